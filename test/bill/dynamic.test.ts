import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { BillLine } from "../../src/bill/bill-document.ts";
import { billing } from "../../src/bill/billing.ts";
import { type SlotRow, slotRows } from "../../src/bill/dynamic/slot-rows.ts";
import { type DynamicLine, dynamic } from "../../src/bill/dynamic.ts";
import { rulesOf2027 } from "../../src/bill/rules-of-2027.ts";
import type { Issue } from "../../src/issue.ts";
import { readCsvSource } from "../../src/source/read-csv-source.ts";
import type { Source } from "../../src/source/source.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import type { ContractInput, PriceInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { PriceSeries } from "../../src/tariff/prices/price-series.ts";
import { priceSeriesOf } from "../../src/tariff/prices/price-series-of.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import { underRulesOf } from "../../src/tariff/under-rules-of.ts";
import { demoSource } from "../../src/testing/demo-source.ts";
import { datesBetween } from "../../src/units/civil.ts";
import { cents, Decimal, money, round, sum } from "../../src/units/money.ts";
import type { Direction, SlotEnergies } from "../../src/usage/slots/slot-energies.ts";
import type { Usage } from "../../src/usage/usage.ts";
import { type DynamicReferenceOptions, dynamicReference } from "../reference/dynamic-reference.ts";
import { dynamicUsage } from "../support/dynamic-usage.ts";
import { novemberUsage } from "../usage/november.ts";

const HOUR = 3_600_000;

const charged = (usage: Usage, contract: Contract) => {
  const { lines, issues = [] } = dynamic(billing(usage, contract, false));
  return { lines: lines as readonly DynamicLine[], issues: issues as readonly Issue[] };
};

const months = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, "0")}`);

describe("a real home of 2024 at the day-ahead prices of 2024", () => {
  const surcharges = { import: "0.01653", export: "-0.01270", gas: "0.07500" };
  const usages = new Map<string, Usage>();
  let home: Source;
  let contract: Contract;

  beforeAll(async () => {
    home = await readCsvSource("fixtures/exports/dsmr-reader-2024-hour.csv.gz");
    contract = await readContract("fixtures/contracts/dynamic-hourly.yaml");
  });

  const usageOf = async (month: string): Promise<Usage> => {
    const known = usages.get(month) ?? (await dynamicUsage(home, contract, month));
    usages.set(month, known);
    return known;
  };

  const facts = ({ id, quantity, price, amount, market }: DynamicLine | BillLine) => {
    const { lowest: _, highest: __, ...rest } = market!;
    return { id, quantity, price, amount, market: rest };
  };

  const reference = (month: string, vat: DynamicReferenceOptions["vat"]) =>
    dynamicReference({ month, vat, surcharges });

  test.each(months)("the bill of %s is what a second, separate reckoning makes of the raw rows", async (month) => {
    const { lines } = bill(await usageOf(month), contract);
    const weighted = lines.filter(({ priceKind }) => priceKind === "weighted");
    expect(weighted.map(facts)).toEqual(reference(month, "excluded"));
  });

  test.each(["2024-03", "2024-10"])("%s is so with prices including VAT too", async (month) => {
    const included = { ...contract, vat: "included" as const };
    const { lines } = charged(await usageOf(month), included);
    expect(lines.map(facts)).toEqual(reference(month, "included"));
  });

  test("October has 745 hours and nothing is missing", async () => {
    const { lines, issues } = charged(await usageOf("2024-10"), contract);
    expect(lines.map(({ market, quality }) => [market.slots, market.missing, quality])).toEqual([
      [745, 0, "measured"],
      [745, 0, "measured"],
      [745, 0, "measured"],
    ]);
    expect(issues).toEqual([]);
  });

  test("March has 743 hours of which 30 have no data: its lines are missing and the holes are named", async () => {
    const used = await usageOf("2024-03");
    const { lines } = charged(used, contract);
    expect(lines.map(({ market, quality }) => [market.slots, market.missing, quality])).toEqual([
      [743, 30, "missing"],
      [743, 30, "missing"],
      [743, 30, "missing"],
    ]);
    const holes = used.issues.filter(({ code }) => code === "gap");
    expect(holes.reduce((hours, { from = 0, to = 0 }) => hours + (to - from) / HOUR, 0)).toBe(30);
  });

  test("the slots of a year add up to its registers, and its lines to its months", async () => {
    const year = await dynamicUsage(home, contract, "2024");
    const total = (direction: Direction): number =>
      year.slots.find((each) => each.direction === direction)!.thousandths.reduce((all, wh) => all + wh, 0);
    expect([total("import"), total("export"), total("gas")]).toEqual([
      1_828_818 + 1_914_313,
      651_104 + 1_477_279,
      621_827,
    ]);
    const [supply] = charged(year, contract).lines;
    const parts = months.map((month) => charged(usages.get(month)!, contract).lines[0]!);
    expect(sum(parts.map(({ quantity }) => money(quantity))).toFixed(3)).toBe(supply!.quantity);
    const apart = sum(parts.map(({ amount }) => money(amount))).minus(supply!.amount);
    expect(apart.abs().toNumber()).toBeLessThanOrEqual(0.005 * 13);
  });

  test("gas with a correction table is cut by month and priced by its billed volume", async () => {
    const corrected = { ...contract, gas: { ...contract.gas!, correction: { "2024-02": "1.0187" } } };
    const used = await usageOf("2024-02");
    const [plain, billed] = [contract, corrected].map((each) => charged(used, each).lines.at(-1)!);
    expect(billed!.quantity).toBe(round(money(plain!.quantity).times("1.0187"), 3).toFixed(3));
    expect(billed!.price).toBe(plain!.price);
    expect(billed!.quality).toBe("derived");
    const rows = slotRows(used, corrected).filter(({ direction }) => direction === "gas");
    expect(cents(sum(rows.map(({ amount }) => money(amount))))).toBe(billed!.amount);
  });

  test("the rows of a line add up to it", async () => {
    const used = await usageOf("2024-10");
    const { lines } = charged(used, contract);
    const rows = slotRows(used, contract);
    const of = (wanted: Direction): SlotRow[] => rows.filter(({ direction }) => direction === wanted);
    for (const [index, direction] of (["import", "export", "gas"] as const).entries()) {
      const own = of(direction);
      expect(own).toHaveLength(745);
      expect(cents(sum(own.map(({ amount }) => money(amount))))).toBe(lines[index]!.amount);
      const quantity = sum(own.map((row) => money(row.quantity)));
      expect(quantity.times(direction === "export" ? -1 : 1).toFixed(3)).toBe(lines[index]!.quantity);
    }
    expect(of("import")[0]).toEqual({
      direction: "import",
      start: Date.parse("2024-10-01T00:00:00+02:00"),
      end: Date.parse("2024-10-01T01:00:00+02:00"),
      quantity: expect.stringMatching(/^\d+\.\d{3}$/),
      spot: contract.prices!.get("../prices/epex-nl-2024.csv.gz")!.at(Date.parse("2024-10-01T00:00:00+02:00")),
      price: expect.any(String),
      amount: expect.any(String),
      quality: "measured",
    });
  });

  test("a contract whose prices end too soon is refused with the first slot that has energy", async () => {
    const text = "start,price\n2024-10-01T00:00:00+02:00,0.1\n2024-10-01T01:00:00+02:00,0.1\n";
    const short = defineContract(
      {
        name: "Kort",
        vat: "excluded",
        settlement: "none",
        electricity: { supply: [{ from: "2024-01-01", dynamic: { prices: "short.csv", surcharge: 0 } }] },
      },
      { prices: { "short.csv": priceSeriesOf(text, "short.csv") } },
    );
    const used = await dynamicUsage(home, short, "2024-10");
    expect(() => charged(used, short)).toThrowError(
      /^Cannot price the slot of 2024-10-01T02:00:00\+02:00: prices "short.csv" have none for it, and \d+\.\d{3} kWh was counted in it$/,
    );
  });
});

describe("the demo home at made-up quarter prices", () => {
  let contract: Contract;
  beforeAll(async () => {
    contract = await readContract("fixtures/contracts/dynamic-quarterly.yaml");
  });

  test("quarters add up to the registers exactly, and nothing is estimated where nothing was missed", async () => {
    const used = await dynamicUsage(demoSource(), contract, "2022-11-07/2022-12-01");
    const counted = (...registers: string[]): number =>
      used.spans
        .filter(({ register }) => registers.includes(register))
        .reduce((all, span) => all + span.thousandths, 0);
    const { lines, issues } = charged(used, contract);
    expect(used.slots.map(({ thousandths }) => thousandths.reduce((all, wh) => all + wh, 0))).toEqual([
      counted("t1", "t2"),
      counted("t3", "t4"),
    ]);
    expect(lines.map(({ market }) => market.slots)).toEqual([24 * 96, 24 * 96]);
    expect(lines.filter(({ quality }) => quality === "estimated" || quality === "missing")).toEqual([]);
    expect(issues).toEqual([]);
  });

  test("two hours offline at midnight are told with their range in money", async () => {
    const used = await dynamicUsage(demoSource(), contract, "2022-11");
    const { lines, issues } = charged(used, contract);
    expect(lines.map(({ id, quality }) => [id, quality])).toEqual([
      ["electricity.supply.dynamic", "estimated"],
      ["electricity.feed-in.dynamic", "derived"],
    ]);
    expect(issues).toMatchObject([
      {
        code: "slots-estimated",
        from: Date.parse("2022-11-05T23:00:00+01:00"),
        to: Date.parse("2022-11-06T01:00:00+01:00"),
      },
    ]);
    expect(issues[0]!.text.en).toBe(
      "When 0.328 kWh of import flowed is not known (2022-11-05 23:00 to 2022-11-06 01:00): spread evenly over 8 slots it is EUR 0.06, at their prices it may be EUR 0.05 to EUR 0.08",
    );
    expect(issues[0]!.text.nl).toMatch(
      /^Wanneer 0,328 kWh afname plaatsvond is niet bekend \(2022-11-05 23:00 tot 2022-11-06 01:00\): /,
    );
  });

  test("two hours offline at prices that are the same to the cent have no range", async () => {
    const series = [...contract.prices!].map(([name, slots]) => {
      return [name, new PriceSeries({ ...slots, units: slots.units.map(() => slots.units[0]!) })] as const;
    });
    const flat = { ...contract, prices: new Map(series) };
    const { issues } = charged(await dynamicUsage(demoSource(), flat, "2022-11"), flat);
    expect(issues[0]!.text.en).toMatch(
      /^When 0\.328 kWh of import flowed is not known \([^)]+\): at the price of each of the 8 slots it is EUR \d\.\d\d$/,
    );
  });
});

/** Hours (or quarters) from 1 November 2026, with made-up energy and prices. */
interface Made {
  readonly energies: readonly number[];
  readonly prices: readonly string[];
}

const START = Date.parse("2026-11-01T00:00:00+01:00");

function series(prices: readonly string[], every = HOUR, header = "start,price") {
  const rows = prices.map(
    (price, slot) => `${new Date(START + slot * every).toISOString().replace(".000", "")},${price}`,
  );
  return priceSeriesOf([header, ...rows].join("\n"), "made.csv");
}

const entry = (surcharge: string, rest: Partial<PriceInput> = {}): PriceInput => ({
  from: "2026-01-01",
  dynamic: { prices: "made.csv", surcharge },
  ...rest,
});

function madeContract(
  prices: ReturnType<typeof series>,
  supply: readonly PriceInput[],
  feedIn: readonly PriceInput[],
  rest: Partial<ContractInput> = {},
): Contract {
  const terms = { name: "Gemaakt", vat: "excluded" as const, settlement: "none" as const, ...rest };
  return defineContract({ ...terms, electricity: { supply, feedIn } }, { prices: { "made.csv": prices } });
}

const slotsOf = (direction: Direction, energies: readonly number[], every = HOUR): SlotEnergies => ({
  direction,
  from: "2026-11-01",
  to: "2026-12-01",
  starts: Float64Array.from(energies, (_, slot) => START + slot * every),
  end: START + energies.length * every,
  thousandths: Int32Array.from(energies),
  quality: energies.map(() => "measured"),
  spreads: [],
});

async function madeUsage(slots: readonly SlotEnergies[]): Promise<Usage> {
  return { ...(await novemberUsage()), slots };
}

const HOURS = 720;
const digitsOf = (units: number, decimals: number): string =>
  new Decimal(units).div(new Decimal(10).pow(decimals)).toFixed();
const made: fc.Arbitrary<Made> = fc.record({
  energies: fc.array(fc.integer({ min: 0, max: 55_000 }), { minLength: HOURS, maxLength: HOURS }),
  prices: fc.array(
    fc.integer({ min: -5_000_000, max: 20_000_000 }).map((units) => digitsOf(units, 7)),
    { minLength: HOURS, maxLength: HOURS },
  ),
});

describe("laws of a sum over slots", () => {
  let base: Usage;
  beforeAll(async () => {
    base = await madeUsage([]);
  });
  const over = (slots: readonly SlotEnergies[]): Usage => ({ ...base, slots });

  test("invariant 19: energy × weighted mean is the sum, and the mean lies between the lowest and the highest price", () => {
    fc.assert(
      fc.property(made, ({ energies, prices }) => {
        fc.pre(energies.some((energy) => energy > 0));
        const contract = madeContract(series(prices), [entry("0.01653")], [entry("-0.0127", { vat: 0 })]);
        const { lines } = charged(over([slotsOf("import", energies), slotsOf("export", energies)]), contract);
        const exact = sum(prices.map((price, slot) => money(price).plus("0.01653").times(energies[slot]!).div(1000)));
        const [supply, pay] = lines;
        expect(supply!.amount).toBe(cents(exact));
        const mean = exact.div(money(supply!.quantity));
        expect(supply!.price).toBe(round(mean, 6).toFixed(6));
        const { lowest, highest, weighted } = supply!.market;
        expect(money(weighted).gte(money(lowest).minus("0.000001"))).toBe(true);
        expect(money(weighted).lte(money(highest).plus("0.000001"))).toBe(true);
        expect(money(pay!.quantity).neg().toFixed(3)).toBe(supply!.quantity);
      }),
      { numRuns: 25 },
    );
  });

  test("invariant 19: one price in every slot is the fixed price: quantity × price, to the cent", () => {
    const arbitrary = fc.tuple(made, fc.integer({ min: -500_000, max: 900_000 }));
    fc.assert(
      fc.property(arbitrary, ([{ energies }, units]) => {
        fc.pre(energies.some((energy) => energy > 0));
        const price = digitsOf(units, 6);
        const contract = madeContract(series(energies.map(() => price)), [entry("0")], []);
        const [line] = charged(over([slotsOf("import", energies)]), contract).lines;
        expect(line!.price).toBe(money(price).toFixed(6));
        expect([line!.market.lowest, line!.market.highest].every((spot) => money(spot).eq(price))).toBe(true);
        expect(line!.amount).toBe(cents(money(line!.quantity).times(price)));
      }),
      { numRuns: 25 },
    );
  });

  test("invariant 20: import and export of equal energy at equal prices cancel", () => {
    fc.assert(
      fc.property(made, ({ energies, prices }) => {
        fc.pre(energies.some((energy) => energy > 0));
        const contract = madeContract(series(prices), [entry("0.02")], [entry("0.02", { vat: 21 })]);
        const { lines } = charged(over([slotsOf("import", energies), slotsOf("export", energies)]), contract);
        expect(money(lines[0]!.amount).plus(lines[1]!.amount).isZero()).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

describe("VAT, resolution and refusals", () => {
  const every = (count: number, of: (slot: number) => string): string[] =>
    Array.from({ length: count }, (_, slot) => of(slot));

  test("VAT multiplies a negative spot price too, and never the surcharge that includes it", async () => {
    const prices = series(every(HOURS, () => "-0.50000"));
    const contract = madeContract(prices, [entry("0.02")], [], { vat: "included" });
    const [line] = charged(await madeUsage([slotsOf("import", [1000])]), contract).lines;
    expect([line!.price, line!.amount, line!.market.negative]).toEqual(["-0.585000", "-0.59", 1]);
  });

  test("a series that includes VAT is taken back to the same prices in a contract that does too", async () => {
    const text = every(HOURS, () => "0.121");
    const usage = await madeUsage([slotsOf("import", [1000]), slotsOf("export", [1000])]);
    const prices = series(text, HOUR, "start,price_incl_vat");
    const feedIn = [entry("0", { vat: 0 })];
    const said = (vat: "included" | "excluded"): string[] =>
      charged(usage, madeContract(prices, [entry("0")], feedIn, { vat })).lines.map(({ price }) => price);
    expect(said("included")).toEqual(["0.121000", "0.100000"]);
    expect(said("excluded")).toEqual(["0.100000", "0.100000"]);
  });

  test("feed-in has the VAT of its entry, and none under the rules of 2027", async () => {
    const prices = series(every(HOURS, () => "0.1"));
    const usage = await madeUsage([slotsOf("import", [0]), slotsOf("export", [1000])]);
    const contract = madeContract(prices, [entry("0")], [entry("0", { vat: 21 })]);
    const rates = [contract, underRulesOf(2027, contract)].map((each) => charged(usage, each).lines[0]!.vatRate);
    expect(rates).toEqual(["21", "0"]);
    const { feedIn } = contract.electricity!;
    expect(rulesOf2027([contract]).text.en).toContain("without VAT on feed-in pay at market prices");
    const untaxed = {
      ...contract,
      electricity: { ...contract.electricity!, feedIn: [{ ...feedIn[0]!, vat: 0 as const }] },
    };
    expect(rulesOf2027([untaxed]).text.en).not.toContain("without VAT");
  });

  test("energy by the hour under quarter prices gets the mean of the four", async () => {
    const prices = series(
      every(4 * HOURS, (slot) => ["0.1", "0.2", "0.3", "-0.2"][slot % 4]!),
      HOUR / 4,
    );
    const contract = madeContract(prices, [entry("0")], []);
    const [line] = charged(await madeUsage([slotsOf("import", [1000, 2000])]), contract).lines;
    expect([line!.quantity, line!.price, line!.amount, line!.market.slots]).toEqual(["3.000", "0.100000", "0.30", 2]);
  });

  test("energy by the quarter under hour prices gets the hour's own", async () => {
    const prices = series(every(HOURS, (slot) => (slot === 0 ? "0.1" : "0.3")));
    const contract = madeContract(prices, [entry("0")], []);
    const energies = [100, 200, 300, 400, 1000];
    const [line] = charged(await madeUsage([slotsOf("import", energies, HOUR / 4)]), contract).lines;
    expect([line!.quantity, line!.amount]).toEqual(["2.000", "0.40"]);
  });

  test("a surcharge that changes cuts the line, and each part prices its own slots", async () => {
    const days = datesBetween("2026-11-01", "2026-12-01").length;
    const later = { from: "2026-11-16", dynamic: { prices: "made.csv", surcharge: "0.1" } };
    const contract = madeContract(series(every(HOURS, () => "0.1")), [entry("0"), later], []);
    const { lines } = charged(
      await madeUsage([
        slotsOf(
          "import",
          every(days * 24, () => "").map(() => 10),
        ),
      ]),
      contract,
    );
    expect(lines.map(({ from, to, quantity, amount }) => [from, to, quantity, amount])).toEqual([
      ["2026-11-01", "2026-11-16", "3.600", "0.36"],
      ["2026-11-16", "2026-12-01", "3.600", "0.72"],
    ]);
  });

  test("dynamic feed-in beside a fixed supply that is netted is refused with the reason", async () => {
    const prices = series(every(HOURS, () => "0.1"));
    const fixed = [{ from: "2026-01-01", price: "0.12" }];
    const usage = await madeUsage([slotsOf("export", [1000])]);
    const contract = madeContract(prices, fixed, [entry("0", { vat: 0 })]);
    expect(() => charged(usage, contract)).toThrowError(
      /^Cannot price feed-in by the slot from 2026-11-01: supply has a fixed price/,
    );
    const unnetted = defineContract(
      {
        name: "Zonder salderen",
        vat: "excluded",
        settlement: "none",
        electricity: { supply: fixed, feedIn: [entry("0", { vat: 0 })], netting: { method: "none" } },
      },
      { prices: { "made.csv": prices } },
    );
    expect(charged(usage, unnetted).lines.map(({ id, amount }) => [id, amount])).toEqual([
      ["electricity.feed-in.dynamic", "-0.10"],
    ]);
  });

  test("slots without energy need no price, and a line without energy is no line", async () => {
    const contract = madeContract(series(["0.1", "0.2"]), [entry("0")], []);
    const [line] = charged(await madeUsage([slotsOf("import", [1000, 0, 0, 0])]), contract).lines;
    expect([line!.amount, line!.market.slots]).toEqual(["0.10", 4]);
    expect(charged(await madeUsage([slotsOf("import", [0, 0])]), contract).lines).toEqual([]);
  });

  test("energy whose slots were not read for this contract is refused, not left out", async () => {
    const contract = madeContract(series(every(HOURS, () => "0.1")), [entry("0")], []);
    const usage = await madeUsage([]);
    expect(() => charged(usage, contract)).toThrowError(
      "Cannot bill import from 2026-11-01 to 2026-12-01: its slots were not read for this contract",
    );
  });
});
