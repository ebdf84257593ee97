import fc from "fast-check";
import { expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill, BillLine } from "../../src/bill/bill-document.ts";
import { billLine } from "../../src/bill/line.ts";
import type { Reading } from "../../src/reading.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { addDays, daysBetween } from "../../src/units/civil.ts";
import { cents, type Money, money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { type AnyHome, anyHome } from "../reference/any-home.ts";
import { engineBill } from "../reference/engine-bill.ts";
import { noise } from "../reference/noise.ts";
import { fixed, ratio, times } from "../reference/rational.ts";
import { registerSource } from "../support/register-source.ts";

const NOW = Date.parse("2035-01-01T00:00:00Z");

/** Homes of which every rate is known. */
const home = anyHome(40).filter(({ to }) => to <= "2027-01-01");

async function billOf({ from, to, contract, counters }: Omit<AnyHome, "outage">): Promise<Bill> {
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

test("invariant 10: a product of quantity and price is exact before it is rounded, however many digits it has", () => {
  const digitsOf = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.nat(12)).map(([n, places]) => ({
    exact: ratio(n, 10n ** BigInt(places)),
    text: fixed(ratio(n, 10n ** BigInt(places)), places),
  }));
  fc.assert(
    fc.property(digitsOf, digitsOf, (quantity, price) => {
      const product = money(quantity.text).times(price.text);
      expect(product.toFixed(24)).toBe(fixed(times(quantity.exact, price.exact), 24));
    }),
  );
});

test("a cent that rounding leaves goes to electricity when it costs as much as gas", async () => {
  const contract = {
    name: "Even",
    vat: "excluded",
    settlement: "none",
    electricity: { supply: [{ from: "2020-01-01", price: "0.12" }], energyTax: "none", taxCredit: "none" },
    gas: { supply: [{ from: "2020-01-01", price: "0.12" }], energyTax: "none" },
  } as const;
  const counters = { "2026-06-01": { t1: 1, t2: 1, gas: 1 }, "2026-07-01": { t1: 1, t2: 2, gas: 2 } };
  const { totals } = await billOf({ from: "2026-06-01", to: "2026-07-01", contract, counters });
  expect([totals.gross, totals.electricity, totals.gas]).toEqual(["0.29", "0.14", "0.15"]);
});

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

const doubled = (text: string | number | undefined): string | undefined =>
  text === undefined ? undefined : money(String(text)).times(2).toFixed();

test("invariant 15: at twice the price of supply what it costs, and what netting gives back for it, is twice as much, and nothing else changes", () =>
  holds(40, async (given) => {
    const { electricity } = given.contract;
    const supply = electricity!.supply.map(({ from, price, normal, low }) => {
      return { from, price: doubled(price), normal: doubled(normal), low: doubled(low) };
    });
    const dear = { ...given, contract: { ...given.contract, electricity: { ...electricity!, supply } } };
    const [once, twice] = await Promise.all([billOf(given), billOf(dear)]);
    const isSupply = ({ id }: BillLine): boolean => /^electricity\.(supply|netting)/.test(id);
    const exact = ({ lines }: Bill): Money =>
      sum(lines.filter(isSupply).map(({ quantity, price }) => money(quantity).times(price)));
    expect(exact(twice).toFixed()).toBe(exact(once).times(2).toFixed());
    expect(twice.lines.filter((line) => !isSupply(line))).toEqual(once.lines.filter((line) => !isSupply(line)));
  }));

/** One price of supply and of feed-in throughout, and one rate of VAT: else more import may move a credit to a dearer time. */
const atOnePrice = ({ contract, from, to }: AnyHome): boolean =>
  [contract.electricity!.supply, contract.electricity!.feedIn!].every((list) => list.length === 1) &&
  ["2022-07-01", "2023-01-01", "2027-01-01"].every((date) => to <= date || from >= date);

test("invariant 16: more import from any day on never lowers the bill at one price, but by the cents of rounding", () =>
  fc.assert(
    fc.asyncProperty(home.filter(atOnePrice), fc.constantFrom("t1", "t2"), fc.nat(), async (given, register, place) => {
      const day = addDays(given.from, 1 + (place % daysBetween(given.from, given.to)));
      const more = withReadings(given, (shown, date) => (date >= day ? { [register]: shown[register]! + 5 } : {}));
      const [before, after] = await Promise.all([billOf(given), billOf(more)]);
      expect(money(after.totals.gross).minus(before.totals.gross).gte("-0.05")).toBe(true);
    }),
    { numRuns: 40 },
  ));

/** What is not shared out over a year: neither netting, nor tiers, nor gas that is rounded month by month. */
const LINEAR = /^(electricity\.(supply|standing|network|feed-in-cost|tax-credit)|gas\.(standing|network))/;

test("invariants 13, 14: two halves are the whole where nothing is yearly: exactly before rounding, in print but by half a cent a line", () =>
  holds(60, async (given) => {
    fc.pre(daysBetween(given.from, given.to) >= 2);
    const middle = addDays(given.from, Math.floor(daysBetween(given.from, given.to) / 2));
    const bills = [given, { ...given, to: middle }, { ...given, from: middle }];
    const [whole, ...halves] = (await Promise.all(bills.map(billOf))).map(({ lines }) =>
      lines.filter(({ id }) => LINEAR.test(id)),
    );
    const parts = halves.flat();
    const exact = (lines: readonly BillLine[]): Money =>
      sum(lines.filter(({ unit }) => unit !== "month").map(({ quantity, price }) => money(quantity).times(price)));
    expect(exact(parts).toFixed()).toBe(exact(whole!).toFixed());
    // A part of a month is rounded to six decimals of a month of at most EUR 60.
    const slack = 0.005 * (whole!.length + parts.length + 1) + 0.0001 * parts.length;
    expect(amounts(whole!).minus(amounts(parts)).abs().toNumber()).toBeLessThanOrEqual(slack);
  }));

test("invariant 13: so is a whole bill of a home that feeds nothing in and stays in the first tier", () =>
  holds(40, async (given) => {
    fc.pre(daysBetween(given.from, given.to) >= 2);
    const { adjustments: _, gas: __, ...contract } = given.contract;
    const buyer = { ...withReadings(given, () => ({ t3: 0, t4: 0 })), contract };
    const middle = addDays(given.from, Math.floor(daysBetween(given.from, given.to) / 2));
    const bills = [buyer, { ...buyer, to: middle }, { ...buyer, from: middle }];
    const [whole, first, second] = await Promise.all(bills.map(billOf));
    fc.pre([whole, first, second].every((bill) => bill!.lines.every(({ id }) => !id.endsWith(".2"))));
    const lines = [whole, first, second].reduce((count, bill) => count + bill!.lines.length, 0);
    const apart = money(whole!.totals.gross).minus(first!.totals.gross).minus(second!.totals.gross);
    expect(apart.abs().toNumber()).toBeLessThanOrEqual(0.005 * 1.21 * (lines + 6) + 0.0001 * lines);
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
  fc.assert(
    fc.asyncProperty(home, fc.nat(), async ({ outage: _, ...given }, seed) => {
      const billed = { ...given, contract: defineContract(given.contract) };
      const shuffled = (readings: readonly Reading[]): Reading[] =>
        [...readings, ...readings]
          .map((reading, place) => ({ reading, at: noise(seed, place, 1_000_000) }))
          .sort((a, b) => a.at - b.at)
          .map(({ reading }) => reading);
      const [plain, turned] = [await engineBill(billed), await engineBill(billed, { edit: shuffled })];
      expect(JSON.stringify(turned)).toBe(JSON.stringify(plain));
    }),
    { numRuns: 40 },
  ));

/** Four years on, where days, leap days, VAT and netting are the same. */
const moved = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replace(/\b\d{4}(?=-\d{2}\b)/g, (year) => String(Number(year) + 4)));

test("invariant 9: a home with its own terms has, four years on, the same bill on other dates", () =>
  fc.assert(
    fc.asyncProperty(
      home.filter(({ to }) => to <= "2022-07-01"),
      async (given) => {
        const { electricity, gas, ...rest } = given.contract;
        const contract: ContractInput = {
          ...rest,
          electricity: { ...electricity!, energyTax: "none", taxCredit: "none" },
          ...(gas && { gas: { ...gas, energyTax: "none" } }),
        };
        const now = { ...given, contract };
        const [before, after] = await Promise.all([billOf(now), billOf(moved(now))]);
        expect([after.lines, after.totals]).toEqual(moved([before.lines, before.totals]));
      },
    ),
    { numRuns: 30 },
  ));

test("invariant 20: import and export of one amount at one price cancel out", () => {
  const price = fc.integer({ min: 1, max: 999_999 }).map((units) => (units / 1_000_000).toFixed(6));
  const wh = fc.integer({ min: 1, max: 30_000_000 });
  return fc.assert(
    fc.asyncProperty(
      price,
      wh,
      fc.boolean(),
      fc.constantFrom("excluded" as const, "included" as const),
      async (single, used, crosses, vat) => {
        const contract = {
          name: "Even",
          vat,
          settlement: "none",
          electricity: { supply: [{ from: "2020-01-01", price: single }], energyTax: "NL", taxCredit: "none" },
        } as const;
        const shown = { t1: 5, t2: 5, t3: 5, t4: 5 };
        const risen = 5 + used / 1000;
        const counters = {
          "2026-06-01": shown,
          "2026-07-01": { ...shown, t1: risen, [crosses ? "t4" : "t3"]: risen },
        };
        const { totals } = await billOf({ from: "2026-06-01", to: "2026-07-01", contract, counters });
        expect(new Set(Object.values(totals))).toEqual(new Set(["0.00"]));
      },
    ),
    { numRuns: 40 },
  );
});

test("invariant 32: a bill with an estimated reading is provisional, and its lines say on which of them they rest", () =>
  holds(60, async (given) => {
    fc.pre(given.outage !== undefined);
    const [last, next] = given.outage!;
    const billed = { ...given, contract: defineContract(given.contract) };
    const { status, readings, lines } = await engineBill(billed);
    const isSilent = (date: string): boolean => date > last && date < next;
    for (const { from, to, start, end } of readings)
      expect([start.quality, end.quality]).toEqual(
        [from, to].map((date) => (isSilent(date) ? "estimated" : "measured")),
      );
    const supplied = lines.filter(({ kind, unit }) => kind === "supply" && unit === "kWh");
    for (const { from, to, quality } of supplied)
      expect(quality).toBe(isSilent(from) || isSilent(to) ? "estimated" : "measured");
    const isEstimated = readings.some(({ start, end }) => [start, end].some(({ quality }) => quality === "estimated"));
    expect(isEstimated && status === "final").toBe(false);
  }));
