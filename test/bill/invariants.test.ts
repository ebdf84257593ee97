import fc from "fast-check";
import { expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill, BillLine } from "../../src/bill/bill-document.ts";
import { billLine } from "../../src/bill/line.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { addDays, daysBetween } from "../../src/units/civil.ts";
import { cents, type Money, money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { type AnyHome, anyHome } from "../reference/any-home.ts";
import { fixed, ratio, times } from "../reference/rational.ts";
import { registerSource } from "../support/register-source.ts";

const NOW = Date.parse("2035-01-01T00:00:00Z");

/** Homes of which every rate is known. */
const home = anyHome(40).filter(({ to }) => to <= "2027-01-01");

async function billOf({ from, to, contract, counters }: AnyHome): Promise<Bill> {
  const checked = defineContract(contract);
  const used = await usage(registerSource(counters), checked, period(`${from}/${to}`, checked.zone), { now: NOW });
  return bill(used, checked, { lang: "en" });
}

const holds = (numRuns: number, law: (home: AnyHome) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(home, law), { numRuns });

const amounts = (lines: readonly BillLine[]): Money => sum(lines.map(({ amount }) => money(amount)));
const quantities = (lines: readonly BillLine[]): Money => sum(lines.map(({ quantity }) => money(quantity)));
const used = ({ from, to, counters }: AnyHome, registers: readonly ("t1" | "t2" | "t3" | "t4" | "gas")[]): Money =>
  sum(
    registers.map((register) =>
      money(counters[to]![register]!.toFixed(3)).minus(counters[from]![register]!.toFixed(3)),
    ),
  );

const withReadings = (
  given: AnyHome,
  change: (shown: AnyHome["counters"][string], date: string) => object,
): AnyHome => ({
  ...given,
  counters: Object.fromEntries(
    Object.entries(given.counters).map(([date, shown]) => [date, { ...shown, ...change(shown, date) }]),
  ),
});

test("invariants 10, 11: a bill adds up with a pencil, line by line, VAT by VAT, to its total", () =>
  holds(60, async (given) => {
    const { lines, vatLines, totals, vat } = await billOf(given);
    const expectSame = (printed: string, exact: Money): void => expect(printed).toBe(cents(exact));
    for (const { quantity, price, amount } of lines) expectSame(amount, money(quantity).times(price));
    for (const { rate, base, amount } of vatLines) {
      const printed = amounts(lines.filter(({ vatRate }) => vatRate === rate));
      if (vat === "included") expectSame(cents(printed), money(base).plus(amount));
      else expect([base, amount]).toEqual([cents(printed), cents(printed.times(rate).div(100))]);
    }
    expectSame(totals.net, sum(vatLines.map(({ base }) => money(base))));
    expectSame(totals.vat, sum(vatLines.map(({ amount }) => money(amount))));
    expectSame(totals.gross, sum([totals.net, totals.vat, totals.adjustments].map(money)));
    expectSame(totals.gross, sum([totals.electricity, totals.gas, totals.adjustments].map(money)));
    expect(JSON.stringify([lines, vatLines, totals])).not.toMatch(/"-0(\.0+)?"|NaN|undefined/);
  }));

test("invariant 12: an amount is rounded half away from zero, the same for a charge and for a credit", () => {
  const quantity = fc.integer({ min: 1, max: 99_999_999 }).map((thousandths) => ratio(thousandths, 1000));
  fc.assert(
    fc.property(quantity, fc.nat(9_999_999), (amount, hundredThousandths) => {
      const price = ratio(hundredThousandths, 100_000);
      const row = {
        id: "electricity.supply.single",
        from: "",
        to: "",
        unit: "kWh",
        vatRate: "21",
        quality: "measured",
      } as const;
      const printed = (sign: "" | "-"): string =>
        billLine({ ...row, quantity: `${sign}${fixed(amount, 3)}`, price: fixed(price, 5) }, "en").amount;
      const exact = fixed(times(amount, price), 2);
      expect([printed(""), printed("-")]).toEqual([exact, exact === "0.00" ? exact : `-${exact}`]);
    }),
  );
});

test("invariants 18, 22: every Wh and litre is billed once: import supplied, export netted or paid for", () =>
  holds(60, async (given) => {
    const { lines } = await billOf(given);
    const of = (...kinds: string[]): Money =>
      quantities(lines.filter(({ commodity, kind }) => commodity === "electricity" && kinds.includes(kind)));
    expect(of("supply").toFixed(3)).toBe(used(given, ["t1", "t2"]).toFixed(3));
    expect(of("netting", "feed-in").negated().toFixed(3)).toBe(used(given, ["t3", "t4"]).toFixed(3));
    if (given.contract.gas === undefined || given.contract.gas.correction) return;
    expect(quantities(lines.filter(({ id }) => id === "gas.supply")).toFixed(3)).toBe(used(given, ["gas"]).toFixed(3));
  }));

test("invariants 14, 22: every day is in exactly one line of a fixed amount", () =>
  holds(60, async (given) => {
    const { lines } = await billOf(given);
    for (const id of ["electricity.standing", "electricity.network", "gas.network"]) {
      const rows = lines.filter((line) => line.id === id);
      if (rows.length === 0) continue;
      expect([rows[0]!.from, rows.at(-1)!.to]).toEqual([given.from, given.to]);
      expect(rows.slice(1).every(({ from }, index) => rows[index]!.to === from)).toBe(true);
      for (const { unit, quantity, from, to } of rows)
        if (unit === "day") expect(quantity).toBe(String(daysBetween(from, to)));
    }
  }));

test("invariant 15: a home that uses nothing pays for time only", () =>
  holds(30, async (given) => {
    const { lines } = await billOf(withReadings(given, () => given.counters[given.from]!));
    expect(lines.filter(({ unit }) => unit === "kWh" || unit === "m3")).toEqual([]);
  }));

test("invariant 16: more import never lowers the bill, but by the cents of rounding, where export is credited in order of time", () =>
  holds(60, async (given) => {
    fc.pre(given.contract.electricity?.netting?.priceChange === "chronological");
    const more = withReadings(given, ({ t2 }, date) => (date === given.to ? { t2: t2! + 5 } : {}));
    const [before, after] = await Promise.all([billOf(given), billOf(more)]);
    expect(money(after.totals.gross).minus(before.totals.gross).gte("-0.05")).toBe(true);
  }));

test("invariants 13, 14: two halves cost what the whole costs, but by the cents of rounding, where nothing is yearly", () =>
  holds(40, async (given) => {
    if (daysBetween(given.from, given.to) < 2) return;
    const middle = addDays(given.from, Math.floor(daysBetween(given.from, given.to) / 2));
    const halves = await Promise.all([billOf({ ...given, to: middle }), billOf({ ...given, from: middle })]);
    const whole = await billOf(given);
    for (const kind of ["supply", "standing", "network", "feed-in-cost", "tax-credit"]) {
      const [all, ...parts] = [whole, ...halves].map(({ lines }) => lines.filter((line) => line.kind === kind));
      const difference = amounts(all!).minus(amounts(parts.flat()));
      expect(difference.abs().toNumber()).toBeLessThanOrEqual(0.01 * (all!.length + parts.flat().length + 1));
    }
  }));

test("invariants 1, 3, 4: what is missing inside changes no line", () =>
  holds(60, async (given) => {
    const { contract, from, to, counters } = given;
    const checked = defineContract(contract);
    const asked = period(`${from}/${to}`, checked.zone);
    const whole = await usage(registerSource(counters), checked, asked, { now: NOW });
    const cuts = new Set(whole.spans.flatMap((span) => [span.start.at, span.end.at]));
    const onlyCuts = registerSource(counters, { edit: (readings) => readings.filter(({ at }) => cuts.has(at)) });
    const sparse = await usage(onlyCuts, checked, asked, { now: NOW });
    expect(bill(sparse, checked).lines).toEqual(bill(whole, checked).lines);
  }));

test("invariant 7: the order of readings, and reading them twice, change nothing", () =>
  holds(40, async (given) => {
    const { contract, from, to, counters } = given;
    const checked = defineContract(contract);
    const asked = period(`${from}/${to}`, checked.zone);
    const plain = await usage(registerSource(counters), checked, asked, { now: NOW });
    const turned = await usage(
      registerSource(counters, { edit: (readings) => [...readings, ...readings].reverse() }),
      checked,
      asked,
      { now: NOW },
    );
    expect(JSON.stringify(bill(turned, checked))).toBe(JSON.stringify(bill(plain, checked)));
  }));

test("invariant 20: import and export of one amount at one price cancel out", async () => {
  const contract = {
    name: "Even",
    vat: "excluded",
    settlement: "none",
    electricity: { supply: [{ from: "2020-01-01", price: "0.31415" }], taxCredit: "none" },
  } as const;
  const counters = {
    "2026-06-01": { t1: 5, t2: 5, t3: 5, t4: 5 },
    "2026-07-01": { t1: 105.123, t2: 5, t3: 5, t4: 105.123 },
  };
  const { totals } = await billOf({ from: "2026-06-01", to: "2026-07-01", contract, counters });
  expect(totals).toEqual({
    net: "0.00",
    vat: "0.00",
    gross: "0.00",
    electricity: "0.00",
    gas: "0.00",
    adjustments: "0.00",
  });
});
