import { over, parse, plus, type Rational, ratio, times } from "./rational.ts";

interface PriceSlot {
  readonly start: number;
  readonly end: number;
  readonly price: Rational;
}

/** A file of prices, read anew from its text. */
export interface PriceFile {
  readonly isGross: boolean;
  readonly slots: readonly PriceSlot[];
}

/** The last slot is as long as the one before. */
export function priceFile(text: string): PriceFile {
  const [header, ...rows] = text.split("\n").map((row) => row.split(","));
  const starts = rows.map(([start]) => Date.parse(start!));
  const end = 2 * starts.at(-1)! - starts.at(-2)!;
  const slots = rows.map(([, price], slot) => ({
    start: starts[slot]!,
    end: starts[slot + 1] ?? end,
    price: parse(price!),
  }));
  return { isGross: header![1] === "price_incl_vat", slots };
}

/** The mean in time of the prices of a stretch; undefined where a part of it has none. */
export function priceBetween({ slots }: PriceFile, start: number, end: number): Rational | undefined {
  const inside = slots.filter((slot) => slot.start < end && slot.end > start);
  const shares = inside.map((slot) => ({ ...slot, time: Math.min(end, slot.end) - Math.max(start, slot.start) }));
  if (shares.reduce((sum, { time }) => sum + time, 0) < end - start) return undefined;
  if (shares.length === 1) return shares[0]!.price;
  return over(shares.map(({ price, time }) => times(price, ratio(time))).reduce(plus), ratio(end - start));
}
