import type { CostPerHour } from "../../live/cost-per-hour.ts";
import { locale } from "../../report/locale.ts";
import type { RealtimePage } from "../../source/source.ts";
import type { Lang } from "../../text.ts";
import { isoInstant } from "../../units/zone.ts";

const TARIFF = {
  en: { low: "low", normal: "normal" },
  nl: { low: "laag", normal: "normaal" },
} as const;

const HOUR = { en: "per hour", nl: "per uur" } as const;
const PROPOSED = { en: "(law not in force yet)", nl: "(wet nog niet van kracht)" } as const;

/** DSMR's own indicator; a contract would say which register it is. */
const rateWord = (rate: number | undefined): "low" | "normal" | undefined =>
  rate === 1 ? "low" : rate === 2 ? "normal" : undefined;

interface Moment {
  readonly at: number;
  readonly w: number;
  readonly tariff: "low" | "normal" | undefined;
  readonly cost: string | undefined;
}

function momentOf(value: CostPerHour | RealtimePage, lang: Lang): Moment | undefined {
  if ("channels" in value) {
    const { electric_power: power, rate } = value.channels;
    return power && { at: power.at, w: power.value, tariff: rateWord(rate?.value), cost: undefined };
  }
  const { at, w, tariff, perHour, currency, law } = value;
  if (w === null) return undefined;
  const amount = perHour === null ? undefined : `${locale(lang, currency).money(perHour)} ${HOUR[lang]}`;
  const cost = amount && law ? `${amount} ${PROPOSED[lang]}` : amount;
  return { at, w, tariff, cost };
}

/**
 * A moment as one line: time, power (+ import, − export), tariff, and what it costs. Undefined when no power was measured.
 *
 * @example "2026-11-22 16:19:25    1607 W  normal  € 0,48 per uur"
 */
export function liveLine(value: CostPerHour | RealtimePage, zone: string, lang: Lang): string | undefined {
  const moment = momentOf(value, lang);
  if (moment === undefined) return undefined;
  const time = isoInstant(moment.at, zone).slice(0, 19).replace("T", " ");
  const power = `${locale(lang).number(moment.w.toFixed(0))} W`.padStart(9);
  const words = moment.tariff === undefined ? "" : TARIFF[lang][moment.tariff];
  return [time, power, words.padEnd(7), moment.cost ?? ""].join("  ").trimEnd();
}
