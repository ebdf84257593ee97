/** An exact fraction. The denominator is positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ratio = (n: bigint | number, d: bigint | number = 1n): Rational => ({ n: BigInt(n), d: BigInt(d) });

/** `-0.125` as a fraction of a power of ten. */
export function parse(text: string): Rational {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const n = BigInt(whole + fraction);
  return { n: text.startsWith("-") ? -n : n, d: 10n ** BigInt(fraction.length) };
}

export const plus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
export const over = (a: Rational, b: Rational): Rational =>
  b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
export const isLess = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** The sum over a common denominator, in lowest terms, for many. */
export function total(values: readonly Rational[]): Rational {
  const d = values.reduce((common, value) => (common / gcd(common, value.d)) * value.d, 1n);
  const n = values.reduce((sum, value) => sum + value.n * (d / value.d), 0n);
  const shared = gcd(n < 0n ? -n : n, d);
  return { n: n / shared, d: d / shared };
}

/** Rounded once, half away from zero, in units of the last decimal. */
export function rounded({ n, d }: Rational, decimals: number): bigint {
  const scaled = 2n * (n < 0n ? -n : n) * 10n ** BigInt(decimals);
  const value = (scaled + d) / (2n * d);
  return n < 0n ? -value : value;
}

/** As printed with so many decimals; zero has no sign. */
export function fixed(value: Rational, decimals: number): string {
  const units = rounded(value, decimals);
  const text = String(units < 0n ? -units : units).padStart(decimals + 1, "0");
  const cut = text.length - decimals;
  return `${units < 0n ? "-" : ""}${text.slice(0, cut)}${decimals === 0 ? "" : `.${text.slice(cut)}`}`;
}
