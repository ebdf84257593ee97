import type { HeroBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";

const WORDS = {
  en: {
    measured: "✓ All meter readings measured",
    stated: (count: number, all: number) => `✓ No meter reading estimated, ${count} of ${all} stated by you`,
    estimated: (count: number, all: number) => `${count} of ${all} meter readings not measured but estimated`,
    days: (count: number, all: number) =>
      `No daily reading on ${count} of ${all} days, which does not change the amount`,
    uncounted: (count: number, all: number) =>
      `Data are missing on ${count} of ${all} days: what was used then is not on this bill`,
  },
  nl: {
    measured: "✓ Alle meterstanden gemeten",
    stated: (count: number, all: number) => `✓ Geen meterstand geschat, ${count} van de ${all} door jou opgegeven`,
    estimated: (count: number, all: number) => `${count} van de ${all} meterstanden niet gemeten maar geschat`,
    days: (count: number, all: number) =>
      `Van ${count} van de ${all} dagen is er geen eigen meting; dat verandert het bedrag niet`,
    uncounted: (count: number, all: number) =>
      `Op ${count} van de ${all} dagen ontbreken metingen: wat toen gebruikt is, staat niet op deze rekening`,
  },
} as const;

/** How far the numbers of a bill can be trusted: its readings, and the days in between. */
export function dataBadge({ bill, days, lang }: ReportInput): NonNullable<HeroBlock["badge"]> {
  const say = WORDS[lang];
  if (bill.lines.some(({ quality }) => quality === "missing")) {
    const partial = days.filter(({ quality }) => quality === "missing").length;
    return { tone: "warning", text: `${say.uncounted(partial, days.length)}.` };
  }
  const ends = bill.readings.flatMap(({ start, end }) => [start, end]);
  const stated = ends.filter(({ quality }) => quality === "derived").length;
  const guessed = ends.filter(({ quality }) => quality === "estimated" || quality === "missing").length;
  const missed = days.filter(({ used }) => bill.readings.some(({ register }) => used[register] === null)).length;
  const certain = stated === 0 ? say.measured : say.stated(stated, ends.length);
  const readings = guessed === 0 ? certain : say.estimated(guessed, ends.length);
  const text = missed === 0 ? readings : `${readings}. ${say.days(missed, days.length)}`;
  return { tone: guessed === 0 ? "good" : "warning", text: `${text}.` };
}
