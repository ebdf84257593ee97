import { ReadingError } from "../errors.ts";
import type { Issue } from "../issue.ts";
import { REGISTERS, type Register } from "../reading.ts";
import type { Source } from "../source/source.ts";
import type { Contract } from "../tariff/contract.ts";
import type { ReadingOverride } from "../tariff/reading-override.ts";
import type { Text } from "../text.ts";
import { type CivilDate, datesBetween, firstOfMonth } from "../units/civil.ts";
import { quantityText } from "../units/energy.ts";
import type { Period } from "../units/period.ts";
import { isoInstant, midnight } from "../units/zone.ts";
import { billable } from "./billable.ts";
import type { DayUsage } from "./day-usage.ts";
import { worst } from "./quality.ts";
import type { Boundaries } from "./readings/boundaries.ts";
import { checkedDifference } from "./readings/check-readings.ts";
import { homeBoundaries } from "./readings/home-boundaries.ts";
import { meterChangeIssues } from "./readings/meter-change-issues.ts";
import type { MeterRecord } from "./readings/meter-record.ts";
import { readRecord } from "./readings/read-record.ts";
import { type RegisterMap, registersOf } from "./registers-of.ts";
import { hourRows } from "./slots/hour-rows.ts";
import { knownIntervals } from "./slots/known-intervals.ts";
import { withholdMissing } from "./slots/withhold-missing.ts";
import type { UsageRow } from "./usage-row.ts";

/** Quantities by hour, day or month, `meterkast.usage/1`. */
export interface UsageTable {
  readonly schema: "meterkast.usage/1";
  readonly rows: readonly UsageRow[];
  readonly issues: readonly Issue[];
}

export interface UsageRowsOptions {
  readonly by: "hour" | "day" | "month";
  /** Says which register is low, the Dutch order unless given, and which meters were changed. */
  readonly contract?: Contract | undefined;
  /** The instant taken for now, epoch ms; the clock unless given. */
  readonly now?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Readings that a person puts in the place of the device's. */
  readonly overrides?: readonly ReadingOverride[] | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

const MAX_GAP_MINUTES = 15;

const text = (value: number | null): string | null => (value === null ? null : quantityText(value));

function row(
  { used, quality }: DayUsage,
  from: CivilDate,
  to: CivilDate,
  zone: string,
  registers: RegisterMap,
): UsageRow {
  return {
    start: isoInstant(midnight(from, zone), zone),
    end: isoInstant(midnight(to, zone), zone),
    importLow: text(used[registers.import.low]),
    importNormal: text(used[registers.import.normal]),
    exportLow: text(used[registers.export.low]),
    exportNormal: text(used[registers.export.normal]),
    gas: text(used.gas),
    quality,
  };
}

const stepsOf = (period: Period, by: UsageRowsOptions["by"]): CivilDate[] =>
  by === "month"
    ? datesBetween(period.from, period.to).filter((date) => date === period.from || date === firstOfMonth(date))
    : datesBetween(period.from, period.to);

/** What steps are counted with. */
interface Counting {
  readonly found: Boundaries;
  readonly record: MeterRecord;
  readonly zone: string;
  /** Where contradictions are noted. */
  readonly issues: Issue[];
}

/** What stops a bill, said where there is none. */
function asCounted({ text: { en, nl }, hint }: ReadingError): Text {
  const more = hint === undefined ? { en: "", nl: "" } : { en: `. ${hint.en}`, nl: `. ${hint.nl}` };
  return {
    en: en.replace(/^Cannot bill: /, "Not counted: ") + more.en,
    nl: nl.replace(/^Geen rekening gemaakt: /, "Niet geteld: ") + more.nl,
  };
}

/** What a register counted from one midnight to another; null without readings, and where they contradict each other. */
function counted(
  { found, record, zone, issues }: Counting,
  register: Register,
  from: CivilDate,
  to: CivilDate,
): number | null {
  const [start, end] = [found.at(from, register), found.at(to, register)];
  if (start === undefined || end === undefined) return null;
  try {
    return checkedDifference(start, end, zone, record.changes(register, start.at, end.at));
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    issues.push({
      code: `reading-${error.code}`,
      severity: "warning",
      from: start.at,
      to: end.at,
      text: asCounted(error),
    });
    return null;
  }
}

function stepUsage(counting: Counting, from: CivilDate, to: CivilDate): DayUsage {
  const { inUse } = counting.found;
  const used = Object.fromEntries(
    REGISTERS.map((register) => [register, counted(counting, register, from, to)]),
  ) as DayUsage["used"];
  const quality = worst(inUse.map((register) => (used[register] === null ? "missing" : "measured")));
  return { date: from, used, quality: inUse.length === 0 ? "missing" : quality };
}

/**
 * What a home used, in rows. By day and month it is the difference of registers (`measured`); by hour the samples' shape
 * scaled to each day's registers (`derived`), an hour without samples `estimated`. A midnight without a fresh reading
 * gives null, never 0 and never a guess.
 *
 * @example
 * const { rows } = await usageRows(home, period("2022-11", home.zone), { by: "day" });
 * rows[0]?.importLow; // "5.302"
 */
export async function usageRows(source: Source, asked: Period, options: UsageRowsOptions): Promise<UsageTable> {
  const now = options.now ?? Date.now();
  const { period, issues } = billable(asked, now);
  const registers = registersOf(options.contract);
  const steps = stepsOf(period, options.by);
  const ends = [...steps.slice(1), period.to];
  const record = await readRecord(source, options);
  const found = await homeBoundaries(
    { source, now, signal: options.signal },
    {
      needed: () => [],
      wanted: [...steps, period.to],
      registers: REGISTERS,
      record,
      maxGapMinutes: options.contract?.quality.maxBoundaryGapMinutes ?? MAX_GAP_MINUTES,
      onProgress: options.onProgress,
    },
  );
  const aside: Issue[] = [];
  const counting = { found, record, zone: period.zone, issues: aside };
  const known = await knownIntervals(source, period);
  const days = steps.map((from, index) => {
    const step = stepUsage(counting, from, ends[index]!);
    return withholdMissing(step, known, period.zone, ends[index]!);
  });
  const absent = found.inUse.length === 0 ? [] : REGISTERS.filter((register) => !found.inUse.includes(register));
  const rows =
    options.by === "hour"
      ? await hourRows({ source, period, registers, days, known, record, absent, signal: options.signal })
      : days.map((day, index) => row(day, steps[index]!, ends[index]!, period.zone, registers));
  const gaps = known.issuesOf(found.inUse);
  const changes = meterChangeIssues(record, found.inUse, period);
  return { schema: "meterkast.usage/1", rows, issues: [...issues, ...gaps, ...changes, ...found.issues, ...aside] };
}
