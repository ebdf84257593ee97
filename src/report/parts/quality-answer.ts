import type { DataQuality } from "../../bill/data-quality.ts";
import type { Lang } from "../../text.ts";
import { quantityText } from "../../units/energy.ts";
import type { HeroBlock } from "../blocks.ts";
import type { QualityInput } from "../define-report.ts";
import { type Locale, locale } from "../locale.ts";
import { dataBadge } from "./data-badge.ts";

const WORDS = {
  en: {
    whole: "All measured",
    estimated: (count: number) => (count === 1 ? "1 reading estimated" : `${count} readings estimated`),
    days: (count: number) => (count === 1 ? "1 day without a reading" : `${count} days without readings`),
    hours: (hours: string) => `${hours} hours without samples`,
    open: "Provisional",
    sure: "including VAT, and that stands",
    still: "including VAT, and the bill is right all the same",
    band: (low: string, high: string) => `including VAT, between ${low} and ${high}`,
    unsure: "including VAT, as far as it is known",
    power: (share: string) => `Power was measured by the minute for ${share}\u00a0% of the time.`,
    missed: (hours: string, kwh: string) => `In the ${hours} hours without samples the registers counted ${kwh} kWh.`,
  },
  nl: {
    whole: "Alles gemeten",
    estimated: (count: number) => (count === 1 ? "1 stand geschat" : `${count} standen geschat`),
    days: (count: number) => (count === 1 ? "1 dag zonder stand" : `${count} dagen zonder standen`),
    hours: (hours: string) => `${hours} uur zonder metingen`,
    open: "Voorlopig",
    sure: "inclusief btw, en dat staat vast",
    still: "inclusief btw, en de rekening klopt toch",
    band: (low: string, high: string) => `inclusief btw, tussen ${low} en ${high}`,
    unsure: "inclusief btw, voor zover bekend",
    power: (share: string) => `Het vermogen is ${share}\u00a0% van de tijd per minuut gemeten.`,
    missed: (hours: string, kwh: string) => `In de ${hours} uur zonder metingen telden de telwerken ${kwh} kWh.`,
  },
} as const;

/** What the answer weighs: how much is not measured, worst first. */
interface Lacking {
  readonly estimated: number;
  readonly days: number;
  readonly minutes: number;
}

const lackingOf = ({ days, gaps, band }: DataQuality): Lacking => ({
  estimated: band?.readings.length ?? 0,
  days: days.filter(({ registers }) => Object.values(registers).includes("missing")).length,
  minutes: gaps.filter(({ meter }) => meter === "p1").reduce((sum, each) => sum + each.minutes, 0),
});

const hoursText = (minutes: number, words: Locale): string =>
  words.number((minutes / 60).toFixed(1).replace(/\.0$/, ""));

function verdict({ estimated, days, minutes }: Lacking, isFinal: boolean, lang: Lang): string {
  const say = WORDS[lang];
  if (estimated > 0) return say.estimated(estimated);
  if (!isFinal) return say.open;
  if (days > 0) return say.days(days);
  return minutes > 0 ? say.hours(hoursText(minutes, locale(lang))) : say.whole;
}

function standing({ bill, quality, lang }: QualityInput, lacking: Lacking): string {
  const say = WORDS[lang];
  const { money } = locale(lang, bill.currency);
  const { band } = quality;
  if (band && band.low !== band.high) return say.band(money(band.low), money(band.high));
  if (bill.status !== "final") return say.unsure;
  return lacking.days + lacking.minutes > 0 ? say.still : say.sure;
}

function powerSentence({ days }: DataQuality, lang: Lang): string | undefined {
  const power = days.flatMap(({ meters }) => meters.filter(({ meter }) => meter === "p1"));
  const total = (pick: "measured" | "expected"): number => power.reduce((sum, day) => sum + day[pick], 0);
  const expected = total("expected");
  if (expected === 0) return undefined;
  const share = Math.floor((1000 * total("measured")) / expected) / 10;
  return WORDS[lang].power(locale(lang).number(share.toFixed(1).replace(/\.0$/, "")));
}

function missedSentence({ gaps }: DataQuality, lang: Lang): string | undefined {
  const known = gaps.filter(({ importWh }) => importWh !== null);
  if (known.length === 0) return undefined;
  const minutes = known.reduce((sum, gap) => sum + gap.minutes, 0);
  const kwh = quantityText(known.reduce((sum, { importWh }) => sum + (importWh ?? 0), 0));
  return WORDS[lang].missed(hoursText(minutes, locale(lang)), locale(lang).number(kwh, { decimals: 1 }));
}

/** Whether the numbers can be trusted, and what of the bill is open. */
export function qualityAnswer(input: QualityInput): HeroBlock {
  const { bill, quality, lang } = input;
  const lacking = lackingOf(quality);
  const sentences = [powerSentence(quality, lang), missedSentence(quality, lang)];
  return {
    kind: "hero",
    prefix: `${verdict(lacking, bill.status === "final", lang)}:`,
    amount: bill.totals.gross,
    label: standing(input, lacking),
    sentences: sentences.filter((sentence) => sentence !== undefined),
    badge: dataBadge(input),
  };
}
