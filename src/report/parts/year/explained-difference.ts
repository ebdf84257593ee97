import type { ExplainCause } from "../../../bill/explain/explain-parts.ts";
import type { Explanation } from "../../../bill/explain.ts";
import type { Lang } from "../../../text.ts";
import { money } from "../../../units/money.ts";
import type { TableBlock } from "../../blocks.ts";
import { locale } from "../../locale.ts";

const CAUSES: readonly ExplainCause[] = [
  "volume",
  "netting",
  "price",
  "days",
  "fixed",
  "tax",
  "adjustments",
  "rounding",
];

const WORDS = {
  en: {
    title: (before: string) => `Why it differs from ${before}`,
    cause: "Cause",
    electricity: "Electricity",
    gas: "Gas",
    all: "In all",
    total: "Difference, including VAT",
    causes: {
      volume: "More or less energy",
      netting: "Netting of another share",
      price: "Other prices",
      days: "More or fewer days",
      fixed: "Other fixed charges",
      tax: "Other rates of tax and VAT",
      adjustments: "Discounts and extra charges",
      rounding: "Rounding",
    },
    rule: "Energy at the old prices, prices at the new energy; both with tax and VAT.",
  },
  nl: {
    title: (before: string) => `Waarom het anders is dan ${before}`,
    cause: "Oorzaak",
    electricity: "Elektriciteit",
    gas: "Gas",
    all: "Samen",
    total: "Verschil, inclusief btw",
    causes: {
      volume: "Meer of minder energie",
      netting: "Salderen van een ander deel",
      price: "Andere prijzen",
      days: "Meer of minder dagen",
      fixed: "Andere vaste kosten",
      tax: "Andere tarieven van belasting en btw",
      adjustments: "Kortingen en extra kosten",
      rounding: "Afronding",
    },
    rule: "Energie tegen de oude prijzen, prijzen bij de nieuwe energie; beide met belasting en btw.",
  },
} as const;

/** Why a bill differs from an earlier one, by cause and commodity; rows and columns add up. What comes to nothing is left out. */
export function explainedDifference({ before, by, parts, difference }: Explanation, lang: Lang): TableBlock {
  const say = WORDS[lang];
  const words = locale(lang);
  const commodities = by.filter(({ name }) => name !== "adjustments");
  const all = [...by.map((each) => each.parts), parts];
  const rows = CAUSES.filter((cause) => all.some((each) => !money(each[cause]).isZero()));
  return {
    kind: "table",
    title: say.title(words.span(before.start.slice(0, 10), before.end.slice(0, 10))),
    columns: [
      { header: say.cause, type: "text" },
      { header: say.electricity, type: "amount" },
      { header: say.gas, type: "amount" },
      { header: say.all, type: "amount" },
    ],
    rows: [
      ...rows.map((cause) => ({
        cells: [say.causes[cause], ...commodities.map((each) => each.parts[cause]), parts[cause]],
      })),
      { role: "total", cells: [say.total, ...commodities.map((each) => each.difference), difference] },
    ],
    footnotes: [say.rule],
  };
}
