import type { DataQuality } from "../../../bill/data-quality.ts";
import type { Lang } from "../../../text.ts";
import { quantityText } from "../../../units/energy.ts";
import type { HeroBlock } from "../../blocks.ts";
import type { QualityInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";
import { dataBadge } from "../data-badge.ts";

const WORDS = {
  en: {
    share: (whole: number, all: number) => `${whole} of ${all} days`,
    label: "read at both midnights by every meter",
    sure: (amount: string) => `The bill is ${amount} including VAT, and that stands.`,
    still: (amount: string) => `The bill is ${amount} including VAT, and is right all the same.`,
    band: (amount: string, low: string, high: string) =>
      `The bill is ${amount} including VAT, between ${low} and ${high}.`,
    unsure: (amount: string) => `The bill is provisional: ${amount} including VAT, as far as is known.`,
    power: (share: string) => `Power was measured by the minute for ${share} of the time.`,
    hours: (share: string) => `Use is known by the hour for ${share} of the time.`,
    missed: (hours: string, kwh: string) => `In the ${hours} hours without samples the registers counted ${kwh} kWh.`,
  },
  nl: {
    share: (whole: number, all: number) => `${whole} van ${all} dagen`,
    label: "door elke meter op beide middernachten gelezen",
    sure: (amount: string) => `De rekening is ${amount} inclusief btw, en dat staat vast.`,
    still: (amount: string) => `De rekening is ${amount} inclusief btw, en klopt toch.`,
    band: (amount: string, low: string, high: string) =>
      `De rekening is ${amount} inclusief btw, tussen ${low} en ${high}.`,
    unsure: (amount: string) => `De rekening is voorlopig: ${amount} inclusief btw, voor zover bekend.`,
    power: (share: string) => `Het vermogen is ${share} van de tijd per minuut gemeten.`,
    hours: (share: string) => `Het verbruik is ${share} van de tijd per uur bekend.`,
    missed: (hours: string, kwh: string) => `In de ${hours} uur zonder metingen telden de telwerken ${kwh} kWh.`,
  },
} as const;

/** Days of which every register in use was read at both ends. */
const wholeDays = ({ days }: DataQuality): number =>
  days.filter(({ registers }) => Object.values(registers).every((quality) => quality === "measured")).length;

/** What the readings leave open of the bill; what lacks between its ends changes nothing about it. */
function billSentence({ bill, quality, lang }: QualityInput): string {
  const say = WORDS[lang];
  const { money } = locale(lang, bill.currency);
  const amount = money(bill.totals.gross);
  const { band, gaps, days } = quality;
  if (band && band.low !== band.high) return say.band(amount, money(band.low), money(band.high));
  if (bill.status !== "final") return say.unsure(amount);
  return gaps.length > 0 || wholeDays(quality) < days.length ? say.still(amount) : say.sure(amount);
}

/** At most, in autumn. */
const HOURS_OF_A_DAY = 25;

function powerSentence({ days }: DataQuality, lang: Lang): string | undefined {
  const power = days.flatMap(({ meters }) => meters.filter(({ meter }) => meter === "p1"));
  const total = (pick: "measured" | "expected"): number => power.reduce((sum, day) => sum + day[pick], 0);
  const expected = total("expected");
  if (expected === 0) return undefined;
  const share = Math.floor((1000 * total("measured")) / expected) / 10;
  const isByHour = power.every((day) => day.expected <= HOURS_OF_A_DAY);
  return WORDS[lang][isByHour ? "hours" : "power"](locale(lang).percent(share.toFixed(1).replace(/\.0$/, "")));
}

const hoursText = (minutes: number, lang: Lang): string =>
  locale(lang).number((minutes / 60).toFixed(1).replace(/\.0$/, ""));

function missedSentence({ gaps }: DataQuality, lang: Lang): string | undefined {
  const known = gaps.filter(({ importWh }) => importWh !== null);
  if (known.length === 0) return undefined;
  const minutes = known.reduce((sum, gap) => sum + gap.minutes, 0);
  const kwh = quantityText(known.reduce((sum, { importWh }) => sum + (importWh ?? 0), 0));
  return WORDS[lang].missed(hoursText(minutes, lang), locale(lang).number(kwh, { decimals: 1 }));
}

/** How much of the period was measured, and what of the bill that leaves open. */
export function qualityAnswer(input: QualityInput): HeroBlock {
  const { quality, lang } = input;
  const say = WORDS[lang];
  const sentences = [billSentence(input), powerSentence(quality, lang), missedSentence(quality, lang)];
  return {
    kind: "hero",
    amount: { words: say.share(wholeDays(quality), quality.days.length) },
    label: say.label,
    sentences: sentences.filter((sentence) => sentence !== undefined),
    badge: dataBadge(input),
  };
}
