import type { CheckPrice } from "../../../bill/check/check-document.ts";
import { addDays } from "../../../units/civil.ts";
import type { Locale } from "../../locale.ts";

const WORDS = {
  en: { until: "up to and including", from: "from", and: "and" },
  nl: { until: "t/m", from: "vanaf", and: "en" },
} as const;

function priceText({ from, to, price }: CheckPrice, place: "first" | "between" | "last", words: Locale): string {
  const say = WORDS[words.lang];
  const days = {
    first: `${say.until} ${words.date(addDays(to, -1))}`,
    between: words.dates(from, to),
    last: `${say.from} ${words.date(from)}`,
  };
  return `${words.price(price)} ${days[place]}`;
}

/** Prices that follow each other, with the day on which each begins: `0,25410 t/m 30 juni 2021 en 0,34485 vanaf 1 juli 2021`. */
export function contractPrices(prices: readonly CheckPrice[], words: Locale): string {
  const texts = prices.map((price, index) => {
    const isLast = index === prices.length - 1;
    return priceText(price, index === 0 ? "first" : isLast ? "last" : "between", words);
  });
  return `${texts.slice(0, -1).join(", ")} ${WORDS[words.lang].and} ${texts.at(-1)}`;
}
