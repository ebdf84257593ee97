import type { BillReading } from "../../../bill/bill-document.ts";
import type { Register } from "../../../reading.ts";
import type { CivilDate } from "../../../units/civil.ts";
import { midnight } from "../../../units/zone.ts";
import type { Row, TableBlock } from "../../blocks.ts";
import type { ReportInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";
import { isSummed } from "../is-summed.ts";
import { readingWord } from "../reading-word.ts";
import { registerName } from "../register-name.ts";

const WORDS = {
  en: {
    title: "The readings that the bill rests on",
    register: "Register (OBIS)",
    reading: "Reading",
    sums: "The sums of intervals that the bill rests on",
    at: "Time",
    before: "Before 00:00 (min)",
    how: "How obtained",
    midnight: (date: string) => `${date}, 00:00`,
    interpolated: "between two readings",
  },
  nl: {
    title: "De standen waarop de rekening rust",
    register: "Telwerk (OBIS)",
    reading: "Stand",
    sums: "De sommen van tijdvakken waarop de rekening rust",
    at: "Tijdstip",
    before: "Voor 00:00 (min)",
    how: "Hoe verkregen",
    midnight: (date: string) => `${date}, 00:00`,
    interpolated: "tussen twee standen",
  },
} as const;

type End = BillReading["start"] & { readonly register: Register; readonly date: CivilDate };

const MINUTE = 60_000;

/** Both ends of every entry, each midnight once, in time. */
function endsOf(readings: readonly BillReading[]): readonly (readonly [CivilDate, readonly End[]])[] {
  const byDate = new Map<CivilDate, End[]>();
  for (const { register, from, to, start, end } of readings)
    for (const [date, reading] of [[from, start] as const, [to, end] as const]) {
      const known = byDate.get(date) ?? [];
      const isKnown = known.some((each) => each.register === register && each.value === reading.value);
      byDate.set(date, isKnown ? known : [...known, { ...reading, register, date }]);
    }
  return [...byDate].sort(([one], [other]) => (one < other ? -1 : 1));
}

function rowOf(end: End, { bill, contract, lang }: ReportInput): Row {
  const { register, date, at, value, quality } = end;
  const minutes = Math.round((midnight(date, bill.period.zone) - Date.parse(at)) / MINUTE);
  return {
    cells: [
      registerName(register, contract, lang),
      value,
      quality === "estimated" ? WORDS[lang].interpolated : locale(lang).instant(at),
      quality === "measured" ? String(minutes) : null,
      readingWord(end, bill, lang),
    ],
  };
}

/** A midnight, or the day on which the meter was changed. */
function group(date: CivilDate, ends: readonly End[], { bill, lang }: ReportInput): Row {
  const isChange = ends.every(({ at }) => Date.parse(at) > midnight(date, bill.period.zone));
  const words = locale(lang).date(date);
  return { role: "group", cells: [isChange ? words : WORDS[lang].midnight(words)] };
}

/** Every reading behind the bill, midnight by midnight, with how long before it that was. */
export function qualityBoundaries(input: ReportInput): TableBlock {
  const { bill, lang } = input;
  const say = WORDS[lang];
  return {
    kind: "table",
    title: isSummed(bill) ? say.sums : say.title,
    columns: [
      { header: say.register, type: "text" },
      { header: say.reading, type: "number" },
      { header: say.at, type: "text" },
      { header: say.before, type: "number" },
      { header: say.how, type: "text" },
    ],
    rows: endsOf(bill.readings).flatMap(([date, ends]) => [
      group(date, ends, input),
      ...ends.map((end) => rowOf(end, input)),
    ]),
  };
}
