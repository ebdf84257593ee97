import type { Register } from "../../reading.ts";
import type { Contract, Digits } from "../../tariff/contract.ts";
import type { CivilDate } from "../../units/civil.ts";
import { quantityText } from "../../units/energy.ts";
import { cents, type Money, money, sum } from "../../units/money.ts";
import { isoInstant } from "../../units/zone.ts";
import { DIRECTION } from "../../usage/direction.ts";
import type { BoundaryReading } from "../../usage/readings/boundary-reading.ts";
import type { KnownReading } from "../../usage/readings/known-reading.ts";
import { shownOf } from "../../usage/readings/shown-of.ts";
import type { Usage } from "../../usage/usage.ts";
import { type BillOptions, bill } from "../bill.ts";
import { type Estimate, type Move, movedUsage } from "./moved-usage.ts";

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

const isEstimate = (reading: BoundaryReading): reading is Estimate => reading.between !== undefined;

/** Each once, in time: a span ends where the next one begins. */
function estimatesOf({ spans }: Usage): readonly Estimate[] {
  const found = spans.flatMap(({ start, end }) => [start, end]).filter(isEstimate);
  const once = new Map(found.map((reading) => [`${reading.date} ${reading.register}`, reading]));
  return [...once.values()].sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
}

/** The two ends of where an estimated counter can have been. */
const endsOf = (estimate: Estimate): readonly [Move, Move] => {
  const { before, after } = estimate.between;
  const to = ({ thousandths }: KnownReading): Move => ({ estimate, by: thousandths - estimate.thousandths });
  return [to(before), to(after)];
};

interface Extremes {
  readonly least: Money;
  readonly most: Money;
}

/** What an estimate by itself does to the total. */
interface Alone extends Extremes {
  readonly estimate: Estimate;
}

type ChangeOf = (moves: readonly Move[]) => Money;

const ZERO = money("0");

/** The least and the most of some changes, none among them. */
function extremes(changes: readonly Money[]): Extremes {
  const sorted = [ZERO, ...changes].sort((one, other) => one.comparedTo(other));
  return { least: sorted[0]!, most: sorted.at(-1)! };
}

/** So many groups of estimates are moved in every combination: 64 bills. */
const MOST_GROUPS = 6;

/** Estimates that move as one: each by itself, else import or export of one midnight; none where those are too many too. */
function groupsOf(estimates: readonly Estimate[]): readonly (readonly Estimate[])[] {
  if (estimates.length <= MOST_GROUPS) return estimates.map((estimate) => [estimate]);
  const groups = new Map<string, Estimate[]>();
  for (const estimate of estimates) {
    const key = `${estimate.date} ${DIRECTION[estimate.register]}`;
    groups.set(key, [...(groups.get(key) ?? []), estimate]);
  }
  return groups.size <= MOST_GROUPS ? [...groups.values()] : [];
}

/** Every combination of ends. */
const corners = (groups: readonly (readonly Estimate[])[]): readonly (readonly Move[])[] =>
  groups.reduce<readonly (readonly Move[])[]>(
    (made, group) =>
      ([0, 1] as const).flatMap((end) => made.map((moves) => [...moves, ...group.map((each) => endsOf(each)[end])])),
    [[]],
  );

/** What estimates do together: the worst of each, or more than that. */
function together(alone: readonly Alone[], changeOf: ChangeOf): Extremes {
  const sums = [sum(alone.map(({ least }) => least)), sum(alone.map(({ most }) => most))];
  const joint = alone.length < 2 ? [] : corners(groupsOf(alone.map(({ estimate }) => estimate)));
  return extremes([...sums, ...joint.map(changeOf)]);
}

function effectOf({ estimate, least, most }: Alone, zone: string): EstimateEffect {
  const side = (reading: KnownReading) => ({
    at: isoInstant(reading.at, zone),
    value: quantityText(shownOf(reading)),
  });
  return {
    register: estimate.register,
    date: estimate.date,
    value: quantityText(shownOf(estimate)),
    before: side(estimate.between.before),
    after: side(estimate.between.after),
    least: cents(least),
    most: cents(most),
  };
}

/**
 * How much a bill depends on its estimated readings. Each is put at the reading before it and at the one after it, and the
 * bill is made again; so it is with those of electricity, and of gas, in every combination, because netting and tiers make of
 * two moves more than their sum. The band is the worst of it, so that the true total lies in it. Undefined where energy is
 * priced by the slot: there the issue `slots-estimated` states the band.
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
  const changeOf: ChangeOf = (moves) => grossOf(movedUsage(used, moves)).minus(total);
  const alone = estimatesOf(used).map(
    (estimate): Alone => ({ estimate, ...extremes(endsOf(estimate).map((move) => changeOf([move]))) }),
  );
  const isGas = ({ estimate }: Alone): boolean => estimate.register === "gas";
  const gas = together(alone.filter(isGas), changeOf);
  const electricity = together(
    alone.filter((each) => !isGas(each)),
    changeOf,
  );
  return {
    total: cents(total),
    low: cents(sum([total, electricity.least, gas.least])),
    high: cents(sum([total, electricity.most, gas.most])),
    readings: alone.map((each) => effectOf(each, used.period.zone)),
  };
}
