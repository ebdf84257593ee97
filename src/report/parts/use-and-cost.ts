import { money } from "../../units/money.ts";
import type { Cell, Row, TableBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { locale } from "../locale.ts";
import { hasExport, metered } from "./metered.ts";

const WORDS = {
  en: {
    title: "What you used and what it cost",
    use: "Use",
    unit: "Unit",
    cost: (symbol: string) => `Cost incl. VAT (${symbol})`,
    perDay: (symbol: string) => `Average a day (${symbol})`,
    imported: "Electricity from the grid",
    exported: "Electricity to the grid",
    within: "in electricity",
    electricity: "Electricity",
    gas: "Gas",
    adjustments: "Adjustments",
    total: "Total",
    rounded: "Each average is rounded on its own.",
  },
  nl: {
    title: "Wat je gebruikte en wat het kostte",
    use: "Gebruik",
    unit: "Eenheid",
    cost: (symbol: string) => `Kosten incl. btw (${symbol})`,
    perDay: (symbol: string) => `Gemiddeld per dag (${symbol})`,
    imported: "Stroom van het net",
    exported: "Stroom terug naar het net",
    within: "in stroom",
    electricity: "Stroom",
    gas: "Gas",
    adjustments: "Correcties",
    total: "Totaal",
    rounded: "Elk gemiddelde is apart afgerond.",
  },
} as const;

type Costs = (amount: string) => readonly Cell[];

/** What one commodity used and cost; nothing for a home that neither meters nor pays it. */
function commodityRow(
  name: string,
  used: string | undefined,
  unit: string,
  amount: string,
  costs: Costs,
): readonly Row[] {
  if (used === undefined && money(amount).isZero()) return [];
  return [{ cells: [name, used ?? null, used === undefined ? null : unit, ...costs(amount)] }];
}

function useRows({ bill, lang }: ReportInput): readonly Row[] {
  const say = WORDS[lang];
  const { electricity, gas, adjustments, gross } = bill.totals;
  const costs: Costs = (amount) => [amount, money(amount).div(bill.period.days).toFixed()];
  const imported = metered(bill, ["t1", "t2"]);
  const exported = metered(bill, ["t3", "t4"]) ?? null;
  const adjusted: Row = { cells: [say.adjustments, null, null, ...costs(adjustments)] };
  return [
    ...commodityRow(imported === undefined ? say.electricity : say.imported, imported, "kWh", electricity, costs),
    ...(hasExport(bill) ? [{ cells: [say.exported, exported, "kWh", { words: say.within }, null] }] : []),
    ...commodityRow(say.gas, metered(bill, ["gas"]), "m³", gas, costs),
    ...(money(adjustments).isZero() ? [] : [adjusted]),
    { role: "total", cells: [say.total, null, null, ...costs(gross)] },
  ];
}

/** Use and cost by commodity, with the average a day. */
export function useAndCost(input: ReportInput): TableBlock {
  const say = WORDS[input.lang];
  const { symbol } = locale(input.lang, input.bill.currency);
  return {
    kind: "table",
    title: say.title,
    columns: [
      { header: "", type: "text" },
      { header: say.use, type: "number", decimals: 1 },
      { header: say.unit, type: "text" },
      { header: say.cost(symbol), type: "amount" },
      { header: say.perDay(symbol), type: "amount" },
    ],
    rows: useRows(input),
    footnotes: [say.rounded],
  };
}
