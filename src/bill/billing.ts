import type { Issue } from "../issue.ts";
import { type Quality, REGISTERS, type Register } from "../reading.ts";
import type { Contract } from "../tariff/contract.ts";
import type { CivilDate } from "../units/civil.ts";
import { worst } from "../usage/quality.ts";
import { type RegisterMap, registersOf } from "../usage/registers-of.ts";
import { type Segment, segments } from "../usage/segments.ts";
import type { Span } from "../usage/span.ts";
import type { Usage } from "../usage/usage.ts";
import type { Line } from "./line.ts";
import { priceDates } from "./price-dates.ts";

/** Energy of one or more registers over a stretch, in whole thousandths. */
export interface Quantity {
  readonly thousandths: number;
  readonly quality: Quality;
}

/** What every charge looks at: one home's usage, its contract, and the stretch that is billed. */
export interface Billing {
  readonly contract: Contract;
  readonly usage: Usage;
  readonly allowProposed: boolean;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly registers: RegisterMap;
  /** A register's spans in order of time, none where it is not in use. */
  spansOf(register: Register): readonly Span[];
  /** Cut a stretch, the bill's own unless given, where a value changes. */
  segments<T>(valueOn: (date: CivilDate) => T, from?: CivilDate, to?: CivilDate): Segment<T>[];
  /** What registers counted between two cuts. */
  used(registers: readonly Register[], from: CivilDate, to: CivilDate): Quantity;
}

/** The rows of one kind of charge, and what it has to say about the data. */
export interface Charged {
  readonly lines: readonly Line[];
  readonly issues?: readonly Issue[];
}

/** One kind of charge. A new one is a file with such a function, and its name in the list of `bill.ts`. */
export type Charge = (billing: Billing) => Charged;

type SpansOf = Billing["spansOf"];

const NOTHING: Quantity = { thousandths: 0, quality: "measured" };

/** A register's last reading less its first, and only those two make its quality, save where intervals are missing between. */
function usedBy(spans: readonly Span[], register: Register, from: CivilDate, to: CivilDate): Quantity {
  if (spans.length === 0) return NOTHING;
  const inside = spans.filter((span) => span.from >= from && span.to <= to);
  const [starts, ends] = [inside.filter((span) => span.from === from), inside.filter((span) => span.to === to)];
  if (starts.length === 0 || ends.length === 0)
    throw new RangeError(`Cannot bill ${register} from ${from} to ${to}: its usage was not read for this contract`);
  const total = inside.reduce((sum, { start, end }) => sum + end.thousandths - start.thousandths, 0);
  const holes = inside.flatMap(({ quality }) => (quality === "missing" ? [quality] : []));
  const qualities = [...starts.map(({ start }) => start.quality), ...ends.map(({ end }) => end.quality), ...holes];
  return { thousandths: Math.max(0, total), quality: worst(qualities) };
}

function used(spansOf: SpansOf, registers: readonly Register[], from: CivilDate, to: CivilDate): Quantity {
  if (from === to) return NOTHING;
  const parts = registers.map((register) => usedBy(spansOf(register), register, from, to));
  return {
    thousandths: parts.reduce((total, { thousandths }) => total + thousandths, 0),
    quality: worst(parts.map(({ quality }) => quality)),
  };
}

/** Put usage and contract on one table for the charges to look at. */
export function billing(usage: Usage, contract: Contract, allowProposed: boolean): Billing {
  const { from, to } = usage.period;
  // What may be unknown before the bill must be known on its first day: values are looked at there too.
  const dates = [...priceDates(contract, usage.windows[0]?.from ?? from, to), from].sort();
  const byRegister = new Map(REGISTERS.map((each) => [each, usage.spans.filter(({ register }) => register === each)]));
  const spansOf = (register: Register): readonly Span[] => byRegister.get(register)!;
  return {
    contract,
    usage,
    allowProposed,
    from,
    to,
    registers: registersOf(contract),
    spansOf,
    segments: (valueOn, start = from, end = to) => segments(start, end, dates, valueOn),
    used: (registers, start, end) => used(spansOf, registers, start, end),
  };
}
