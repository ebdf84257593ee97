import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import type { Check } from "../../src/bill/check/check-document.ts";
import { check } from "../../src/bill/check.ts";
import { locale } from "../../src/report/locale.ts";
import { letterLine } from "../../src/report/parts/check/letter-line.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import type { SupplierBill, SupplierLine } from "../../src/tariff/supplier-bill.ts";
import { cents, money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import type { BoundaryReading } from "../../src/usage/readings/boundary-reading.ts";
import { type Usage, usage } from "../../src/usage/usage.ts";
import { type Counters, registerSource } from "../support/register-source.ts";
import { typedLine } from "../support/typed-line.ts";

const YEAR = "2025-03-15/2026-03-15";

/** A home that uses and feeds in unevenly, so that a day is no other day. */
const METER: Counters = {
  "2025-03-15": { t1: 0, t2: 0, t3: 0, t4: 0, gas: 0 },
  "2025-07-01": { t1: 500, t2: 350, t3: 280, t4: 340, gas: 480 },
  "2025-08-15": { t1: 640, t2: 480, t3: 390, t4: 470, gas: 500 },
  "2025-10-01": { t1: 820, t2: 630, t3: 500, t4: 600, gas: 560 },
  "2026-01-01": { t1: 1300, t2: 1290, t3: 550, t4: 690, gas: 1360 },
  "2026-03-15": { t1: 1750, t2: 1850, t3: 610, t4: 820, gas: 2190 },
};

interface Dates {
  readonly price?: string;
  readonly network?: string;
  readonly cost?: string;
}

const contractOf = ({ price = "2025-10-01", network = "2026-01-01", cost = "2025-08-15" }: Dates = {}): Contract =>
  defineContract({
    name: "Days",
    vat: "included",
    settlement: { start: "2025-03-15" },
    electricity: {
      supply: [
        { from: "2025-03-15", normal: "0.20", low: "0.18" },
        { from: price, normal: "0.34", low: "0.29" },
      ],
      feedIn: [{ from: "2025-03-15", price: "0.05" }],
      feedInCost: [{ from: cost, perKwh: "0.03250" }],
      standing: [{ from: "2025-03-15", perMonth: "6.99" }],
      network: [
        { from: "2025-03-15", perYear: "252.21" },
        { from: network, perYear: "264.10" },
      ],
      netting: { method: "registers-then-total", priceChange: "as-fed-in" },
    },
    gas: {
      supply: [
        { from: "2025-03-15", price: "0.41" },
        { from: price, price: "0.69" },
      ],
    },
  });

const OURS = contractOf();

const usageBy = (contract: Contract, meter: Counters): Promise<Usage> =>
  usage(registerSource(meter), contract, period(YEAR, contract.zone), { now: Date.parse("2031-01-01T00:00:00Z") });

const boundaries = ({ spans }: Usage): BoundaryReading[] => spans.flatMap(({ start, end }) => [start, end]);

/** The readings that a supplier prints: those at the ends. */
const endsOf = (used: Usage): SupplierBill["readings"] =>
  boundaries(used)
    .filter(({ date }) => date === used.asked.from || date === used.asked.to)
    .map(({ date, register, thousandths }) => ({
      date,
      register,
      value: (thousandths / 1000).toFixed(3),
      how: "measured",
    }));

interface Told {
  readonly change?: (lines: readonly SupplierLine[]) => readonly SupplierLine[];
  /** Whether we read the meter where they cut. */
  readonly isRead?: boolean;
  readonly meter?: Counters;
}

/** A bill by another contract than ours, of the same meter. */
async function billedBy(theirs: Contract, { change = (lines) => lines, isRead = true, meter = METER }: Told = {}) {
  const [used, own] = [await usageBy(theirs, meter), await usageBy(OURS, meter)];
  const made: Bill = bill(used, theirs);
  const before = made.lines.map(typedLine);
  const lines = change(before);
  const amountOf = (all: readonly SupplierLine[]) => sum(all.map(({ amount }) => money(amount)));
  const total = cents(money(made.totals.gross).plus(amountOf(lines)).minus(amountOf(before)));
  const bought: SupplierBill = {
    hash: "",
    supplier: "X",
    period: YEAR,
    vat: "included",
    split: "readings",
    readings: endsOf(used),
    lines,
    total,
  };
  return check(bought, own, OURS, { lang: "en", readings: isRead ? boundaries(used) : [] });
}

const found = ({ lines }: Check): string[] =>
  lines
    .filter(({ verdict }) => verdict !== "agrees")
    .map(({ ids, from, verdict, note, difference }) =>
      [ids[0], from, verdict, note, difference].filter(Boolean).join(" "),
    );

const causes = ({ parts }: Check): string[] =>
  Object.entries(parts)
    .filter(([cause, amount]) => cause !== "rounding" && amount !== "0.00")
    .map(([cause]) => cause);

const letters = ({ lines }: Check): string[] =>
  lines.filter(({ verdict }) => verdict !== "agrees").map((line) => letterLine(line, OURS, locale("en", "EUR")));

const onCost =
  (to: (line: SupplierLine) => SupplierLine) =>
  (lines: readonly SupplierLine[]): readonly SupplierLine[] =>
    lines.map((line) => (line.ids[0] === "electricity.feed-in-cost" ? to(line) : line));

describe("a line that begins on another day than ours", () => {
  test("is of other days, shows ours, and rests on the readings of both", async () => {
    const result = await billedBy(contractOf({ cost: "2025-03-15" }));
    const [line] = result.lines.filter(({ verdict }) => verdict !== "agrees");
    expect(found(result)).toEqual(["electricity.feed-in-cost 2025-03-15 other-period 27.95"]);
    expect(line!.days).toEqual({ from: "2025-08-15", to: "2026-03-15" });
    expect(causes(result)).toEqual(["period"]);
    const dates = new Set(line!.evidence.map((row) => result.readings[row - 1]!.date));
    expect([...dates]).toEqual(["2025-03-15", "2025-08-15", "2026-03-15"]);
    expect(letters(result)[0]).toContain("By my contract it is charged over 15 August 2025 – 14 March 2026.");
  });

  test("is no other reading where only we read the meter on that day", async () => {
    const result = await billedBy(contractOf({ cost: "2025-07-20" }));
    expect(found(result)).toEqual([expect.stringMatching(/^electricity.feed-in-cost 2025-07-20 other-period /)]);
    expect(causes(result)).toEqual(["period"]);
  });

  test("is of other days too where nobody read the meter on that day", async () => {
    const result = await billedBy(contractOf({ cost: "2025-07-20" }), { isRead: false });
    expect(found(result)).toEqual([expect.stringMatching(/^electricity.feed-in-cost 2025-07-20 other-period /)]);
  });

  test("has a quantity of its own beside its other days where readings tell of less", async () => {
    const twice = (line: SupplierLine): SupplierLine => ({ ...line, quantity: "2860.000", amount: "92.95" });
    const result = await billedBy(contractOf({ cost: "2025-03-15" }), { change: onCost(twice) });
    expect(found(result)).toEqual(["electricity.feed-in-cost 2025-03-15 other-method 74.42"]);
    expect(result.parts).toMatchObject({ period: "27.95", unexplained: "46.48" });
  });

  test("is of other days for time that passes", async () => {
    const result = await billedBy(OURS, {
      change: (lines) =>
        lines.map((line) =>
          line.ids[0] === "electricity.standing"
            ? { ...line, from: "2025-02-15", quantity: "13", amount: "90.87" }
            : line,
        ),
    });
    expect(found(result)).toEqual(["electricity.standing 2025-02-15 other-period 6.99"]);
    expect(letters(result)[0]).toContain("By my contract it is charged over 15 March 2025 – 14 March 2026.");
  });
});

describe("a price that changed on another day than ours", () => {
  test("of time that passes is another price", async () => {
    const result = await billedBy(contractOf({ network: "2025-12-01" }));
    expect(found(result)).toEqual(["electricity.network 2025-12-01 other-price 1.01"]);
    expect(letters(result)[0]).toContain("up to and including 31 December 2025");
  });

  test("of netted export is another price where it was fed in at that time", async () => {
    const result = await billedBy(contractOf({ price: "2025-09-15" }));
    expect(new Set(result.lines.filter(({ verdict }) => verdict !== "agrees").map(({ verdict }) => verdict))).toEqual(
      new Set(["other-price"]),
    );
    expect(causes(result)).toEqual(["price"]);
  });

  const dayOfYear = fc.integer({ min: 20, max: 340 });
  const dated = (day: number): string => new Date(Date.UTC(2025, 2, 15 + day)).toISOString().slice(0, 10);
  const use = fc.tuple(...Array.from({ length: 5 }, () => fc.integer({ min: 1, max: 400 })));

  /** Every register by its own steps: export less than import, so that all is netted, or so many times that. */
  const meterOf = (steps: readonly (readonly number[])[], times = 1): Counters => {
    const dates = Object.keys(METER);
    const upTo = (index: number, of: number): number =>
      steps.slice(0, index).reduce((total, step) => total + step[of]!, 0);
    return Object.fromEntries(
      dates.map((date, index) => [
        date,
        {
          t1: upTo(index, 0) + upTo(index, 2),
          t2: upTo(index, 1) + upTo(index, 3),
          t3: upTo(index, 2) * times,
          t4: upTo(index, 3),
          gas: upTo(index, 4),
        },
      ]),
    );
  };

  test("makes nothing but a difference of price, of every kind of line", () =>
    fc.assert(
      fc.asyncProperty(
        dayOfYear,
        dayOfYear,
        fc.array(use, { minLength: 5, maxLength: 5 }),
        async (price, network, steps) => {
          const theirs = contractOf({ price: dated(price), network: dated(network) });
          const result = await billedBy(theirs, { meter: meterOf(steps) });
          expect(causes(result).filter((cause) => cause !== "price")).toEqual([]);
          expect(
            result.lines.filter(({ verdict }) => !["agrees", "rounding", "other-price"].includes(verdict)),
          ).toEqual([]);
        },
      ),
      { numRuns: 25 },
    ));

  test("does so too where what is fed in is left over, or netted with the other tariff", () =>
    fc.assert(
      fc.asyncProperty(
        dayOfYear,
        fc.array(use, { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 2, max: 6 }),
        async (price, steps, times) => {
          const result = await billedBy(contractOf({ price: dated(price) }), { meter: meterOf(steps, times) });
          expect(causes(result).filter((cause) => cause !== "price")).toEqual([]);
          expect(found(result).filter((line) => !/ (rounding|other-price)\b/.test(line))).toEqual([]);
        },
      ),
      { numRuns: 25 },
    ));
});

test("whole kWh and m³ are rounding, whatever it comes to", async () => {
  const whole = (line: SupplierLine): SupplierLine => {
    const quantity = money(line.quantity).toDecimalPlaces(0).toFixed();
    return line.unit === "kWh" || line.unit === "m3"
      ? { ...line, quantity, amount: cents(money(quantity).times(line.price)) }
      : line;
  };
  const uneven: Counters = Object.fromEntries(
    Object.entries(METER).map(([date, counted], index) => [
      date,
      Object.fromEntries(Object.entries(counted).map(([register, value]) => [register, value! + (index % 3) * 0.37])),
    ]),
  );
  const result = await billedBy(OURS, { change: (lines) => lines.map(whole), meter: uneven });
  const differing = result.lines.filter(({ verdict }) => verdict !== "agrees");
  expect(differing.length).toBeGreaterThan(3);
  expect(differing.map(({ verdict }) => verdict)).toEqual(differing.map(() => "rounding"));
  expect(causes(result)).toEqual([]);
});
