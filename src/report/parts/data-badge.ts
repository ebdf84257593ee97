import type { HeroBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";

const WORDS = {
  en: {
    measured: "✓ All meter readings measured",
    estimated: (count: number, all: number) => `${count} of ${all} meter readings not measured but estimated`,
    days: (count: number, all: number) =>
      `No daily reading on ${count} of ${all} days, which does not change the amount`,
  },
  nl: {
    measured: "✓ Alle meterstanden gemeten",
    estimated: (count: number, all: number) => `${count} van de ${all} meterstanden niet gemeten maar geschat`,
    days: (count: number, all: number) =>
      `Van ${count} van de ${all} dagen is er geen eigen meting; dat verandert het bedrag niet`,
  },
} as const;

/** How far the numbers of a bill can be trusted: its readings, and the days in between. */
export function dataBadge({ bill, days, lang }: ReportInput): NonNullable<HeroBlock["badge"]> {
  const say = WORDS[lang];
  const ends = bill.readings.flatMap(({ start, end }) => [start, end]);
  const guessed = ends.filter(({ quality }) => quality !== "measured").length;
  const missed = days.filter(({ used }) => bill.readings.some(({ register }) => used[register] === null)).length;
  const readings = guessed === 0 ? say.measured : say.estimated(guessed, ends.length);
  const text = missed === 0 ? readings : `${readings}. ${say.days(missed, days.length)}`;
  return { tone: guessed === 0 ? "good" : "warning", text: `${text}.` };
}
