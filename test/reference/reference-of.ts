import type { Contract } from "../../src/tariff/contract.ts";
import type { Counters } from "../support/register-source.ts";
import { type ReferenceBill, referenceBill } from "./reference-bill.ts";
import { stepsOf } from "./steps.ts";
import type { CounterName } from "./stretch.ts";
import { windowsOf } from "./windows.ts";

/** A contract, what the registers showed, and a stretch to bill; and the statement that the bill is a part of. */
export interface Billed {
  readonly contract: Contract;
  readonly counters: Counters;
  readonly from: string;
  readonly to: string;
  readonly statement?: readonly [string, string] | undefined;
}

const place = ({ id, from, price }: ReferenceBill["lines"][number]): string => `${id} ${from} ${price}`;

/** With its lines in an order of their own. */
export const inOnePlace = ({ lines, vatLines, totals }: ReferenceBill): ReferenceBill => ({
  lines: [...lines].sort((a, b) => (place(a) < place(b) ? -1 : 1)),
  vatLines,
  totals,
});

/** The reference engine's bill, or that it refuses a tier whose rate is not known. */
export function referenceOf({ contract, counters, from, to, statement }: Billed): ReferenceBill | "refused" {
  const windows = windowsOf(contract, from, to, statement);
  const shows = (register: CounterName, date: string): number => Math.round(counters[date]![register]! * 1000);
  const steps = stepsOf(contract, windows[0]!.from, to, [from, ...windows.map((window) => window.from)]);
  try {
    return inOnePlace(referenceBill({ contract, from, to, windows, steps, shows }));
  } catch (error) {
    if (error instanceof RangeError) return "refused";
    throw error;
  }
}
