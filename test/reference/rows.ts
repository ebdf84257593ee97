import type { Priced } from "./prices.ts";
import { fixed, parse, ratio, times } from "./rational.ts";
import type { Run } from "./stretch.ts";
import type { Part } from "./windows.ts";

/** A printed row, as in the bill's JSON. */
export interface ReferenceLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly quantity: string;
  readonly price: string;
  readonly amount: string;
  readonly vatRate: string | null;
}

export const kwh = (thousandths: number): string => fixed(ratio(thousandths, 1000), 3);

/** A row of quantity 0 is left out. */
export function line(
  id: string,
  { from, to }: Omit<Run<unknown>, "key">,
  quantity: string,
  price: string,
  vatRate: string | null,
): ReferenceLine[] {
  if (!/[1-9]/.test(quantity)) return [];
  return [{ id, from, to, quantity, price, amount: fixed(times(parse(quantity), parse(price)), 2), vatRate }];
}

/** Throws RangeError where something must be known that is not. */
export function mustKnow(isKnown: boolean, what: string): void {
  if (!isKnown) throw new RangeError(`${what} is not known`);
}

/** Parts that nothing is taken of need no price. */
export const rowsOf = (parts: readonly Part<Priced>[], sign: 1 | -1): ReferenceLine[] =>
  parts.flatMap((part) => {
    mustKnow(part.value.price !== "?" || part.thousandths === 0, part.id);
    return line(part.id, part, kwh(sign * part.thousandths), part.value.price, part.value.vat);
  });
