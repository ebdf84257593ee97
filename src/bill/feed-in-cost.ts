import type { FeedInCostEntry } from "../tariff/contract.ts";
import { rateAt } from "../tariff/rate-at.ts";
import { vatRateOn } from "../tariff/vat-rate-on.ts";
import type { CivilDate } from "../units/civil.ts";
import { quantityText } from "../units/energy.ts";
import { digits, money } from "../units/money.ts";
import type { Billing, Charged } from "./billing.ts";
import { timePrice, timeQuantity } from "./fixed.ts";
import type { Line } from "./line.ts";
import { entryOn } from "./price-on.ts";

const PATH = "electricity.feedInCost";

/** The step of a staircase that the contract's yearly export stands on. */
function stepOf({ tiers = [], yearlyExport = "0" }: FeedInCostEntry): string {
  const step = tiers.find(({ upTo }) => upTo === undefined || money(yearlyExport).lte(money(upTo)));
  return step?.perYear ?? tiers.at(-1)?.perYear ?? "0";
}

type CostPrice = { readonly unit: "kWh" | "day" | "month"; readonly price: string };

function priceOn(entry: FeedInCostEntry, date: CivilDate): CostPrice {
  if (entry.perKwh !== undefined) return { unit: "kWh", price: digits(money(entry.perKwh), 5) };
  return timePrice(entry.tiers ? { from: entry.from, perYear: stepOf(entry), yearDays: entry.yearDays } : entry, date);
}

/** What the supplier charges for export: on every kWh, netted or not, or for time that passes. May begin later than the bill. */
export function feedInCost(billing: Billing): Charged {
  const { contract, registers } = billing;
  const entries = contract.electricity?.feedInCost ?? [];
  const stretches = billing.segments((date) => {
    if (rateAt(entries, date) === undefined) return undefined;
    return { ...priceOn(entryOn(contract, PATH, entries, date), date), vatRate: vatRateOn(contract, date) };
  });
  const lines = stretches.flatMap(({ from, to, value }): Line[] => {
    if (value === undefined) return [];
    const row = { id: "electricity.feed-in-cost", from, to, ...value };
    if (value.unit !== "kWh") return [{ ...row, quantity: timeQuantity(value.unit, from, to), quality: "contract" }];
    const { thousandths, quality } = billing.used([registers.export.low, registers.export.normal], from, to);
    return [{ ...row, quantity: quantityText(thousandths), quality }];
  });
  return { lines };
}
