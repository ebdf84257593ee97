import { withVat } from "./prices.ts";
import { fixed, isLess, over, parse, plus, type Rational, ratio, rounded, times } from "./rational.ts";
import type { ReferenceBill } from "./reference-bill.ts";
import type { ReferenceLine } from "./rows.ts";

const cents = (value: Rational): Rational => ratio(rounded(value, 2), 100);
const minus = (a: Rational, b: Rational): Rational => plus(a, { n: -b.n, d: b.d });
const size = ({ n, d }: Rational): Rational => ({ n: n < 0n ? -n : n, d });
const add = (values: readonly Rational[]): Rational => values.reduce(plus, ratio(0));
const sum = (lines: readonly ReferenceLine[]): Rational => add(lines.map(({ amount }) => parse(amount)));

interface VatLine {
  readonly rate: string;
  readonly base: Rational;
  readonly amount: Rational;
}

function vatLine(rate: string, total: Rational, included: boolean): VatLine {
  const share = over(parse(rate), ratio(100));
  if (!included) return { rate, base: total, amount: cents(times(total, share)) };
  const base = cents(over(total, plus(ratio(1), share)));
  return { rate, base, amount: minus(total, base) };
}

/** VAT and totals of printed lines, interface §3.10 and §4. */
export function totalsOf(lines: readonly ReferenceLine[], included: boolean): Omit<ReferenceBill, "lines"> {
  const rates = [...new Set(lines.flatMap(({ vatRate }) => vatRate ?? []))].sort((a, b) => Number(b) - Number(a));
  const at = (rate: string | null, start = ""): Rational =>
    sum(lines.filter(({ id, vatRate }) => vatRate === rate && id.startsWith(start)));
  const vatLines = rates.map((rate) => vatLine(rate, at(rate), included));
  const [net, vat, adjustments] = [
    add(vatLines.map(({ base }) => base)),
    add(vatLines.map(({ amount }) => amount)),
    at(null),
  ];
  const grossOf = (commodity: string): Rational =>
    add(rates.map((rate) => (included ? at(rate, commodity) : cents(withVat(at(rate, commodity), rate)))));
  const [electricity, gas] = [grossOf("electricity"), grossOf("gas")];
  const left = minus(minus(plus(net, vat), electricity), gas);
  const toGas = isLess(size(electricity), size(gas));
  return {
    vatLines: vatLines.map(({ rate, base, amount }) => ({ rate, base: fixed(base, 2), amount: fixed(amount, 2) })),
    totals: {
      net: fixed(net, 2),
      vat: fixed(vat, 2),
      gross: fixed(plus(plus(net, vat), adjustments), 2),
      electricity: fixed(toGas ? electricity : plus(electricity, left), 2),
      gas: fixed(toGas ? plus(gas, left) : gas, 2),
      adjustments: fixed(adjustments, 2),
    },
  };
}
