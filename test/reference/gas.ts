import { monthOf } from "./calendar.ts";
import { energyPrice, heldOn, type Priced, UNKNOWN, vatOn } from "./prices.ts";
import { mustKnow, type ReferenceLine, rowsOf } from "./rows.ts";
import { type Home, type Run, runs } from "./stretch.ts";
import { billedGas, factorOf, type Tax } from "./tax.ts";
import { type Part, shares, type Window } from "./windows.ts";

/**
 * Months before the bill without a factor must leave it in the first tier, also if they were billed at twice what was metered.
 */
export function mustKnowTiers(home: Home, all: readonly Run<{ readonly tax: Tax | undefined }>[]): void {
  const untold = all.filter(({ from }) => factorOf(home, from) === undefined);
  mustKnow(
    untold.every(({ from }) => monthOf(from) < monthOf(home.from)),
    "gas.correction",
  );
  const sum = (runs: typeof all): number => runs.reduce((total, { from, to }) => total + billedGas(home, from, to), 0);
  const limits = all.flatMap(({ to, key: { tax } }) => (to > home.from && tax ? tax.tiers[0]!.upTo : []));
  mustKnow(untold.length === 0 || sum(all) + sum(untold) <= Math.min(...limits), "gas.correction");
}

/** Neighbours at one price, as on both sides of a contract year's start, are one row. */
function joined<V>(parts: readonly Part<V>[]): Part<V>[] {
  const [first, second, ...rest] = parts;
  if (first === undefined || second === undefined) return [...parts];
  if (first.to !== second.from || JSON.stringify(first.value) !== JSON.stringify(second.value))
    return [first, ...joined([second, ...rest])];
  return joined([{ ...first, to: second.to, thousandths: first.thousandths + second.thousandths }, ...rest]);
}

/** Gas in billed m³. Days before the bill need neither a price nor a factor. */
export function gasSupply(home: Home): ReferenceLine[] {
  const { supply: list, correction } = home.contract.gas!;
  const keyOn = (date: string): Priced & { month: string } => {
    const isKnown = factorOf(home, date) !== undefined;
    const { price, vat } = isKnown ? energyPrice(heldOn(home, list, date), "normal", vatOn(date)) : UNKNOWN;
    mustKnow(price !== "?" || date < home.from, "gas.supply");
    return { price, vat, month: correction ? monthOf(date) : "" };
  };
  const standingOn = (window: Window, date: string): Part<Priced & { month: string }>[] =>
    runs(home, keyOn, window.from, date).map(({ from, to, key }) => {
      return { id: "gas.supply", from, to, thousandths: billedGas(home, from, to), value: key };
    });
  return rowsOf(joined(shares(home, standingOn)), 1);
}
