import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import type { Check } from "../../src/bill/check/check-document.ts";
import { check } from "../../src/bill/check.ts";
import { recalculationLetter } from "../../src/report/parts/check/recalculation-letter.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import type { SupplierBill, SupplierLine, SupplierReading } from "../../src/tariff/supplier-bill.ts";
import { cents, money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import type { BoundaryReading } from "../../src/usage/readings/boundary-reading.ts";
import { readingsOn } from "../../src/usage/readings/readings-on.ts";
import { type Usage, usage } from "../../src/usage/usage.ts";
import { changedMeters } from "../support/changed-meters.ts";
import { typedLine } from "../support/typed-line.ts";

const YEAR = "2025-01-01/2026-01-01";
const CHANGE = "2025-05-12";
const NOW = Date.parse("2026-06-01T00:00:00Z");
/** Even registers: 10 kWh low and 5 kWh normal a day, and 2 kWh back. */
const METER = {
  "2024-12-31": { t1: 1000, t2: 2000, t3: 300, t4: 400 },
  "2026-01-02": { t1: 1000 + 367 * 10, t2: 2000 + 367 * 5, t3: 300 + 367, t4: 400 + 367 },
};
const SWAP = { at: `${CHANGE}T10:30`, new: { t1: 0.1, t2: 0.2, t3: 0, t4: 0 } };

const rest: Parameters<typeof defineContract>[0] = {
  name: "Thuis",
  vat: "included",
  settlement: { start: "2025-01-01" },
  electricity: {
    supply: [{ from: "2024-01-01", normal: "0.30", low: "0.25" }],
    feedIn: [{ from: "2024-01-01", price: "0.05" }],
    feedInCost: [{ from: "2024-01-01", perKwh: "0.10" }],
    netting: { method: "registers-then-total" },
    energyTax: "none",
    taxCredit: "none",
  },
};

interface Home {
  readonly contract: Contract;
  readonly used: Usage;
  readonly made: Bill;
  readonly read: readonly BoundaryReading[];
}

let home: Home;
beforeAll(async () => {
  const { source, meterChanges } = await changedMeters(METER, [SWAP]);
  const contract = defineContract({ ...rest, meterChanges });
  const used = await usage(source, contract, period(YEAR, contract.zone), { now: NOW });
  const read = await readingsOn(source, contract, ["2025-01-01", CHANGE, "2026-01-01"], { now: NOW });
  home = { contract, used, made: bill(used, contract), read };
});

type Edit = (reading: SupplierReading) => readonly SupplierReading[];

/** Each register of our bill before and after the change, as a supplier prints it. */
const printed = (edit: Edit = (reading) => [reading]): SupplierReading[] =>
  home.made.readings
    .flatMap(({ register, from, to, start, end }): SupplierReading[] => [
      { date: from, register, value: start.value, how: "measured", ...(from === CHANGE ? { meter: "new" } : {}) },
      { date: to, register, value: end.value, how: "measured", ...(to === CHANGE ? { meter: "old" } : {}) },
    ])
    .flatMap(edit);

const more =
  (register: SupplierReading["register"], meter: SupplierReading["meter"], kWh: string): Edit =>
  (reading) =>
    reading.register === register && reading.meter === meter && reading.date === CHANGE
      ? [{ ...reading, value: money(reading.value).plus(kWh).toFixed(3) }]
      : [reading];

/** Supply of a register, cut where its meter was changed, with so much more before and after it. */
const cut =
  (before = "0", after = "0") =>
  (line: SupplierLine): SupplierLine[] => {
    if (line.ids[0] !== "electricity.supply.low") return [line];
    const [first, second] = home.made.readings.filter(({ register }) => register === "t1");
    const part = (from: string, to: string, quantity: string): SupplierLine => ({
      ...line,
      from,
      to,
      quantity,
      amount: cents(money(quantity).times(line.price)),
    });
    return [
      part(line.from, CHANGE, money(first!.usage).plus(before).toFixed(3)),
      part(CHANGE, line.to, money(second!.usage).plus(after).toFixed(3)),
    ];
  };

const checked = (
  readings: readonly SupplierReading[],
  edit: (line: SupplierLine) => readonly SupplierLine[],
): Check => {
  const lines = home.made.lines.map(typedLine).flatMap(edit);
  const total = cents(sum(lines.map(({ amount }) => money(amount))));
  const theirs = { hash: "", supplier: "X", period: YEAR, vat: "included", split: "readings", readings, lines, total };
  return check(theirs as SupplierBill, home.used, home.contract, { lang: "en", readings: home.read });
};

const found = ({ lines }: Check): string[] =>
  lines
    .filter(({ verdict }) => verdict !== "agrees")
    .map(({ ids, from, verdict, difference }) => [ids[0], from, verdict, difference].join(" "));

const rows = ({ readings }: Check): string[] =>
  readings
    .filter(({ difference }) => difference !== null && Number(difference) !== 0)
    .map(({ date, register, meter, difference, followed, effect }) =>
      [date, register, meter, difference, followed, effect].join(" "),
    );

describe("a supplier's bill of days in which the meter was replaced", () => {
  test.each<[string, Edit]>([
    ["both readings of the change", (reading) => [reading]],
    ["only what the old meter showed last", (reading) => (reading.meter === "new" ? [] : [reading])],
    ["its readings without a word on the meter", ({ meter, ...reading }) => (meter === "new" ? [] : [reading])],
    ["no reading of the change", (reading) => (reading.meter === undefined ? [reading] : [])],
  ])("agrees where its lines are cut by the change: %s", (_, edit) => {
    const result = checked(printed(edit), cut());
    expect(found(result)).toEqual([]);
    expect(rows(result)).toEqual([]);
  });

  test.each<[string, (reading: SupplierReading) => SupplierReading]>([
    ["of neither meter", ({ meter, ...reading }) => reading],
    ["of the new meter alone", (reading) => (reading.meter === "old" ? { ...reading, meter: undefined } : reading)],
  ])("knows which meter whole readings of the change are of, where the bill says it %s", (_, unnamed) => {
    const whole = ({ value, ...reading }: SupplierReading) => unnamed({ ...reading, value: value.split(".")[0]! });
    const result = checked(
      printed((reading) => [whole(reading)]),
      cut(),
    );
    const ofDay = result.readings.filter(({ date, theirs }) => date === CHANGE && theirs !== null);
    expect(new Set(ofDay.map(({ meter }) => meter))).toEqual(new Set(["old", "new"]));
    expect(found(result)).toEqual([]);
  });

  test("has a row for what each meter showed", () => {
    const ofDay = checked(printed(), cut()).readings.filter(
      ({ date, register }) => date === CHANGE && register === "t1",
    );
    expect(ofDay.map(({ meter, theirs, ours }) => [meter, theirs?.value, ours?.value, ours?.quality])).toEqual([
      ["old", "2323.958", "2323.958", "derived"],
      ["new", "0.100", "0.100", "derived"],
    ]);
  });

  test("that has the old meter higher has only the days before it higher, and says by how many euros", () => {
    const result = checked(printed(more("t1", "old", "10")), cut("10"));
    expect(found(result)).toEqual(["electricity.supply.low 2025-01-01 other-reading 2.50"]);
    expect(rows(result)).toEqual([`${CHANGE} t1 old 10.000 true 2.50`]);
    expect(result.parts).toMatchObject({ reading: "2.50", rounding: "0.00", unexplained: "0.00" });
  });

  test("that has the new meter lower has only the days after it higher", () => {
    const result = checked(printed(more("t1", "new", "-0.1")), cut("0", "0.1"));
    expect(rows(result)).toEqual([`${CHANGE} t1 new -0.100 true 0.03`]);
    expect(found(result)).toEqual([expect.stringContaining(`electricity.supply.low ${CHANGE}`)]);
  });

  test("whose whole line follows their old meter rests on that reading", () => {
    const result = checked(printed(more("t1", "old", "10")), (line) => {
      if (line.ids[0] !== "electricity.supply.low") return [line];
      const quantity = money(line.quantity).plus(10);
      return [{ ...line, quantity: quantity.toFixed(3), amount: cents(quantity.times(line.price)) }];
    });
    expect(found(result)).toEqual(["electricity.supply.low 2025-01-01 other-reading 2.50"]);
    expect(result.lines[0]!.ids[0]).toBe("electricity.supply.normal");
    expect(result.lines.flatMap(({ evidence }) => evidence.map((row) => result.readings[row - 1]!.meter))).toEqual([
      "old",
    ]);
  });

  test("that does not follow what it says of the meters says so", () => {
    const result = checked(printed(more("t1", "old", "10")), cut());
    expect(found(result)).toEqual([]);
    expect(rows(result)).toEqual([`${CHANGE} t1 old 10.000 false `]);
  });

  test("of which a midnight is typed is held to that midnight", () => {
    const midnight = { date: CHANGE, register: "t1", value: "2319.700", how: "measured" } as const;
    const result = checked(
      printed((reading) => (reading.meter ? [] : [reading])).concat(midnight),
      cut("-4.258", "4.258"),
    );
    expect(rows(result)).toEqual([expect.stringContaining(`${CHANGE} t1  `)]);
  });

  test("names the change in the letter", () => {
    const result = checked(printed(more("t1", "old", "10")), cut("10"));
    const input = { check: result, contract: home.contract, lang: "nl", bill: home.made } as never;
    expect(JSON.stringify(recalculationLetter(input))).toContain(
      "op uw rekening 2.333,958 (gemeten), genoteerd bij de meterwissel 2.323,958",
    );
  });

  test("in whole kWh hides up to one of each meter, which is rounding", () => {
    const whole = printed((reading) => [{ ...reading, value: String(Math.floor(Number(reading.value))) }]);
    const used = (meter: SupplierReading["meter"], from: string, to: string): number => {
      const at = (date: string): number =>
        Number(
          whole.find(
            (reading) =>
              reading.register === "t1" && reading.date === date && (date !== CHANGE || reading.meter === meter),
          )!.value,
        );
      return at(to) - at(from);
    };
    const quantity = used("old", "2025-01-01", CHANGE) + used("new", CHANGE, "2026-01-01") - 1;
    const result = checked(whole, (line) =>
      line.ids[0] === "electricity.supply.low"
        ? [{ ...line, quantity: String(quantity), amount: cents(money(String(quantity)).times(line.price)) }]
        : [line],
    );
    expect(found(result)).toEqual([expect.stringContaining("electricity.supply.low 2025-01-01 rounding")]);
  });

  test("with a change that the contract does not know is refused", () => {
    const odd: SupplierReading = { date: "2025-07-01", register: "t1", value: "1", how: "measured", meter: "old" };
    expect(() => checked([...printed(), odd], cut())).toThrow(
      "Cannot check the change of meter of 2025-07-01: the contract has none of t1 on that day",
    );
  });

  test("comes to the cent to readings alone, whatever they showed at the change", () => {
    const kWh = fc.integer({ min: -80, max: 300_000 }).map((thousandths) => (thousandths / 1000).toFixed(3));
    fc.assert(
      fc.property(kWh, kWh, (old, fresh) => {
        const edit: Edit = (reading) => more("t1", "old", old)(reading).flatMap(more("t1", "new", fresh));
        const { parts, totals } = checked(printed(edit), cut(old, money(fresh).negated().toFixed(3)));
        expect(money(parts.reading).minus(totals.difference).abs().lte("0.02")).toBe(true);
        expect([parts.price, parts.period, parts.tax, parts.lines, parts.unexplained]).toEqual(Array(5).fill("0.00"));
      }),
      { numRuns: 25 },
    );
  });
});
