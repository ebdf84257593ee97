import type { Contract } from "../../src/tariff/contract.ts";
import { dayBefore, daysFrom, daysIn, nextDay, yearOf } from "./calendar.ts";
import type { Home } from "./stretch.ts";

/** A stretch over which netting and taxes run on. */
export interface Window {
  readonly from: string;
  /** Exclusive; for a contract year at most the end of the bill. */
  readonly to: string;
  readonly kind: "year" | "given" | "bill";
}

const isLeap = (year: number): boolean => daysIn(`${year}-01-01`, `${year + 1}-01-01`) === 366;

/** Whether a date is a start's own day of its year; for 29 February in other years the day before. */
function recursOn(start: string, date: string): boolean {
  const day = start.endsWith("02-29") && !isLeap(yearOf(date)) ? "02-28" : start.slice(5);
  return date.slice(5) === day;
}

function isStart({ settlement }: Contract, date: string): boolean {
  if (typeof settlement !== "object") return false;
  if ("start" in settlement) return recursOn(settlement.start, date);
  const last = settlement.starts.at(-1)!;
  return settlement.starts.includes(date) || (date > last && recursOn(last, date));
}

/** The windows of a bill by interface §3.4, day by day: back to the last start, then on to the bill's end. */
export function windowsOf(contract: Contract, from: string, to: string, given?: readonly [string, string]): Window[] {
  if (contract.settlement === undefined && given) return [{ from: given[0], to: given[1], kind: "given" }];
  if (typeof contract.settlement !== "object") return [{ from, to, kind: "bill" }];
  let first = from;
  while (!isStart(contract, first)) first = dayBefore(first);
  const starts = [first, ...daysFrom(nextDay(from), to).filter((date) => isStart(contract, date))];
  return starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to, kind: "year" }));
}

/** What stands of a window on a date, under one price. */
export interface Part<V = object> {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly thousandths: number;
  readonly value: V;
  /** Of a credit: what of it was fed in before the bill. */
  readonly fedInEarly?: number;
}

/**
 * Of each window a bill takes what stands at its end less what stood at its start; days before the bill stay their own, also
 * under a price that ends in the bill, of what was fed in then.
 */
export function shares<V>(home: Home, standingOn: (window: Window, date: string) => readonly Part<V>[]): Part<V>[] {
  return home.windows.flatMap((window) => {
    const [start, end] = [window.from > home.from ? window.from : home.from, window.to < home.to ? window.to : home.to];
    const [before, after] = [standingOn(window, start), standingOn(window, end)];
    const stood = (list: readonly Part<V>[], { id, from }: Part<V>): Part<V> | undefined =>
      list.find((part) => part.id === id && part.from === from);
    const places = [...after, ...before.filter((part) => stood(after, part) === undefined)];
    return places.map((part) => {
      const [now, was] = [stood(after, part), stood(before, part)];
      const thousandths = (now?.thousandths ?? 0) - (was?.thousandths ?? 0);
      const isCredit = part.fedInEarly !== undefined;
      const isEarly = isCredit && (thousandths < 0 || now?.fedInEarly !== was?.fedInEarly);
      const isCut = part.from < start && part.to > start && !(isEarly && part.to < end);
      return { ...part, from: isCut ? start : part.from, thousandths };
    });
  });
}
