import type { HeroBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { isSummed } from "./is-summed.ts";

const WORDS = {
  en: {
    measured: "✓ All meter readings measured",
    summed: "✓ Every interval is known; the file has no meter readings, so the quantities are sums of its intervals",
    stated: (count: number, all: number) =>
      `✓ No meter reading estimated, ${count} of ${all} stated by you or your contract`,
    estimated: (count: number, all: number) => `${count} of ${all} meter readings not measured but estimated`,
    days: (count: number, all: number) =>
      `The use of ${count} of the ${all} days is not known by day, which does not change the amount`,
    slots: (count: number, all: number) =>
      `The use of ${count} of the ${all} days is not known by slot, which the amount depends on`,
    uncounted: (count: number, all: number) =>
      `Data are missing on ${count} of ${all} days: what was used then is not on this bill`,
  },
  nl: {
    measured: "✓ Alle meterstanden gemeten",
    summed:
      "✓ Alle tijdvakken zijn bekend; meterstanden staan niet in het bestand, de hoeveelheden zijn sommen van tijdvakken",
    stated: (count: number, all: number) =>
      `✓ Geen meterstand geschat, ${count} van de ${all} opgegeven door jou of je contract`,
    estimated: (count: number, all: number) => `${count} van de ${all} meterstanden niet gemeten maar geschat`,
    days: (count: number, all: number) =>
      `Van ${count} van de ${all} dagen is het verbruik per dag niet bekend; dat verandert het bedrag niet`,
    slots: (count: number, all: number) =>
      `Van ${count} van de ${all} dagen is het verbruik per tijdvak niet bekend, en daar hangt het bedrag van af`,
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
  const isSpread = bill.issues.some(({ code }) => code === "slots-estimated");
  const measured = isSummed(bill) ? say.summed : say.measured;
  const certain = stated === 0 ? measured : say.stated(stated, ends.length);
  const readings = guessed === 0 ? certain : say.estimated(guessed, ends.length);
  const text = missed === 0 ? readings : `${readings}. ${say[isSpread ? "slots" : "days"](missed, days.length)}`;
  return { tone: guessed === 0 ? "good" : "warning", text: `${text}.` };
}
