import { addDays } from "../../src/units/civil.ts";
import { midnightOf } from "./calendar.ts";
import { noise } from "./noise.ts";

/** Texts of price files by the names that a contract has for them. */
export type PriceFiles = Readonly<Record<"power.csv" | "other.csv" | "gas.csv", string>>;

const HOUR = 3_600_000;

/** Of both signs, all alike, all below zero, or enormous. */
function priceAt(kind: number, seed: number, slot: number): string {
  const [least, most] = (
    [
      [-5000, 25_000],
      [9_000, 1],
      [-9_000, 8_000],
      [-480_000, 970_000],
    ] as const
  )[kind]!;
  return ((least + noise(seed, slot, most)) / 100_000).toFixed(5 + (seed % 3));
}

/** Each start with its price, as a file. A file may include VAT, and may end too soon. */
function fileOf(starts: readonly number[], seed: number): string {
  const header = noise(seed, 1, 3) === 0 ? "start,price_incl_vat" : "start,price";
  const kind = noise(seed, 2, 4);
  const kept = noise(seed, 3, 8) === 0 ? starts.slice(0, Math.max(2, starts.length - 30)) : starts;
  const rows = kept.map(
    (at, slot) => `${new Date(at).toISOString().replace(".000", "")},${priceAt(kind, seed, slot + 10)}`,
  );
  return [header, ...rows].join("\n");
}

const every = (length: number, from: number, to: number): number[] =>
  Array.from({ length: (to - from) / length }, (_, slot) => from + slot * length);

/** By the hour, by the quarter, or first the one and then the other. */
function powerFile(days: readonly string[], seed: number): string {
  const [from, to] = [midnightOf(days[0]!), midnightOf(addDays(days.at(-1)!, 1))];
  const turn = [from, to, midnightOf(days[noise(seed, 4, days.length)]!) + noise(seed, 7, 23) * HOUR][
    noise(seed, 5, 3)
  ]!;
  return fileOf([...every(HOUR, from, turn), ...every(HOUR / 4, turn, to)], seed);
}

/** By the hour, or a gas day from six to six. */
function gasFile(days: readonly string[], seed: number): string {
  const [from, to] = [midnightOf(days[0]!), midnightOf(addDays(days.at(-1)!, 2))];
  const sixes = [addDays(days[0]!, -1), ...days].map((date) => midnightOf(addDays(date, 1)) - 18 * HOUR);
  return fileOf(noise(seed, 6, 2) === 0 ? every(HOUR, from, to) : sixes, seed + 1);
}

/** Prices of all of some days, or of most. */
export const priceFiles = (days: readonly string[], seed: number): PriceFiles => ({
  "power.csv": powerFile(days, seed),
  "other.csv": powerFile(days, seed + 7),
  "gas.csv": gasFile(days, seed),
});
