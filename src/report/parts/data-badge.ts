import type { Bill, BillReading } from "../../bill/bill-document.ts";
import type { CivilDate } from "../../units/civil.ts";
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
    days: (count: number, all: number) => `The use of ${count} of the ${all} days is not known by day`,
    harmless: ", which does not change the amount",
    months: (count: number) =>
      `✓ No meter reading of the whole estimated; its division over ${count} months rests on estimates`,
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
    days: (count: number, all: number) => `Van ${count} van de ${all} dagen is het verbruik per dag niet bekend`,
    harmless: "; dat verandert het bedrag niet",
    months: (count: number) =>
      `✓ Geen meterstand van het geheel geschat; de verdeling over ${count} maanden rust op schattingen`,
    slots: (count: number, all: number) =>
      `Van ${count} van de ${all} dagen is het verbruik per tijdvak niet bekend, en daar hangt het bedrag van af`,
    uncounted: (count: number, all: number) =>
      `Op ${count} van de ${all} dagen ontbreken metingen: wat toen gebruikt is, staat niet op deze rekening`,
  },
} as const;

type Ends = Pick<Bill, "readings">;

const endsOf = ({ readings }: Ends): BillReading["start"][] => readings.flatMap(({ start, end }) => [start, end]);

const isGuessed = ({ quality }: BillReading["start"]): boolean => quality === "estimated" || quality === "missing";

function readingsText({ bill, lang }: ReportInput, parts: readonly Ends[]): string {
  const say = WORDS[lang];
  const ends = endsOf(bill);
  const guessed = ends.filter(isGuessed).length;
  if (guessed > 0) return say.estimated(guessed, ends.length);
  const divided = parts.filter((part) => endsOf(part).some(isGuessed)).length;
  if (divided > 0) return say.months(divided);
  const stated = ends.filter(({ quality }) => quality === "derived").length;
  if (stated > 0) return say.stated(stated, ends.length);
  return isSummed(bill) ? say.summed : say.measured;
}

/** Days on which it is not known when their energy flowed, under prices that ask for it. */
function spreadDays({ bill, days }: ReportInput): number {
  const stretches = bill.issues
    .filter(({ code }) => code === "slots-estimated")
    .flatMap(({ from = "", to = "", stretches = [{ from, to }] }) => stretches);
  const isIn = (date: CivilDate): boolean =>
    stretches.some(({ from, to }) => from.slice(0, 10) <= date && to.slice(0, 19) > `${date}T00:00:00`);
  return days.filter(({ date }) => isIn(date)).length;
}

/** Of days that are not known by themselves: whether the amount rests on them. */
function daysText(input: ReportInput): string | undefined {
  const { bill, days, lang } = input;
  const say = WORDS[lang];
  const spread = spreadDays(input);
  if (spread > 0) return say.slots(spread, days.length);
  const missed = days.filter(({ used }) => bill.readings.some(({ register }) => used[register] === null)).length;
  if (missed === 0) return undefined;
  return `${say.days(missed, days.length)}${endsOf(bill).some(isGuessed) ? "" : say.harmless}`;
}

/**
 * How far the numbers of a bill can be trusted: its readings, and the days in between.
 *
 * @param parts the bills that it is divided into, where a document shows them
 */
export function dataBadge(input: ReportInput, parts: readonly Ends[] = []): NonNullable<HeroBlock["badge"]> {
  const { bill, days, lang } = input;
  if (bill.lines.some(({ quality }) => quality === "missing")) {
    const partial = days.filter(({ quality }) => quality === "missing").length;
    return { tone: "warning", text: `${WORDS[lang].uncounted(partial, days.length)}.` };
  }
  const said = [readingsText(input, parts), daysText(input)].filter((text) => text !== undefined);
  return { tone: endsOf(bill).some(isGuessed) ? "warning" : "good", text: `${said.join(". ")}.` };
}
