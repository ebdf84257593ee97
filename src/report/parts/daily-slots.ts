import { REGISTERS, type Register } from "../../reading.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Lang } from "../../text.ts";
import { type CivilDate, monthOf } from "../../units/civil.ts";
import type { DayUsage } from "../../usage/day-usage.ts";
import { locale } from "../locale.ts";

/** So many days still fit beside each other; beyond them a slot is a month. */
const MOST_DAYS = 62;

/** One day (or month) of energy, in whole Wh and litres; null where a register was not read at both ends. */
export interface Slot {
  /** `14 november 2026` or `november 2026`. */
  readonly name: string;
  /** Under the axis; empty where none is printed. */
  readonly label: string;
  /** Low and normal together. */
  readonly imported: number | null;
  readonly low: number | null;
  readonly normal: number | null;
  readonly exported: number | null;
  readonly gas: number | null;
}

const add = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

/** The registers that a home has: those that were read on any day. */
const meteredOf = (days: readonly DayUsage[]): readonly Register[] =>
  REGISTERS.filter((register) => days.some(({ used }) => used[register] !== null));

/** A day of which some intervals are missing counts less than it was: it would look like a whole one. */
function withoutParts(days: readonly DayUsage[]): readonly DayUsage[] {
  const metered = meteredOf(days);
  const none = { t1: null, t2: null, t3: null, t4: null, gas: null };
  const isPart = ({ quality, used }: DayUsage): boolean =>
    quality === "missing" && metered.every((register) => used[register] !== null);
  return days.map((day) => (isPart(day) ? { ...day, used: none } : day));
}

function slot(days: readonly DayUsage[], contract: Contract, name: string, label: string): Slot {
  const isFirstLow = contract.electricity?.registers.t1 !== "normal";
  const t1 = add(days.map(({ used }) => used.t1));
  const t2 = add(days.map(({ used }) => used.t2));
  const exported = add(days.flatMap(({ used }) => [used.t3, used.t4]));
  const gas = add(days.map(({ used }) => used.gas));
  return {
    name,
    label,
    imported: add([t1, t2]),
    low: isFirstLow ? t1 : t2,
    normal: isFirstLow ? t2 : t1,
    exported,
    gas,
  };
}

function dayLabel(date: CivilDate, index: number): string {
  const day = Number(date.slice(8, 10));
  return index === 0 || day === 1 || day % 5 === 0 ? String(day) : "";
}

function months(days: readonly DayUsage[]): readonly (readonly DayUsage[])[] {
  const found = new Map<string, DayUsage[]>();
  for (const day of days) found.set(monthOf(day.date), [...(found.get(monthOf(day.date)) ?? []), day]);
  return [...found.values()];
}

/** The slots of a chart over time: days, or months when there are many. A month with a day missing is missing. */
export function dailySlots(read: readonly DayUsage[], contract: Contract, lang: Lang): readonly Slot[] {
  const words = locale(lang);
  const days = withoutParts(read);
  if (days.length <= MOST_DAYS)
    return days.map((day, index) => slot([day], contract, words.date(day.date), dayLabel(day.date, index)));
  return months(days).map((month) => {
    const date = month[0]?.date ?? "";
    const name = words.date(date).replace(/^\d+ /, "");
    return slot(month, contract, name, words.date(date, "short").split(" ")[1] ?? "");
  });
}
