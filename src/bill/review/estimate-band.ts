import type { Register } from "../../reading.ts";
import type { Contract, Digits } from "../../tariff/contract.ts";
import type { CivilDate } from "../../units/civil.ts";
import { quantityText } from "../../units/energy.ts";
import { cents, type Money, money, sum } from "../../units/money.ts";
import { isoInstant } from "../../units/zone.ts";
import type { BoundaryReading } from "../../usage/readings/boundary-reading.ts";
import type { KnownReading } from "../../usage/readings/known-reading.ts";
import { shownOf } from "../../usage/readings/shown-of.ts";
import type { Span } from "../../usage/span.ts";
import type { Usage } from "../../usage/usage.ts";
import { type BillOptions, bill } from "../bill.ts";

/** An estimated reading, and how far the total moves were the counter at one of its neighbours. Digits in kWh or m³. */
export interface EstimateEffect {
  readonly register: Register;
  readonly date: CivilDate;
  /** As interpolated. */
  readonly value: Digits;
  readonly before: { readonly at: string; readonly value: Digits };
  readonly after: { readonly at: string; readonly value: Digits };
  /** The lowest and the highest change of the total, to the cent; zero is between them. */
  readonly least: Digits;
  readonly most: Digits;
}

/** Between which amounts the total of a bill lies, whatever its estimated readings really were. */
export interface EstimateBand {
  readonly total: Digits;
  readonly low: Digits;
  readonly high: Digits;
  readonly readings: readonly EstimateEffect[];
}

/** An estimate in one of the spans that it ends or begins. */
type Estimate = BoundaryReading & { readonly between: NonNullable<BoundaryReading["between"]> };

const isEstimate = (reading: BoundaryReading): reading is Estimate => reading.between !== undefined;

/** Each once, in time: a span ends where the next one begins. */
function estimatesOf({ spans }: Usage): readonly Estimate[] {
  const found = spans.flatMap(({ start, end }) => [start, end]).filter(isEstimate);
  const once = new Map(found.map((reading) => [`${reading.date} ${reading.register}`, reading]));
  return [...once.values()].sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
}

const movedReading = (reading: BoundaryReading, by: number): BoundaryReading => ({
  ...reading,
  thousandths: reading.thousandths + by,
});

/** What one span counts less is what its neighbour counts more. */
function movedSpan(span: Span, { register, date }: Estimate, by: number): Span {
  if (span.register !== register) return span;
  if (span.to === date)
    return { ...span, end: movedReading(span.end, by), thousandths: Math.max(0, span.thousandths + by) };
  if (span.from === date)
    return { ...span, start: movedReading(span.start, by), thousandths: Math.max(0, span.thousandths - by) };
  return span;
}

const ZERO = money("0");

/** The least and the most of what the total changes by when an estimate becomes one of its neighbours. */
function extremes(changes: readonly Money[]): readonly [Money, Money] {
  const sorted = [ZERO, ...changes].sort((one, other) => one.comparedTo(other));
  return [sorted[0]!, sorted.at(-1)!];
}

/**
 * How much a bill depends on its estimated readings. Each is put at the reading before it and at the one after it, and the
 * bill is made again; the band adds up the worst of each, so that the true total lies in it. Undefined where energy is priced
 * by the slot: there the issue `slots-estimated` states the band.
 *
 * @throws ContractError as `bill` does
 * @example
 * const used = await usage(home, contract, period("2023-03", contract.zone));
 * estimateBand(used, contract)?.low; // "250.12"
 */
export function estimateBand(used: Usage, contract: Contract, options: BillOptions = {}): EstimateBand | undefined {
  if (used.slots.length > 0) return undefined;
  const grossOf = (usage: Usage): Money => money(bill(usage, contract, options).totals.gross);
  const total = grossOf(used);
  const changeOf = (estimate: Estimate, by: number): Money =>
    grossOf({ ...used, spans: used.spans.map((span) => movedSpan(span, estimate, by)) }).minus(total);
  const side = (reading: KnownReading) => ({
    at: isoInstant(reading.at, used.period.zone),
    value: quantityText(shownOf(reading)),
  });
  const readings = estimatesOf(used).map((estimate): EstimateEffect => {
    const { before, after } = estimate.between;
    const moves = [before, after].map(({ thousandths }) => thousandths - estimate.thousandths);
    const [least, most] = extremes(moves.map((by) => changeOf(estimate, by)));
    return {
      register: estimate.register,
      date: estimate.date,
      value: quantityText(shownOf(estimate)),
      before: side(before),
      after: side(after),
      least: cents(least),
      most: cents(most),
    };
  });
  const moved = (end: "least" | "most"): Digits => cents(sum([total, ...readings.map((effect) => money(effect[end]))]));
  return { total: cents(total), low: moved("least"), high: moved("most"), readings };
}
