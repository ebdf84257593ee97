import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bill, BillLine } from "../../src/bill/bill-document.ts";
import { daysBetween } from "../../src/units/civil.ts";
import { Decimal, type Money, money, sum } from "../../src/units/money.ts";
import { type AnyYear, anyYear, billsOf, wholeOf } from "../reference/any-year.ts";
import { engineBill } from "../reference/engine-bill.ts";
import { knownBill } from "../support/known-bill.ts";

const NETTING_END = "2027-01-01";

interface Year {
  readonly year: AnyYear;
  readonly whole: Bill;
  readonly parts: readonly Bill[];
}

async function billed(year: AnyYear): Promise<Year> {
  const bills = billsOf(year).filter(({ to }) => to <= year.to);
  const [whole, ...parts] = await Promise.all([wholeOf(year), ...bills].map((each) => knownBill(engineBill(each))));
  return { year, whole: whole!, parts };
}

const holds = (numRuns: number, law: (bills: Year) => void): Promise<void> =>
  fc.assert(
    fc.asyncProperty(anyYear, async (year) => law(await billed(year))),
    { numRuns },
  );

const keyOf = ({ id, price, unit, vatRate }: BillLine): string => `${id} at ${price} a ${unit}, VAT ${vatRate}`;
const totalsBy = (lines: readonly BillLine[], field: "quantity" | "amount"): Map<string, Money> => {
  const totals = new Map<string, Money>();
  for (const line of lines) totals.set(keyOf(line), money(line[field]).plus(totals.get(keyOf(line)) ?? 0));
  return totals;
};
const of = (totals: ReadonlyMap<string, Money>, key: string): Money => totals.get(key) ?? new Decimal(0);
const linesOf = (bills: readonly Bill[]): BillLine[] => bills.flatMap(({ lines }) => lines);

const keys = (bills: readonly Bill[]): Set<string> => new Set(linesOf(bills).map(keyOf));

test("invariants 13, 17: the bills of a year, cut at any days, add up to its one bill: exactly by id, price and VAT rate, in money to the rounding of their lines", () =>
  holds(20, ({ whole, parts }) => {
    const [one, all] = [totalsBy(whole.lines, "quantity"), totalsBy(linesOf(parts), "quantity")];
    const [owed, paid] = [totalsBy(whole.lines, "amount"), totalsBy(linesOf(parts), "amount")];
    for (const key of keys([whole, ...parts])) {
      const rows = [...whole.lines, ...linesOf(parts)].filter((line) => keyOf(line) === key);
      // A part of a month is rounded to six decimals: a month in three parts may be a millionth more than one.
      const slack = rows[0]!.unit === "month" ? rows.length / 1_000_000 : 0;
      expect(of(all, key).minus(of(one, key)).abs().toNumber(), key).toBeLessThanOrEqual(slack);
      const apart = of(paid, key).minus(of(owed, key)).abs().toNumber();
      expect(apart, key).toBeLessThanOrEqual(0.005 * rows.length + 100 * slack);
    }
  }));

const shown = ({ year }: Year, registers: readonly ("t1" | "t2" | "t3" | "t4")[], from: string, to: string): Money =>
  sum(
    registers.map((register) =>
      money(year.counters[to]![register]!.toFixed(3)).minus(year.counters[from]![register]!.toFixed(3)),
    ),
  );
const kindOf = (lines: readonly BillLine[], ...kinds: string[]): Money =>
  sum(
    lines
      .filter(({ commodity, kind }) => commodity === "electricity" && kinds.includes(kind))
      .map(({ quantity }) => money(quantity)),
  );
const least = (a: Money, b: Money): Money => (a.lt(b) ? a : b);

test("invariants 18, 22: over a year netting stays within import and export, and all export is netted or paid for", () =>
  holds(12, (bills) => {
    const { year, whole } = bills;
    const until = [year.from, year.to < NETTING_END ? year.to : NETTING_END].sort()[1]!;
    const [imported, exported] = [
      shown(bills, ["t1", "t2"], year.from, until),
      shown(bills, ["t3", "t4"], year.from, until),
    ];
    const netted = kindOf(whole.lines, "netting").negated();
    expect(netted.gte(0) && netted.lte(least(imported, exported))).toBe(true);
    const allExport = shown(bills, ["t3", "t4"], year.from, year.to);
    expect(kindOf(whole.lines, "netting", "feed-in").negated().toFixed(3)).toBe(allExport.toFixed(3));
    expect(whole.lines.filter(({ kind, to }) => kind === "netting" && to > NETTING_END)).toEqual([]);
    if (year.contract.electricity?.netting?.method === "none") expect(netted.isZero()).toBe(true);
  }));

test("invariant 18: tax is due on the balance of the year, never below zero however far its bills have come, and from 2027 on all import", () =>
  holds(12, (bills) => {
    const { year, parts } = bills;
    if (year.contract.electricity?.energyTax === "none") return;
    let taxed = new Decimal(0);
    for (const [index, { lines }] of parts.entries()) {
      taxed = taxed.plus(kindOf(lines, "energy-tax"));
      const date = year.cuts[index + 1]!;
      const until = [year.from, date < NETTING_END ? date : NETTING_END].sort()[1]!;
      const balance = shown(bills, ["t1", "t2"], year.from, until).minus(shown(bills, ["t3", "t4"], year.from, until));
      const due = (balance.lt(0) ? new Decimal(0) : balance).plus(shown(bills, ["t1", "t2"], until, date));
      expect([date, taxed.toFixed(3)]).toEqual([date, due.toFixed(3)]);
    }
  }));

test("invariant 22: the bills of a year hold each of its days once in what is billed by days", () =>
  holds(10, ({ year, parts }) => {
    const rows = linesOf(parts).filter(({ id, unit }) => id === "electricity.standing" && unit === "day");
    for (const { from, to, quantity } of rows) expect(quantity).toBe(String(daysBetween(from, to)));
    const lines = linesOf(parts).filter(({ id }) => id === "electricity.standing");
    expect(new Set(lines.map(({ from }) => from)).size).toBe(lines.length);
    const days = lines.reduce((total, { from, to }) => total + daysBetween(from, to), 0);
    expect(days).toBeLessThanOrEqual(daysBetween(year.from, year.to));
  }));

const ENERGY = ["supply", "netting", "feed-in"];

test("invariant 32: a bill that begins with an estimated reading is provisional, and each line from that day says so", () =>
  fc.assert(
    fc.asyncProperty(anyYear, fc.nat(), async (year, place) => {
      const bills = billsOf(year);
      const chosen = bills[place % bills.length]!;
      const noon = Date.parse(`${chosen.from}T12:00:00Z`);
      const offline = [[new Date(noon - 2 * 86_400_000).toISOString(), new Date(noon).toISOString()]] as const;
      fc.pre(place % bills.length > 0);
      const { lines, status } = await knownBill(engineBill(chosen, { offline }));
      const energy = lines.filter(({ from, kind }) => from === chosen.from && ENERGY.includes(kind));
      expect(energy.filter(({ quality }) => quality !== "estimated")).toEqual([]);
      expect(status).toBe(energy.length > 0 ? "provisional" : status);
    }),
    { numRuns: 20 },
  ));
