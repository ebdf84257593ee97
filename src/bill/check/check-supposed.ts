import type { Register } from "../../reading.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { SupplierBill } from "../../tariff/supplier-bill.ts";
import { type CivilDate, daysBetween } from "../../units/civil.ts";
import { registersOf } from "../../usage/registers-of.ts";
import type { Span } from "../../usage/span.ts";
import type { Usage } from "../../usage/usage.ts";
import { checkTouches, type Touches } from "./check-touches.ts";
import { type TheirReading, theirReading } from "./their-reading.ts";

type Knot = Pick<TheirReading, "date" | "thousandths" | "changed">;

/** In time: what an old meter showed last stands before what the new one showed first. */
const inOrder = (one: Knot, other: Knot): number =>
  Number(one.date > other.date) - Number(one.date < other.date) ||
  Number(one.changed?.meter === "new") - Number(other.changed?.meter === "new");

type CutsOf = (own: readonly Span[], register: Register) => readonly CivilDate[];

/** Between two knots a register rises by the same amount each day. */
function onLine(knots: readonly Knot[], date: CivilDate): number {
  const [before, after] = [knots.findLast((knot) => knot.date < date)!, knots.find((knot) => knot.date > date)!];
  const share = daysBetween(before.date, date) / daysBetween(before.date, after.date);
  return Math.round(before.thousandths + share * (after.thousandths - before.thousandths));
}

/** Where our bill or theirs is cut for a register, in order. */
function cutsOf(own: readonly Span[], register: Register, { lines }: SupplierBill, touches: Touches): CivilDate[] {
  const theirs = lines.flatMap((line) => [line.from, line.to].filter((date) => touches(line, { date, register })));
  return [...new Set([...own.map(({ from }) => from), ...theirs])].sort();
}

/** What a division by days supposes of one register at the cuts inside the bill that have no reading of theirs. */
function byDays(usage: Usage, register: Register, known: readonly TheirReading[], cuts: CutsOf): TheirReading[] {
  const own = usage.spans.filter((span) => span.register === register && span.from >= usage.period.from);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return [];
  const theirs = known.filter((reading) => reading.register === register);
  const ends = [first.start, last.end].filter(({ date }) => theirs.every((reading) => reading.date !== date));
  const knots: readonly Knot[] = [...theirs, ...ends].sort(inOrder);
  return cuts(own, register)
    .filter((date) => date > first.from && date < last.to && knots.every((knot) => knot.date !== date))
    .map((date) => ({ date, register, how: "days", isWhole: false, thousandths: onLine(knots, date) }));
}

/** What the supplier's bill supposes that the registers showed. */
export function checkSupposed(theirs: SupplierBill, usage: Usage, contract: Contract): TheirReading[] {
  const { readings, split } = theirs;
  const known = readings.map(theirReading(contract, readings));
  if (split === "readings") return known;
  const registers = [...new Set(usage.spans.map(({ register }) => register))];
  const touches = checkTouches(registersOf(contract));
  const cuts: CutsOf = (own, register) => cutsOf(own, register, theirs, touches);
  return [...known, ...registers.flatMap((register) => byDays(usage, register, known, cuts))];
}
