import { ReadingError } from "../../../errors.ts";
import type { DayTemperature } from "../../../source/temperatures.ts";
import type { Lang } from "../../../text.ts";
import { type NormalisedGas, normalisedGas } from "../../../usage/weather/normalised-gas.ts";
import { wholeYears } from "../../../usage/weather/whole-years.ts";
import type { Block } from "../../blocks.ts";
import type { YearInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";

const WORDS = {
  en: {
    noYear: "The temperatures are of no whole calendar year: what is cold for a year cannot be said.",
    measured: "Gas of the days compared",
    slope: "For each degree day",
    base: "Without heating, a day",
    normal: "In the mean weather of the years known",
    fit: "Explained by the cold",
    degreeDays: ["Degree days", "°C of the day below 18, weighted by season"],
    m3: (digits: string) => `${digits} m³`,
    days: (m3: string, degreeDays: string) => `${m3} m³ in ${degreeDays} degree days`,
  },
  nl: {
    noYear: "De temperaturen zijn niet van een heel kalenderjaar: wat koud is voor een jaar is niet te zeggen.",
    measured: "Gas van de vergeleken dagen",
    slope: "Per graaddag",
    base: "Zonder stoken, per dag",
    normal: "In het gemiddelde weer van de bekende jaren",
    fit: "Verklaard door de kou",
    degreeDays: ["Graaddagen", "°C van de dag onder 18, gewogen naar seizoen"],
    m3: (digits: string) => `${digits} m³`,
    days: (m3: string, degreeDays: string) => `${m3} m³ in ${degreeDays} graaddagen`,
  },
} as const;

/** Else why not. */
function normalised(
  days: YearInput["days"],
  temperatures: readonly DayTemperature[],
  lang: Lang,
): NormalisedGas | string {
  const normalYears = wholeYears(temperatures);
  if (normalYears.length === 0) return WORDS[lang].noYear;
  try {
    return normalisedGas(days, temperatures, { normalYears });
  } catch (error) {
    if (error instanceof ReadingError) return error.text[lang];
    throw error;
  }
}

/** How the gas of a year followed the cold, or why that cannot be said; nothing without gas or temperatures. */
export function gasAndCold(input: YearInput): readonly Block[] {
  const { contract, days, temperatures, lang } = input;
  if (temperatures === undefined || contract.gas === undefined) return [];
  const say = WORDS[lang];
  const gas = normalised(days, temperatures, lang);
  if (typeof gas === "string") return [{ kind: "text", text: gas, tone: "secondary" }];
  const words = locale(input.lang);
  const number = (value: number, decimals: number): string => words.number(value.toFixed(decimals), { decimals });
  const items = [
    { name: say.measured, value: say.days(number(gas.measured, 1), number(gas.degreeDays, 0)) },
    { name: say.normal, value: say.days(number(gas.normal.m3, 1), number(gas.normal.degreeDays, 0)) },
    { name: say.slope, value: say.m3(number(gas.perDegreeDay, 3)) },
    { name: say.base, value: say.m3(number(gas.perDay, 2)) },
    { name: say.fit, value: words.percent((gas.r2 * 100).toFixed(0)) },
    { name: say.degreeDays[0], value: say.degreeDays[1] },
  ];
  return [{ kind: "facts", items, columns: 1 }];
}
