import type { Bill, BillLine, SlotMarket } from "../../bill/bill-document.ts";
import type { Lang } from "../../text.ts";
import { type Money, money, sum } from "../../units/money.ts";
import { midnight } from "../../units/zone.ts";
import { locale } from "../locale.ts";

const WORDS = {
  en: (own: string, mean: string) =>
    `Before surcharge you paid ${own} per kWh on average, the market average was ${mean}.`,
  nl: (own: string, mean: string) =>
    `Zonder opslag betaalde je gemiddeld ${own} per kWh, de markt was gemiddeld ${mean}.`,
} as const;

type MarketLine = BillLine & { readonly market: SlotMarket };

const isSupply = (line: BillLine): line is MarketLine =>
  line.id === "electricity.supply.dynamic" && line.market !== undefined;

/** The mean of what lines have, by what each of them weighs. */
function meanOf(
  lines: readonly MarketLine[],
  of: (line: MarketLine) => string,
  weight: (line: MarketLine) => Money,
): string {
  const total = sum(lines.map(weight));
  return sum(lines.map((line) => money(of(line)).times(weight(line)).div(total))).toFixed();
}

/**
 * Of dynamic import: whether the home used it at cheap moments. Nothing without it, or where nothing was imported.
 *
 * @example marketSentence({ bill, lang: "en" }) // "Before surcharge you paid €0.074 per kWh on average, the market average was €0.081."
 */
export function marketSentence({ bill, lang }: { readonly bill: Bill; readonly lang: Lang }): string | undefined {
  const lines = bill.lines.filter(isSupply);
  const { zone } = bill.period;
  const energy = ({ quantity }: MarketLine): Money => money(quantity);
  const time = ({ from, to }: MarketLine): Money => money(String(midnight(to, zone) - midnight(from, zone)));
  if (sum(lines.map(energy)).isZero()) return undefined;
  const { unitPrice } = locale(lang, bill.currency);
  return WORDS[lang](
    unitPrice(meanOf(lines, ({ market }) => market.weighted, energy)),
    unitPrice(meanOf(lines, ({ market }) => market.mean, time)),
  );
}
