import type { Issue } from "../issue.ts";
import { REGISTERS, type Register } from "../reading.ts";
import { addDays, type CivilDate, datesBetween } from "../units/civil.ts";
import type { Period } from "../units/period.ts";
import { midnight } from "../units/zone.ts";
import type { DayUsage } from "./day-usage.ts";
import { gapIssues } from "./gap-issues.ts";
import { worst } from "./quality.ts";
import { quantityWords } from "./quantity-words.ts";
import type { Boundaries } from "./readings/boundaries.ts";
import type { BoundaryReading } from "./readings/boundary-reading.ts";
import { risingRun } from "./readings/rising-run.ts";
import { shownOf } from "./readings/shown-of.ts";
import { REGISTER_NAME } from "./register-name.ts";
import type { Span } from "./span.ts";

/** What one register counted by day, where both midnights are known. */
type ByDay = ReadonlyMap<CivilDate, number>;

const setAside = ({ register, date, ...reading }: BoundaryReading, zone: string): Issue => {
  const shown = quantityWords(shownOf(reading), register);
  return {
    code: "reading-set-aside",
    severity: "warning",
    from: midnight(date, zone),
    to: midnight(date, zone),
    text: {
      en: `The reading ${shown.en} of ${REGISTER_NAME[register].en} at ${date} 00:00 lies outside its neighbours and was set aside; the bill does not need it`,
      nl: `De stand ${shown.nl} van ${REGISTER_NAME[register].nl} op ${date} 00:00 past niet tussen de standen ervoor en erna en is terzijde gelegd; de rekening heeft die niet nodig`,
    },
  };
};

/** The days of one span: no day is negative, and together they are the span. */
function daysOf(span: Span, readings: readonly BoundaryReading[]): [CivilDate, number][] {
  const most = Math.max(span.start.thousandths, span.end.thousandths);
  let last = span.start.thousandths;
  return readings.slice(1).flatMap((reading, index): [CivilDate, number][] => {
    const before = last;
    last = reading === span.end ? most : Math.min(Math.max(last, reading.thousandths), most);
    const { date } = readings[index]!;
    return addDays(date, 1) === reading.date ? [[date, last - before]] : [];
  });
}

function spanDays(found: Boundaries, span: Span, zone: string, issues: Issue[]): [CivilDate, number][] {
  const inner = datesBetween(addDays(span.from, 1), span.to).flatMap((date) => found.at(date, span.register) ?? []);
  const all = [span.start, ...inner, span.end];
  const kept = risingRun(all);
  issues.push(...all.filter((reading) => !kept.includes(reading)).map((reading) => setAside(reading, zone)));
  return daysOf(span, kept);
}

function dayOf(date: CivilDate, byRegister: ReadonlyMap<Register, ByDay>, found: Boundaries): DayUsage {
  const used = (register: Register): number | null => byRegister.get(register)?.get(date) ?? null;
  const quality = worst(
    found.inUse.flatMap((register) => {
      if (used(register) === null) return ["missing" as const];
      return [date, addDays(date, 1)].map((at) => found.at(at, register)?.quality ?? "missing");
    }),
  );
  return {
    date,
    quality,
    used: Object.fromEntries(REGISTERS.map((register) => [register, used(register)])) as DayUsage["used"],
  };
}

/** Day by day what the registers counted. A reading that does not fit between its neighbours is set aside and said so. */
export function dayUsages(
  found: Boundaries,
  period: Period,
  spans: readonly Span[],
): { readonly days: readonly DayUsage[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const byRegister = new Map(
    found.inUse.map((register) => {
      const own = spans.filter((span) => span.register === register);
      return [register, new Map(own.flatMap((span) => spanDays(found, span, period.zone, issues)))] as const;
    }),
  );
  const days = datesBetween(period.from, period.to).map((date) => dayOf(date, byRegister, found));
  return { days, issues: [...issues, ...gapIssues(days, period.zone)] };
}
