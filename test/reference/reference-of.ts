import type { Contract } from "../../src/tariff/contract.ts";
import type { Counters } from "../support/register-source.ts";
import { instantOf, midnightOf } from "./calendar.ts";
import { ratio, rounded, times } from "./rational.ts";
import { type ReferenceBill, referenceBill } from "./reference-bill.ts";
import { stepsOf } from "./steps.ts";
import type { CounterName, Home } from "./stretch.ts";
import { windowsOf } from "./windows.ts";

/** A contract, what the registers showed, and a stretch to bill; and the statement that the bill is a part of. */
export interface Billed {
  readonly contract: Contract;
  readonly counters: Counters;
  readonly from: string;
  readonly to: string;
  readonly statement?: readonly [string, string] | undefined;
  /** The device told nothing between the readings of these two midnights. */
  readonly outage?: readonly [string, string] | undefined;
}

/** What a register had counted at an instant, in thousandths. */
interface Known {
  readonly at: number;
  readonly counted: number;
}

/** What is known of a register on each side of an outage's midnight: its ends, stamped a minute before, and a meter's change. */
function knownAround(
  { counters, contract }: Billed,
  register: CounterName,
  outage: readonly [string, string],
): Known[] {
  const ends = outage.map((date) => ({ at: midnightOf(date) - 60_000, counted: read(counters, register, date) }));
  const changes = contract.meterChanges
    .filter(({ old }) => old[register] !== undefined)
    .map(({ at, old }) => ({ at: instantOf(at), counted: Math.round(Number(old[register]) * 1000) }))
    .filter(({ at }) => at > ends[0]!.at && at < ends[1]!.at);
  return [ends[0]!, ...changes, ends[1]!];
}

const read = (counters: Counters, register: CounterName, date: string): number =>
  Math.round(counters[date]![register]! * 1000);

/** How old a reading may be at a midnight; a gas meter tells it up to an hour late. */
export const freshFor = (register: CounterName): number => (register === "gas" ? 75 : 15) * 60_000;

/** The count at midnights, as if no meter was changed; in an outage on the straight line in time between what is known. */
function shownBy(billed: Billed): Home["shows"] {
  const { counters, outage } = billed;
  return (register, date) => {
    if (outage === undefined || date <= outage[0] || date >= outage[1]) return read(counters, register, date);
    const [known, at] = [knownAround(billed, register, outage), midnightOf(date)];
    const before = known.findLast((each) => each.at <= at)!;
    if (at - before.at <= freshFor(register)) return before.counted;
    const after = known.find((each) => each.at > at)!;
    const share = ratio(at - before.at, after.at - before.at);
    return before.counted + Number(rounded(times(ratio(after.counted - before.counted), share), 0));
  };
}

const place = ({ id, from, price }: ReferenceBill["lines"][number]): string => `${id} ${from} ${price}`;

/** With its lines in an order of their own. */
export const inOnePlace = ({ lines, vatLines, totals }: ReferenceBill): ReferenceBill => ({
  lines: [...lines].sort((a, b) => (place(a) < place(b) ? -1 : 1)),
  vatLines,
  totals,
});

/** What the reference engine looks at. */
export function homeOf(billed: Billed): Home {
  const { contract, from, to, statement } = billed;
  const windows = windowsOf(contract, from, to, statement);
  const steps = stepsOf(contract, windows[0]!.from, to, [from, ...windows.map((window) => window.from)]);
  return { contract, from, to, windows, steps, shows: shownBy(billed) };
}

/** A reference engine's bill, or that it refuses a rate or a price that is not known. */
export function referenceOf<B extends Billed>(
  billed: B,
  engine: (billed: B) => ReferenceBill = (each) => referenceBill(homeOf(each)),
): ReferenceBill | "refused" {
  try {
    return inOnePlace(engine(billed));
  } catch (error) {
    if (error instanceof RangeError) return "refused";
    throw error;
  }
}
