import type { Bill } from "../../../bill/bill-document.ts";
import type { Lang } from "../../../text.ts";
import { money } from "../../../units/money.ts";
import type { Cell } from "../../blocks.ts";
import type { EarlierUse } from "../../earlier-use.ts";

const WORDS = {
  en: {
    imported: { alone: "Electricity from the grid", beside: "Electricity import" },
    exported: { alone: "Electricity to the grid", beside: "Electricity export" },
    within: "included",
    electricity: "Electricity",
    gas: "Gas",
    adjustments: "Adjustments",
    total: "Total",
  },
  nl: {
    imported: { alone: "Elektriciteit van het net", beside: "Elektriciteit, afname" },
    exported: { alone: "Elektriciteit naar het net", beside: "Elektriciteit, terug" },
    within: "inbegrepen",
    electricity: "Elektriciteit",
    gas: "Gas",
    adjustments: "Correcties",
    total: "Totaal",
  },
} as const;

type Part = keyof Bill["totals"];

/** One row of use and cost: what each stretch used and cost, and the average a day of the first. */
export interface UseLine {
  readonly name: string;
  readonly unit: "kWh" | "m³" | null;
  readonly used: readonly (string | null)[];
  readonly costs: readonly Cell[];
  readonly perDay: string | null;
  readonly isTotal?: boolean | undefined;
}

type Metered = "imported" | "exported" | "gas";

const isZero = (digits: string | null | undefined): boolean => digits == null || money(digits).isZero();

function average({ bill }: EarlierUse, part: Part): string | null {
  return bill === undefined ? null : money(bill.totals[part]).div(bill.period.days).toFixed();
}

function pricedLine(uses: readonly EarlierUse[], name: string, part: Part, metered?: Metered): UseLine {
  const used = uses.map((use) => (metered === undefined ? null : use[metered]));
  const unit = used.every((digits) => digits === null) ? null : metered === "gas" ? "m³" : "kWh";
  const costs = uses.map(({ bill }) => bill?.totals[part] ?? null);
  return { name, unit, used, costs, perDay: average(uses[0]!, part) };
}

/** What export comes to is in the cost of electricity. */
function exportLine(uses: readonly EarlierUse[], name: string, within: string): UseLine {
  const used = uses.map(({ exported }) => exported);
  const costs = uses.map(({ bill, exported }) => (bill && !isZero(exported) ? { words: within } : null));
  return { name, unit: "kWh", used, costs, perDay: null };
}

const isEmpty = ({ unit, costs }: UseLine): boolean =>
  unit === null && costs.every((cost) => cost === null || (typeof cost === "string" && isZero(cost)));

/** What stretches of days used and cost, by commodity; only what any of them has. The first is a bill's own. */
export function useLines(uses: readonly EarlierUse[], lang: Lang): readonly UseLine[] {
  const say = WORDS[lang];
  const width = uses.length === 1 ? "alone" : "beside";
  const isImporting = uses.some(({ imported }) => imported !== null);
  const isExporting = uses.some(({ exported }) => !isZero(exported));
  const electricity = isImporting ? say.imported[width] : say.electricity;
  return [
    pricedLine(uses, electricity, "electricity", "imported"),
    ...(isExporting ? [exportLine(uses, say.exported[width], say.within)] : []),
    pricedLine(uses, say.gas, "gas", "gas"),
    pricedLine(uses, say.adjustments, "adjustments"),
    { ...pricedLine(uses, say.total, "gross"), isTotal: true },
  ].filter((line) => line.isTotal || !isEmpty(line));
}
