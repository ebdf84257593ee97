import type { Cell, Column, TableBlock } from "../../blocks.ts";
import type { ReportInput } from "../../define-report.ts";
import type { EarlierUse } from "../../earlier-use.ts";
import { locale } from "../../locale.ts";
import { comparedNames } from "./compared-names.ts";
import { comparedUses } from "./compared-uses.ts";
import { type UseLine, useLines } from "./use-lines.ts";

const WORDS = {
  en: {
    title: "What you used and what it cost",
    use: "Use",
    unit: "Unit",
    cost: (symbol: string) => `Cost incl. VAT (${symbol})`,
    perDay: { alone: (symbol: string) => `Average a day (${symbol})`, beside: (symbol: string) => `${symbol} a day` },
    rounded: "Each average is rounded on its own.",
    included: "What export brings in is included in the cost of import.",
    amounts: (symbol: string) => `Amounts in ${symbol} including VAT.`,
    provisional: (names: string) => `Provisional: ${names}.`,
  },
  nl: {
    title: "Wat je gebruikte en wat het kostte",
    use: "Gebruik",
    unit: "Eenheid",
    cost: (symbol: string) => `Kosten incl. btw (${symbol})`,
    perDay: {
      alone: (symbol: string) => `Gemiddeld per dag (${symbol})`,
      beside: (symbol: string) => `${symbol} per dag`,
    },
    rounded: "Elk gemiddelde is apart afgerond.",
    included: "Wat teruglevering oplevert is inbegrepen in de kosten van afname.",
    amounts: (symbol: string) => `Bedragen in ${symbol} inclusief btw.`,
    provisional: (names: string) => `Voorlopig: ${names}.`,
  },
} as const;

/** Costs have a column where there is a bill. */
const pricedOf = (uses: readonly EarlierUse[]): readonly number[] =>
  [...uses.keys()].filter((index) => uses[index]?.bill !== undefined);

const cellsOf = ({ name, unit, used, costs, perDay }: UseLine, priced: readonly number[]): readonly Cell[] => [
  name,
  ...used,
  unit,
  ...priced.map((index) => costs[index] ?? null),
  perDay,
];

function columnsOf(uses: readonly EarlierUse[], { bill, lang }: ReportInput): readonly Column[] {
  const say = WORDS[lang];
  const { symbol } = locale(lang, bill.currency);
  const isAlone = uses.length === 1;
  const { names } = comparedNames(uses, lang);
  const useHeaders = isAlone ? [say.use] : names;
  const costHeaders = isAlone ? [say.cost(symbol)] : pricedOf(uses).map((index) => `${symbol} ${names[index]}`);
  return [
    { header: "", type: "text" },
    ...useHeaders.map((header): Column => ({ header, type: "number", decimals: 1 })),
    { header: isAlone ? say.unit : "", type: "text" },
    ...costHeaders.map((header): Column => ({ header, type: "amount" })),
    { header: say.perDay[isAlone ? "alone" : "beside"](symbol), type: "amount" },
  ];
}

function footnotesOf(uses: readonly EarlierUse[], { bill, lang }: ReportInput): readonly string[] {
  const say = WORDS[lang];
  const included = uses.some(({ bill, exported }) => bill && Number(exported ?? "0") > 0) ? say.included : undefined;
  if (uses.length === 1) return [[say.rounded, included].filter((sentence) => sentence !== undefined).join(" ")];
  const { names, meaning } = comparedNames(uses, lang);
  const open = names.filter((_, index) => index > 0 && uses[index]?.bill?.status === "provisional");
  const told = [
    say.amounts(locale(lang, bill.currency).symbol),
    included,
    meaning ?? say.rounded,
    open.length === 0 ? undefined : say.provisional(open.join(", ")),
  ];
  return [told.filter((sentence) => sentence !== undefined).join(" ")];
}

/** Use and cost by commodity, beside those of the days before and of a year earlier where these are known. */
export function useAndCost(input: ReportInput): TableBlock {
  const uses = comparedUses(input);
  const priced = pricedOf(uses);
  return {
    kind: "table",
    title: WORDS[input.lang].title,
    columns: columnsOf(uses, input),
    rows: useLines(uses, input.lang).map((line) => ({
      ...(line.isTotal ? { role: "total" as const } : {}),
      cells: cellsOf(line, priced),
    })),
    footnotes: footnotesOf(uses, input),
  };
}
