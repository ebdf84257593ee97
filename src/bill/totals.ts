import { cents, type Money, money, round, sum } from "../units/money.ts";
import type { Bill, BillLine } from "./bill-document.ts";
import { vatFactor } from "./vat-factor.ts";

type VatLine = Bill["vatLines"][number];

const amountsOf = (lines: readonly BillLine[]): Money => sum(lines.map(({ amount }) => money(amount)));

const taxed = (lines: readonly BillLine[]): (BillLine & { vatRate: string })[] =>
  lines.filter((line): line is BillLine & { vatRate: string } => line.vatRate !== null);

/** One VAT line a rate: on the sum of that rate's printed lines, rounded once. */
function vatLine(rate: string, lines: readonly BillLine[], vat: Bill["vat"]): VatLine {
  const total = amountsOf(lines);
  if (vat === "excluded") return { rate, base: cents(total), amount: cents(total.times(money(rate).div(100))) };
  const base = round(total.div(vatFactor(rate)), 2);
  return { rate, base: cents(base), amount: cents(total.minus(base)) };
}

/** The VAT of a bill, highest rate first. */
export function vatLinesOf(lines: readonly BillLine[], vat: Bill["vat"]): VatLine[] {
  const rates = [...new Set(taxed(lines).map(({ vatRate }) => vatRate))].sort((a, b) => Number(b) - Number(a));
  return rates.map((rate) =>
    vatLine(
      rate,
      taxed(lines).filter(({ vatRate }) => vatRate === rate),
      vat,
    ),
  );
}

/** What a commodity costs including VAT: for each rate its sum with VAT, rounded. */
function grossOf(commodity: BillLine["commodity"], lines: readonly BillLine[], vat: Bill["vat"]): Money {
  const own = taxed(lines).filter((line) => line.commodity === commodity);
  if (vat === "included") return amountsOf(own);
  const rates = [...new Set(own.map(({ vatRate }) => vatRate))];
  return sum(
    rates.map((rate) => round(amountsOf(own.filter(({ vatRate }) => vatRate === rate)).times(vatFactor(rate)), 2)),
  );
}

/**
 * The totals of printed lines (interface §4): net = all VAT bases, gross = net + VAT + adjustments. Electricity and gas are
 * including VAT; cents that rounding leaves go to the larger of the two, so that both and the adjustments add up to gross.
 */
export function totalsOf(lines: readonly BillLine[], vatLines: readonly VatLine[], vat: Bill["vat"]): Bill["totals"] {
  const net = sum(vatLines.map(({ base }) => money(base)));
  const tax = sum(vatLines.map(({ amount }) => money(amount)));
  const adjustments = amountsOf(lines.filter(({ vatRate }) => vatRate === null));
  const [electricity, gas] = [grossOf("electricity", lines, vat), grossOf("gas", lines, vat)];
  const left = net.plus(tax).minus(electricity).minus(gas);
  const toElectricity = electricity.abs().gte(gas.abs());
  return {
    net: cents(net),
    vat: cents(tax),
    gross: cents(net.plus(tax).plus(adjustments)),
    electricity: cents(toElectricity ? electricity.plus(left) : electricity),
    gas: cents(toElectricity ? gas : gas.plus(left)),
    adjustments: cents(adjustments),
  };
}
