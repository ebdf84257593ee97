import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import type { Check } from "../../src/bill/check/check-document.ts";
import { check } from "../../src/bill/check.ts";
import type { Register } from "../../src/reading.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import type { SupplierBill, SupplierLine, SupplierReading } from "../../src/tariff/supplier-bill.ts";
import { daysBetween } from "../../src/units/civil.ts";
import { cents, money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import type { BoundaryReading } from "../../src/usage/readings/boundary-reading.ts";
import { type Usage, usage } from "../../src/usage/usage.ts";
import { anyYear, wholeOf } from "../reference/any-year.ts";
import { engineUsage } from "../reference/engine-bill.ts";
import { knownBill } from "../support/known-bill.ts";
import { type Counters, registerSource } from "../support/register-source.ts";
import { typedLine } from "../support/typed-line.ts";

const OPTIONS = { lang: "en", allowProposedLaw: true } as const;

interface Typed extends Pick<SupplierBill, "readings"> {
  readonly split?: SupplierBill["split"];
}

const typedOver = (made: Bill, { asked }: Usage, { readings, split = "readings" }: Typed): SupplierBill => ({
  hash: "",
  supplier: "X",
  period: `${asked.from}/${asked.to}`,
  vat: made.vat,
  readings,
  lines: made.lines.map(typedLine),
  total: made.totals.gross,
  split,
});

/** What of a difference is no reading: nothing but what rounding leaves of each line. */
const beside = ({ parts, lines }: Check): string[] =>
  Object.entries(parts)
    .filter(
      ([cause, amount]) =>
        cause !== "reading" &&
        money(amount)
          .abs()
          .gt(0.02 * (lines.length + 2)),
    )
    .map(([cause, amount]) => `${cause} ${amount}`);

describe("a line that only their readings make", () => {
  const JULY = "2025-07";
  const contract = defineContract({
    name: "Zon",
    vat: "included",
    settlement: "none",
    electricity: {
      supply: [{ from: "2025-01-01", price: "0.30" }],
      feedIn: [{ from: "2025-01-01", price: "0.05" }],
      netting: { method: "none" },
      taxCredit: "none",
    },
    gas: { supply: [{ from: "2025-01-01", price: "0.50" }] },
  });
  const stands = (day: string, gas: number, t4: number): Counters => ({ [day]: { t1: 0, t2: 100, t3: 0, t4, gas } });
  const usageOf = (gas: number, fed: number) =>
    usage(
      registerSource({
        ...stands("2025-07-01", 100, 50),
        ...stands("2025-08-01", 100 + gas, 50 + fed),
        ...stands("2025-08-02", 100 + gas, 50 + fed),
      }),
      contract,
      period(JULY, contract.zone),
      { now: Date.parse("2025-09-01T12:00:00+02:00") },
    );
  const at = (date: string, register: Register, value: string, how: SupplierReading["how"]): SupplierReading => ({
    date,
    register,
    value,
    how,
  });

  /** A bill of so much gas and export, beside what was measured. */
  async function checked(
    billed: readonly [number, number],
    counted: readonly [number, number],
    how: SupplierReading["how"],
  ) {
    const [theirs, ours] = [await usageOf(...billed), await usageOf(...counted)];
    const readings = [
      at("2025-07-01", "gas", "100.000", "measured"),
      at("2025-08-01", "gas", (100 + billed[0]).toFixed(3), how),
      at("2025-07-01", "t4", "50.000", "measured"),
      at("2025-08-01", "t4", (50 + billed[1]).toFixed(3), how),
    ];
    const made = typedOver(bill(theirs, contract), ours, { readings });
    return check(made, ours, contract, { lang: "en" });
  }

  const found = ({ lines }: Check): string[] =>
    lines
      .filter(({ verdict }) => verdict !== "agrees")
      .map(({ ids, verdict, theirs, ours, evidence }) =>
        [ids[0], theirs?.quantity ?? "–", ours?.quantity ?? "–", verdict, evidence.join()].join(" "),
      );

  test("stands beside nothing of ours, and rests on the estimate", async () => {
    const result = await checked([12, 0], [0, 0], "estimated");
    expect(found(result)).toEqual(["gas.supply 12.000 0.000 estimated 10", "gas.energy-tax 12.000 0.000 estimated 10"]);
    expect(beside(result)).toEqual([]);
    expect(result.readings[9]).toMatchObject({ register: "gas", followed: true, effect: result.totals.difference });
  });

  test("may be one of what is fed in", async () => {
    const result = await checked([3, 20], [3, 0], "measured");
    expect(found(result)).toContain("electricity.feed-in.single -20.000 0.000 other-reading 9");
    expect(beside(result)).toEqual([]);
  });

  test("may have other signs than ours would have", async () => {
    const [theirs, ours] = [await usageOf(0, 20), await usageOf(0, 0)];
    const made = typedOver(bill(theirs, contract), ours, {
      readings: [at("2025-07-01", "t4", "50.000", "measured"), at("2025-08-01", "t4", "70.000", "estimated")],
    });
    const lines = made.lines.map((line) =>
      line.ids[0] === "electricity.feed-in.single" ? { ...line, quantity: "20.000", price: "-0.05" } : line,
    );
    const result = check({ ...made, lines }, ours, contract, { lang: "en" });
    expect(found(result)).toContain("electricity.feed-in.single 20.000 0.000 estimated 9");
    expect(beside(result)).toEqual([]);
  });

  test("is one of ours that they do not have where theirs counted nothing", async () => {
    const result = await checked([0, 0], [12, 0], "estimated");
    expect(found(result)).toEqual(["gas.supply – 12.000 estimated 10", "gas.energy-tax – 12.000 estimated 10"]);
    expect(beside(result)).toEqual([]);
  });

  test("is calculated otherwise at the contract's price or the law's where no reading comes to it", async () => {
    const [none, some] = [await usageOf(0, 0), await usageOf(12, 0)];
    const result = check(typedOver(bill(some, contract), none, { readings: [] }), none, contract, { lang: "en" });
    expect(found(result)).toEqual(["gas.supply 12.000 – other-method ", "gas.energy-tax 12.000 – other-method "]);
    expect(result.parts.reading).toBe("0.00");
  });

  test("is not in the contract at another price than that", async () => {
    const none = await usageOf(0, 0);
    const line = {
      from: "2025-07-01",
      to: "2025-08-01",
      quantity: "10",
      unit: "m3",
      price: "0.9",
      amount: "9.00",
    } as const;
    const lines = ["gas.supply", "gas.energy-tax", "gas.ode"].map((id) => ({ ...line, ids: [id] }));
    const made = typedOver(bill(none, contract), none, { readings: [] });
    const result = check({ ...made, lines: [...made.lines, ...lines] }, none, contract, { lang: "en" });
    expect(found(result).map((text) => text.split(" ")[3])).toEqual(Array(3).fill("not-in-contract"));
  });
});

describe("a line that only they have", () => {
  const contract = defineContract({
    name: "Zon",
    vat: "excluded",
    settlement: "none",
    electricity: {
      supply: [{ from: "2025-01-01", price: "0.30" }],
      feedIn: [{ from: "2025-01-01", price: "0.05" }],
      feedInCost: [{ from: "2025-01-01", perKwh: "0.115" }],
      netting: { method: "none" },
      taxCredit: "none",
    },
    gas: { supply: [{ from: "2025-01-01", price: "0.50" }] },
  });
  const YEAR = "2025-03-01/2026-03-01";
  const still = { t1: 0, t3: 0, t4: 50, gas: 100 };

  test.each([
    ["feed-in cost", ["electricity.feed-in-cost"], "kWh", "0.115"],
    ["an all-in price", ["gas.supply", "gas.energy-tax"], "m3", "1.07816"],
    ["the law of its last year", ["gas.energy-tax"], "m3", "0.60066"],
  ] as const)("at a price of contract and law is calculated otherwise: %s", async (_, ids, unit, price) => {
    const home = registerSource({
      "2025-03-01": { ...still, t2: 100 },
      "2026-03-01": { ...still, t2: 900 },
      "2026-03-02": { ...still, t2: 900 },
    });
    const used = await usage(home, contract, period(YEAR, contract.zone), { now: Date.parse("2031-01-01T00:00:00Z") });
    const made = typedOver(bill(used, contract), used, { readings: [] });
    const amount = cents(money(price).times(12));
    const line = { ids, from: "2025-03-01", to: "2026-03-01", quantity: "12", unit, price, amount };
    const verdicts = (extra: SupplierLine) =>
      check({ ...made, lines: [...made.lines, extra] }, used, contract).lines.find((each) => each.ids === ids)?.verdict;
    expect(verdicts(line)).toBe("other-method");
    expect(verdicts({ ...line, price: "0.9", amount: "10.80" })).toBe("not-in-contract");
  });
});

test("a line that their reading turns to the other sign rests on the reading, at the same price", async () => {
  const contract = defineContract({
    name: "Zon",
    vat: "excluded",
    settlement: { start: "2025-01-01" },
    electricity: {
      supply: [{ from: "2025-01-01", price: "0.30" }],
      feedIn: [{ from: "2025-01-01", price: "0.05" }],
      netting: { method: "registers-then-total" },
      taxCredit: "none",
    },
  });
  const at = (t2: number, t4: number): Counters[string] => ({ t1: 0, t2, t3: 0, t4 });
  const homeOf = (end: number) =>
    registerSource({
      "2025-01-01": at(0, 0),
      "2025-06-01": at(500, 0),
      "2025-07-01": at(end, 49),
      "2025-07-02": at(end, 49),
    });
  const usageOf = (end: number) =>
    usage(homeOf(end), contract, period("2025-06", contract.zone), { now: Date.parse("2025-09-01T00:00:00Z") });
  const [ours, theirs] = [await usageOf(550), await usageOf(540)];
  const readings: SupplierReading[] = [
    { date: "2025-06-01", register: "t2", value: "500.000", how: "measured" },
    { date: "2025-07-01", register: "t2", value: "540.000", how: "estimated" },
  ];
  const result = check(typedOver(bill(theirs, contract), ours, { readings }), ours, contract, { lang: "en" });
  const tax = result.lines.find(({ ids }) => ids[0] === "electricity.energy-tax");
  expect([tax?.theirs?.quantity, tax?.ours?.quantity, tax?.verdict]).toEqual(["-9.000", "1.000", "estimated"]);
  expect(beside(result)).toEqual([]);
});

describe("what their readings do to the whole bill is a reading, line by line and together", () => {
  const ends = ({ spans }: Usage): Map<Register, readonly [BoundaryReading, BoundaryReading]> =>
    new Map(
      spans.map(({ register }) => {
        const own = spans.filter((span) => span.register === register);
        return [register, [own[0]!.start, own.at(-1)!.end]];
      }),
    );

  const readingOf = ({ date, register, thousandths }: BoundaryReading): SupplierReading => ({
    date,
    register,
    value: (thousandths / 1000).toFixed(3),
    how: "measured",
  });

  const billed = (used: Usage, contract: Contract): Promise<Bill> =>
    knownBill((async () => bill(used, contract, OPTIONS))());

  /** Every reading put elsewhere by a rule. */
  const moved = (used: Usage, to: (reading: BoundaryReading) => number): Usage => ({
    ...used,
    spans: used.spans.map((span) => {
      const [start, end] = [span.start, span.end].map((each) => ({ ...each, thousandths: to(each) }));
      return { ...span, start: start!, end: end!, thousandths: end!.thousandths - start!.thousandths };
    }),
  });

  /** A year whose bill rests on its own days alone: no window that began before it. */
  const isWhole = ({ spans, period: { from } }: Usage): boolean => spans.every((span) => span.from >= from);

  test("when energy was divided by days", () =>
    fc.assert(
      fc.asyncProperty(anyYear, async (year) => {
        const whole = wholeOf(year);
        const used = await engineUsage(whole);
        fc.pre(isWhole(used));
        await billed(used, whole.contract);
        const outer = ends(used);
        const byDays = moved(used, ({ register, date, thousandths }) => {
          const [first, last] = outer.get(register)!;
          if (date === first.date || date === last.date) return thousandths;
          const share = daysBetween(first.date, date) / daysBetween(first.date, last.date);
          return Math.round(first.thousandths + share * (last.thousandths - first.thousandths));
        });
        const readings = [...outer.values()].flat().map(readingOf);
        const made = await billed(byDays, whole.contract);
        fc.pre(made.lines.length > 0);
        const result = check(typedOver(made, used, { readings, split: "days" }), used, whole.contract, OPTIONS);
        expect(beside(result)).toEqual([]);
      }),
      { numRuns: 12 },
    ));

  test("when a register was read too high at the end", () =>
    fc.assert(
      fc.asyncProperty(anyYear, fc.nat(5_000_000), fc.nat(4), async (year, by, which) => {
        const whole = wholeOf(year);
        const used = await engineUsage(whole);
        fc.pre(isWhole(used));
        await billed(used, whole.contract);
        const registers = [...ends(used).keys()];
        const chosen = registers[which % registers.length]!;
        const higher = moved(used, ({ register, date, thousandths }) =>
          register === chosen && date === used.period.to ? thousandths + by : thousandths,
        );
        const made = await billed(higher, whole.contract);
        fc.pre(made.lines.length > 0);
        const all = new Map(
          higher.spans.flatMap(({ start, end }) => [start, end]).map((each) => [`${each.date} ${each.register}`, each]),
        );
        const readings = [...all.values()].map(readingOf);
        const result = check(typedOver(made, used, { readings }), used, whole.contract, OPTIONS);
        expect(beside(result)).toEqual([]);
        expect(cents(sum(Object.values(result.parts).map(money)))).toBe(result.totals.difference);
      }),
      { numRuns: 12 },
    ));
});

test.each([
  {
    what: "netting",
    later: { "2026-03-01": { t2: 3200, t4: 3600 } },
    resting: [
      "electricity.netting.single 2025-03-01",
      "electricity.netting.single 2025-06-02",
      "electricity.feed-in.single 2025-03-01",
    ],
  },
  {
    what: "tax",
    later: { "2026-01-01": { t2: 2600, t4: 2700 }, "2026-03-01": { t2: 3200, t4: 2800 } },
    resting: ["electricity.netting.single 2025-03-01", "electricity.energy-tax 2026-01-01"],
  },
])("$what of a whole contract year rests on an estimate at its start, in lines of later days too", async (home) => {
  const YEAR = "2025-03-01/2026-03-01";
  const contract = defineContract({
    name: "Zon",
    vat: "included",
    settlement: { start: "2025-03-01" },
    electricity: {
      supply: [
        { from: "2024-01-01", price: "0.27060" },
        { from: "2025-06-02", price: "0.25536" },
      ],
      feedIn: [{ from: "2024-01-01", price: "0.05" }],
      netting: { method: "per-register", priceChange: "as-fed-in" },
    },
  });
  const meterFrom = (t4: number): Counters => ({
    "2025-03-01": { t2: 1000, t4 },
    "2025-06-02": { t2: 1500, t4: 1900 },
    ...home.later,
  });
  const now = Date.parse("2031-01-01T00:00:00Z");
  const read = (meter: Counters) => usage(registerSource(meter), contract, period(YEAR, contract.zone), { now });
  const [used, theirs] = [await read(meterFrom(1000)), bill(await read(meterFrom(1050)), contract, OPTIONS)];
  const shown = ({ register, from, to, start, end }: Bill["readings"][number]): SupplierReading[] => [
    { date: from, register, value: start.value, how: start.value === "1050.000" ? "estimated" : "measured" },
    { date: to, register, value: end.value, how: "measured" },
  ];
  const readings = [
    ...new Map(theirs.readings.flatMap(shown).map((each) => [each.date + each.register, each])).values(),
  ];
  const { lines, readings: rows } = check(typedOver(theirs, used, { readings }), used, contract, OPTIONS);
  const other = lines.filter(({ verdict }) => verdict !== "agrees");
  expect(other.map(({ ids, from }) => `${ids[0]} ${from}`)).toEqual(home.resting);
  expect(new Set(other.map(({ verdict }) => verdict))).toEqual(new Set(["estimated"]));
  for (const { evidence } of other)
    expect(evidence.map((row) => [rows[row - 1]!.date, rows[row - 1]!.register])).toEqual([["2025-03-01", "t4"]]);
});
