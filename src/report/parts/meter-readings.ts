import type { BillReading } from "../../bill/bill-document.ts";
import { addDays, type CivilDate } from "../../units/civil.ts";
import type { Row, TableBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { locale } from "../locale.ts";
import { isSummed } from "./is-summed.ts";
import { readingWord } from "./reading-word.ts";
import { registerName } from "./register-name.ts";

const WORDS = {
  en: {
    title: "Meter readings",
    register: "Register (OBIS)",
    start: "Start",
    end: "End",
    difference: "Difference",
    unit: "Unit",
    how: "How obtained",
    both: (start: string, end: string) => `start ${start}, end ${end}`,
    rule: (minutes: number) =>
      `A reading at 00:00 is the last one before it, at most ${minutes} minutes old; otherwise it is estimated between two readings.`,
    ruleWithGas: (minutes: number) =>
      `A reading at 00:00 is the last one before it, at most ${minutes} minutes old (gas ${minutes + 60}); otherwise it is estimated between two readings.`,
    old: (days: string) => `${days}, old meter`,
    new: (days: string) => `${days}, new meter`,
    sums: "Sums of intervals",
    sumRule:
      "No meter shows these numbers: each is the sum of the intervals in the file from its first row on. Only the difference can be compared with a meter.",
  },
  nl: {
    title: "Meterstanden",
    register: "Telwerk (OBIS)",
    start: "Begin",
    end: "Eind",
    difference: "Verschil",
    unit: "Eenheid",
    how: "Hoe verkregen",
    both: (start: string, end: string) => `begin ${start}, eind ${end}`,
    rule: (minutes: number) =>
      `Een stand om 00:00 is de laatste ervoor, hoogstens ${minutes} minuten oud; anders is hij geschat tussen twee standen.`,
    ruleWithGas: (minutes: number) =>
      `Een stand om 00:00 is de laatste ervoor, hoogstens ${minutes} minuten oud (gas ${minutes + 60}); anders is hij geschat tussen twee standen.`,
    old: (days: string) => `${days}, oude meter`,
    new: (days: string) => `${days}, nieuwe meter`,
    sums: "Sommen van tijdvakken",
    sumRule:
      "Deze getallen staan op geen meter: elk is de som van de tijdvakken in het bestand vanaf de eerste rij. Alleen het verschil is met een meter te vergelijken.",
  },
} as const;

function howObtained({ start, end }: BillReading, { bill, lang }: ReportInput): string {
  const [first, last] = [readingWord(start, bill, lang), readingWord(end, bill, lang)];
  return first === last ? first : WORDS[lang].both(first, last);
}

const spanOf = ({ from, to }: BillReading): string => `${from}/${to}`;

const readingRow = (reading: BillReading, input: ReportInput): Row => ({
  cells: [
    registerName(reading.register, input.contract, input.lang),
    reading.start.value,
    reading.end.value,
    reading.usage,
    reading.unit === "m3" ? "m³" : reading.unit,
    howObtained(reading, input),
  ],
});

/** The days of a stretch; the day of a change of meter has readings of both meters, at the hour of the change. */
function daysOf({ from, to, start, end }: BillReading, { lang }: ReportInput): string {
  const [words, say] = [locale(lang), WORDS[lang]];
  const isInside = (at: string, date: CivilDate): boolean => at.slice(0, 10) >= date && at.slice(11, 16) !== "00:00";
  if (isInside(end.at, to)) return say.old(words.dates(from, addDays(to, 1)));
  return isInside(start.at, from) ? say.new(words.dates(from, to)) : words.dates(from, to);
}

function rowsOf(input: ReportInput): readonly Row[] {
  const { readings } = input.bill;
  const spans = [...new Set(readings.map(spanOf))];
  if (spans.length <= 1) return readings.map((reading) => readingRow(reading, input));
  return spans.flatMap((span) => {
    const own = readings.filter((reading) => spanOf(reading) === span);
    return [{ role: "group", cells: [daysOf(own[0]!, input)] }, ...own.map((reading) => readingRow(reading, input))];
  });
}

function ruleOf({ bill, contract, lang }: ReportInput): string {
  const say = WORDS[lang];
  if (isSummed(bill)) return say.sumRule;
  const hasGas = bill.readings.some(({ register }) => register === "gas");
  return say[hasGas ? "ruleWithGas" : "rule"](contract.quality.maxBoundaryGapMinutes);
}

/** The registers of a bill at its ends, as metered, with OBIS code and word. */
export function meterReadings(input: ReportInput): TableBlock {
  const { bill, lang } = input;
  const say = WORDS[lang];
  const words = locale(lang);
  const one = new Set(bill.readings.map(spanOf)).size === 1 ? bill.readings[0] : undefined;
  return {
    kind: "table",
    title: isSummed(bill) ? say.sums : say.title,
    columns: [
      { header: say.register, type: "text" },
      { header: one ? words.date(one.from, "short") : say.start, type: "number" },
      { header: one ? words.date(one.to, "short") : say.end, type: "number" },
      { header: say.difference, type: "number" },
      { header: say.unit, type: "text" },
      { header: say.how, type: "text" },
    ],
    rows: rowsOf(input),
    footnotes: [ruleOf(input)],
  };
}
