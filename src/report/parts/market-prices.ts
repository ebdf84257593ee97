import type { BillLine, SlotMarket } from "../../bill/bill-document.ts";
import type { Lang } from "../../text.ts";
import type { TableBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { locale } from "../locale.ts";
import { lineLabel } from "./line-label.ts";

const WORDS = {
  en: {
    title: "The market behind the dynamic prices",
    line: "Line",
    slots: "Slots",
    negative: "Below 0",
    lowest: "Lowest",
    highest: "Highest",
    mean: "Market, mean",
    own: "Yours, mean",
    rule: (symbol: string, vat: string) =>
      `In ${symbol} per kWh or m³, ${vat} and without the supplier's surcharge. Yours is weighted by your energy; the price on the line has the surcharge in it.`,
    inFile: "Every slot is in slots.csv.",
    vat: { excluded: "excluding VAT", included: "including VAT" },
    rates: (rates: string) => `including the VAT of its line (${rates})`,
  },
  nl: {
    title: "De markt achter de dynamische prijzen",
    line: "Regel",
    slots: "Tijdvakken",
    negative: "Onder 0",
    lowest: "Laagste",
    highest: "Hoogste",
    mean: "Markt, gemiddeld",
    own: "Jij, gemiddeld",
    rule: (symbol: string, vat: string) =>
      `In ${symbol} per kWh of m³, ${vat} en zonder de opslag van de leverancier. Jouw gemiddelde is gewogen naar je energie; in de prijs op de regel zit de opslag.`,
    inFile: "Elk tijdvak staat in slots.csv.",
    vat: { excluded: "exclusief btw", included: "inclusief btw" },
    rates: (rates: string) => `inclusief de btw van de regel (${rates})`,
  },
} as const;

type MarketLine = BillLine & { readonly market: SlotMarket };

const hasMarket = (line: BillLine): line is MarketLine => line.market !== undefined;

/** Of a bill whose prices include VAT feed-in may have none, so that rows cannot be compared without that. */
function vatWords(lines: readonly MarketLine[], vat: "included" | "excluded", lang: Lang): string {
  const say = WORDS[lang];
  const rates = new Map(lines.map(({ label, vatRate }) => [label, vatRate]));
  if (vat === "excluded" || new Set(rates.values()).size === 1) return say.vat[vat];
  const { percent } = locale(lang);
  return say.rates([...rates].map(([label, rate]) => `${label} ${percent(rate ?? "0")}`).join(", "));
}

/** What the market did in the slots of each dynamic line, beside what this home paid; nothing without dynamic prices. With `slots` it names the file that holds them. */
export function marketPrices({
  bill,
  lang,
  slots = [],
}: Pick<ReportInput, "bill" | "lang" | "slots">): readonly TableBlock[] {
  const lines = bill.lines.filter(hasMarket);
  if (lines.length === 0) return [];
  const say = WORDS[lang];
  const { symbol } = locale(lang, bill.currency);
  const price = (header: string) => ({ header, type: "price" }) as const;
  return [
    {
      kind: "table",
      title: say.title,
      columns: [
        { header: say.line, type: "text" },
        { header: say.slots, type: "number" },
        { header: say.negative, type: "number" },
        price(say.lowest),
        price(say.highest),
        price(say.mean),
        price(say.own),
      ],
      rows: lines.map((line) => {
        const { slots: count, negative, lowest, highest, mean, weighted } = line.market;
        return {
          cells: [lineLabel(line, bill, lang), String(count), String(negative), lowest, highest, mean, weighted],
        };
      }),
      footnotes: [
        [say.rule(symbol, vatWords(lines, bill.vat, lang)), ...(slots.length > 0 ? [say.inFile] : [])].join(" "),
      ],
    },
  ];
}
