import { cents, Decimal, type Money, money, round, sum } from "../units/money.ts";
import type { Bill, BillLine } from "./bill-document.ts";
import { vatFactor } from "./vat-factor.ts";

type VatLine = Bill["vatLines"][number];

/** What the printed lines of one commodity and VAT rate come to; of adjustments without VAT the rate is null. */
interface Sum {
  readonly commodity: BillLine["commodity"];
  readonly rate: string | null;
  readonly amount: Money;
}

function sumsOf(lines: readonly BillLine[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { commodity, vatRate: rate, amount } of lines) {
    const key = `${commodity} ${rate}`;
    const before = sums.get(key)?.amount ?? new Decimal(0);
    sums.set(key, { commodity, rate, amount: before.plus(money(amount)) });
  }
  return [...sums.values()];
}

const amountOf = (sums: readonly Sum[]): Money => sum(sums.map(({ amount }) => amount));

/** One VAT line a rate: on the sum of that rate's printed lines, rounded once. */
function vatLine(rate: string, total: Money, vat: Bill["vat"]): VatLine {
  if (vat === "excluded") return { rate, base: cents(total), amount: cents(total.times(money(rate).div(100))) };
  const base = round(total.div(vatFactor(rate)), 2);
  return { rate, base: cents(base), amount: cents(total.minus(base)) };
}

/** The VAT of a bill, highest rate first. */
function vatLinesOf(sums: readonly Sum[], vat: Bill["vat"]): VatLine[] {
  const rates = new Set(sums.flatMap(({ rate }) => rate ?? []));
  return [...rates]
    .sort((a, b) => Number(b) - Number(a))
    .map((rate) => vatLine(rate, amountOf(sums.filter((each) => each.rate === rate)), vat));
}

/** What a commodity costs including VAT: for each rate its sum with VAT, rounded. */
function grossOf(commodity: BillLine["commodity"], sums: readonly Sum[], vat: Bill["vat"]): Money {
  const own = sums.filter((each) => each.commodity === commodity && each.rate !== null);
  return vat === "included"
    ? amountOf(own)
    : sum(own.map(({ rate, amount }) => round(amount.times(vatFactor(rate)), 2)));
}

/**
 * The VAT lines and totals of printed lines (interface §4): net = all VAT bases, gross = net + VAT + adjustments. Electricity and
 * gas are including VAT; cents that rounding leaves go to the larger of the two, so that both and the adjustments add up to gross.
 */
export function totalsOf(lines: readonly BillLine[], vat: Bill["vat"]): Pick<Bill, "vatLines" | "totals"> {
  const sums = sumsOf(lines);
  const vatLines = vatLinesOf(sums, vat);
  const net = sum(vatLines.map(({ base }) => money(base)));
  const tax = sum(vatLines.map(({ amount }) => money(amount)));
  const adjustments = amountOf(sums.filter(({ rate }) => rate === null));
  const [electricity, gas] = [grossOf("electricity", sums, vat), grossOf("gas", sums, vat)];
  const left = net.plus(tax).minus(electricity).minus(gas);
  const toElectricity = electricity.abs().gte(gas.abs());
  const totals = {
    net: cents(net),
    vat: cents(tax),
    gross: cents(net.plus(tax).plus(adjustments)),
    electricity: cents(toElectricity ? electricity.plus(left) : electricity),
    gas: cents(toElectricity ? gas : gas.plus(left)),
    adjustments: cents(adjustments),
  };
  return { vatLines, totals };
}
