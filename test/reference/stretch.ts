import type { Contract } from "../../src/tariff/contract.ts";
import type { Window } from "./windows.ts";

export type CounterName = "t1" | "t2" | "t3" | "t4" | "gas";

/** What is billed: a contract, a stretch of days, and what each register shows at the start of a date, in thousandths. */
export interface Home {
  readonly contract: Contract;
  readonly from: string;
  readonly to: string;
  /** The windows that the stretch lies in; the first may begin before it. */
  readonly windows: readonly Window[];
  /** Every date on which anything may change, in order: of all the contract's dates, first days of months and the ends above. */
  readonly steps: readonly string[];
  readonly shows: (register: CounterName, date: string) => number;
}

/** Neighbouring days of which something is the same. */
export interface Run<K> {
  readonly from: string;
  readonly to: string;
  readonly key: K;
}

/** Go through a stretch, the bill's own unless given, step by step and begin a new run whenever the key is another one. */
export function runs<K>(home: Home, keyOn: (date: string) => K, from = home.from, to = home.to): Run<K>[] {
  const found: Run<K>[] = [];
  const starts = [from, ...home.steps.filter((date) => date > from && date < to)];
  for (const [index, date] of (from < to ? starts : []).entries()) {
    const [key, last, until] = [keyOn(date), found.at(-1), starts[index + 1] ?? to];
    if (last && JSON.stringify(last.key) === JSON.stringify(key)) found[found.length - 1] = { ...last, to: until };
    else found.push({ from: date, to: until, key });
  }
  return found;
}

export const between = ({ shows }: Home, registers: readonly CounterName[], from: string, to: string): number =>
  registers.reduce((sum, register) => sum + shows(register, to) - shows(register, from), 0);

/** What stands of a running total in each part: a rise goes on a pile, a fall is taken from its top. */
export function standing(totals: readonly number[]): number[] {
  const pile: { readonly part: number; left: number }[] = [];
  for (const [part, total] of totals.entries()) {
    const change = total - (totals[part - 1] ?? 0);
    if (change > 0) pile.push({ part, left: change });
    for (let fall = -change; fall > 0; ) {
      const top = pile.at(-1)!;
      const taken = Math.min(fall, top.left);
      top.left -= taken;
      fall -= taken;
      if (top.left === 0) pile.pop();
    }
  }
  return totals.map((_, part) => pile.reduce((sum, rise) => (rise.part === part ? sum + rise.left : sum), 0));
}
