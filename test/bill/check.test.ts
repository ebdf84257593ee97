import { readdirSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill, BillLine } from "../../src/bill/bill-document.ts";
import type { Check, CheckCause, CheckParts } from "../../src/bill/check/check-document.ts";
import { check } from "../../src/bill/check.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import { readSupplierBill } from "../../src/tariff/read-supplier-bill.ts";
import type { SupplierBill, SupplierLine } from "../../src/tariff/supplier-bill.ts";
import { demoSource } from "../../src/testing/demo-source.ts";
import { addDays } from "../../src/units/civil.ts";
import { quantityText } from "../../src/units/energy.ts";
import { cents, money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { readingsOn } from "../../src/usage/readings/readings-on.ts";
import { type Usage, usage } from "../../src/usage/usage.ts";
import { anyHome } from "../reference/any-home.ts";
import { registerSource } from "../support/register-source.ts";
import { typedLine } from "../support/typed-line.ts";

const NOW = Date.parse("2023-05-01T12:00:00+02:00");
const FOLDER = "fixtures/supplier-bills";
const home = demoSource({ now: () => NOW });

let contract: Contract;
const used = new Map<string, Usage>();

async function usageOf(text: string): Promise<Usage> {
  const known = used.get(text) ?? (await usage(home, contract, period(text, contract.zone), { now: NOW }));
  used.set(text, known);
  return known;
}

/** Where a bill has readings, and where it cuts energy. */
const datesOf = ({ readings, lines }: SupplierBill): string[] => [
  ...readings.map(({ date }) => date),
  ...lines.filter(({ unit }) => unit !== "day" && unit !== "month").flatMap(({ from, to }) => [from, to]),
];

async function checked(theirs: SupplierBill): Promise<Check> {
  const own = await usageOf(theirs.period);
  const readings = await readingsOn(home, contract, datesOf(theirs), { now: NOW });
  return check(theirs, own, contract, { readings, lang: "en" });
}

/** Each fixture is checked once. */
const results = new Map<string, Promise<Check>>();

function checkedFixture(name: string): Promise<Check> {
  const result = results.get(name) ?? fixture(name).then(checked);
  results.set(name, result);
  return result;
}

const fixture = (name: string): Promise<SupplierBill> => readSupplierBill(`${FOLDER}/${name}.yaml`);

/** Lines as `id from`, with what was found of them; those that agree are left out. */
const found = ({ lines }: Check): Record<string, string> =>
  Object.fromEntries(
    lines
      .filter(({ verdict }) => verdict !== "agrees")
      .map(({ ids, from, verdict, note }) => [`${ids[0]} ${from}`, [verdict, note].filter(Boolean).join(" ")]),
  );

const nonZero = (parts: CheckParts): Partial<Record<CheckCause, string>> =>
  Object.fromEntries(Object.entries(parts).filter(([, amount]) => amount !== "0.00"));

const each = (ids: readonly string[], verdict: string): Record<string, string> =>
  Object.fromEntries(ids.map((id) => [id, verdict]));

const AT_THE_CUT = [
  ...["electricity.supply.normal", "electricity.supply.low", "electricity.netting.normal", "electricity.netting.low"],
  "gas.supply",
].flatMap((id) => [`${id} 2021-01-01`, `${id} 2021-07-01`]);

const PRICED_2022_11 = [
  "electricity.supply.normal",
  "electricity.supply.low",
  "electricity.netting.normal",
  "electricity.netting.low",
  "electricity.energy-tax",
  "electricity.ode",
  "electricity.tax-credit",
  "electricity.standing",
  "electricity.network",
  "gas.supply",
  "gas.energy-tax",
  "gas.ode",
  "gas.standing",
  "gas.network",
].map((id) => `${id} 2022-11-01`);

/** What must be found in each fixture; all other lines agree. */
const EXPECTED: Readonly<Record<string, { verdicts: Record<string, string>; parts: Partial<CheckParts> }>> = {
  correct: { verdicts: {}, parts: {} },
  "correct-month": { verdicts: {}, parts: {} },
  "correct-without-vat": { verdicts: {}, parts: { rounding: "-0.04" } },
  "all-in-price": { verdicts: {}, parts: { rounding: "-0.01" } },
  "all-in-price-rounded": {
    verdicts: {
      "electricity.supply.normal 2021-01-01": "rounding",
      "gas.supply 2021-01-01": "rounding",
      "gas.supply 2021-07-01": "rounding",
    },
    parts: { rounding: "-0.03" },
  },
  "rounded-by-month": { verdicts: {}, parts: { rounding: "0.04" } },
  "estimated-at-price-change": { verdicts: each(AT_THE_CUT, "estimated"), parts: { reading: "6.85" } },
  "split-by-days": { verdicts: each(AT_THE_CUT, "estimated days"), parts: { reading: "23.17" } },
  "other-reading": {
    verdicts: each(["gas.supply 2021-07-01", "gas.energy-tax 2021-01-01", "gas.ode 2021-01-01"], "other-reading"),
    parts: { reading: "34.78" },
  },
  "reading-typed-wrongly": { verdicts: {}, parts: {} },
  "whole-units": {
    verdicts: each(
      [
        "electricity.supply.normal 2021-01-01",
        "electricity.netting.normal 2021-01-01",
        "electricity.netting.low 2021-01-01",
        "electricity.netting.low 2021-07-01",
        "electricity.energy-tax 2021-01-01",
        "electricity.ode 2021-01-01",
        "gas.supply 2021-01-01",
        "gas.supply 2021-07-01",
        "gas.energy-tax 2021-01-01",
        "gas.ode 2021-01-01",
      ],
      "rounding whole-units",
    ),
    parts: { rounding: "-0.25" },
  },
  "whole-units-other-reading": {
    verdicts: {
      ...each(
        [
          "electricity.supply.normal 2021-01-01",
          "electricity.netting.normal 2021-01-01",
          "electricity.netting.low 2021-01-01",
          "electricity.netting.low 2021-07-01",
          "gas.supply 2021-01-01",
          "gas.supply 2021-07-01",
          "gas.energy-tax 2021-01-01",
          "gas.ode 2021-01-01",
        ],
        "rounding whole-units",
      ),
      ...each(
        ["electricity.supply.low 2021-07-01", "electricity.energy-tax 2021-01-01", "electricity.ode 2021-01-01"],
        "other-reading",
      ),
    },
    parts: { reading: "23.27", rounding: "-0.13" },
  },
  "wrong-price": { verdicts: { "gas.supply 2021-07-01": "other-price" }, parts: { price: "20.95" } },
  "wrong-days": {
    verdicts: each(
      ["electricity.standing", "electricity.network", "gas.standing", "gas.network"].map((id) => `${id} 2021-01-01`),
      "other-period",
    ),
    parts: { period: "1.58" },
  },
  "wrong-cut": {
    verdicts: { "gas.supply 2021-06-01": "other-price" },
    parts: { price: "1.88" },
  },
  "missing-credit": { verdicts: { "electricity.tax-credit 2021-01-01": "missing" }, parts: { tax: "558.56" } },
  "missing-line": { verdicts: { "gas.network 2021-01-01": "missing" }, parts: { lines: "-180.00" } },
  "extra-line": { verdicts: { "other 2021-01-01": "not-in-contract" }, parts: { lines: "35.40" } },
  "other-netting": {
    verdicts: {
      "electricity.netting.normal 2021-01-01": "other-method",
      "electricity.netting.normal 2021-07-01": "other-method",
      "electricity.netting.low 2021-01-01": "other-method",
      "electricity.netting.low 2021-07-01": "missing",
    },
    parts: { netting: "-6.85" },
  },
  "vat-21-instead-of-9": {
    verdicts: each(PRICED_2022_11, "other-price vat"),
    parts: { tax: "39.06", rounding: "0.01" },
  },
  "vat-21-on-the-total": { verdicts: {}, parts: { tax: "39.06", rounding: "0.01" } },
  "tariffs-exchanged": {
    verdicts: {
      "electricity.supply.normal 2021-07-01": "other-price other-tariff",
      "electricity.supply.low 2021-07-01": "other-price other-tariff",
    },
    parts: { price: "-2.37", rounding: "-0.01" },
  },
  "wrong-sum": { verdicts: { "electricity.ode 2021-01-01": "unverifiable own-sum" }, parts: { unexplained: "59.00" } },
};

beforeAll(async () => {
  contract = await readContract("fixtures/contracts/demo.yaml");
});

test("every fixture has its verdicts here", () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".yaml"));
  expect(files.map((file) => file.replace(".yaml", "")).sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe.each(Object.entries(EXPECTED))("the bill %s", (name, { verdicts, parts }) => {
  test("gets the right verdict on every line", async () => {
    expect(found(await checkedFixture(name))).toEqual(verdicts);
  });

  test("has its difference explained to the cent, in all and line by line", async () => {
    const made = await checkedFixture(name);
    expect(nonZero(made.parts)).toEqual(parts);
    expect(cents(sum(Object.values(made.parts).map(money)))).toBe(made.totals.difference);
    expect(cents(money(made.totals.theirs).minus(made.totals.ours))).toBe(made.totals.difference);
    for (const line of made.lines) expect(cents(sum(Object.values(line.parts).map(money)))).toBe(line.difference);
  });
});

describe("a total that its lines do not come to", () => {
  const beyond = async (name: string) => (await checkedFixture(name)).totals.beyondLines;

  test("is told with the rate of VAT that it fits", async () => {
    expect(await beyond("vat-21-on-the-total")).toEqual({ lines: "164.81", rest: "39.06", vatRate: "21" });
    const theirs = { ...(await fixture("correct-without-vat")), total: "1988.68" };
    const { totals } = check(theirs, await usageOf(theirs.period), contract);
    expect(totals.beyondLines).toEqual({ lines: "2207.58", rest: "-218.90", vatRate: "9" });
  });

  test("is told alone where no rate fits it, or their lines have VAT", async () => {
    expect(await beyond("wrong-sum")).toEqual({ lines: "2216.62", rest: "50.00" });
    const theirs = { ...(await fixture("correct")), total: "1988.68" };
    const { totals } = check(theirs, await usageOf(theirs.period), contract);
    expect(totals.beyondLines).toEqual({ lines: "2207.62", rest: "-218.94" });
  });

  test("is not told where it is the sum of its lines, whatever they are", async () => {
    for (const name of ["correct", "correct-without-vat", "wrong-price", "missing-line"])
      expect(await beyond(name)).toBeUndefined();
  });
});

describe("the readings", () => {
  test("each stand beside ours with what their value does to the whole bill", async () => {
    const { readings, bills } = await checkedFixture("estimated-at-price-change");
    expect(readings).toHaveLength(15);
    expect(readings[9]).toEqual({
      date: "2021-07-01",
      register: "gas",
      unit: "m3",
      theirs: { value: "9544.000", how: "estimated" },
      ours: { value: "9648.094", at: "2021-06-30T23:59:00+02:00", minutesBefore: 1, quality: "measured" },
      difference: "-104.094",
      followed: true,
      effect: "9.45",
    });
    // 104.094 m³ moved from 0.25410 to 0.34485.
    expect(cents(money("104.094").times(money("0.34485").minus("0.25410")))).toBe("9.45");
    expect(bills[0]?.totals.gross).toBe("2207.62");
  });

  test("one that no line follows is shown as such, and has no effect", async () => {
    const { readings } = await checkedFixture("reading-typed-wrongly");
    expect(readings.filter(({ followed }) => !followed)).toMatchObject([
      { date: "2021-07-01", register: "t2", difference: "-9.000", effect: null },
    ]);
  });

  test("those of a division by days are worked out, and are the evidence", async () => {
    const { readings, lines } = await checkedFixture("split-by-days");
    expect(readings[9]).toMatchObject({ register: "gas", theirs: { value: "9379.255", how: "days" }, effect: "24.40" });
    expect(lines.find(({ ids, from }) => ids[0] === "gas.supply" && from === "2021-07-01")?.evidence).toEqual([10]);
  });

  test("of a date on which our bill has none are read beside it", async () => {
    const { readings } = await checkedFixture("wrong-cut");
    expect(readings.filter(({ date }) => date === "2021-06-01")).toMatchObject([
      { register: "gas", theirs: { value: "9627.395" }, ours: { value: "9627.395" }, difference: "0.000" },
    ]);
  });
});

describe("a line of ours that they cut", () => {
  const gasOf = ({ lines }: Check, from: string) =>
    lines.find((line) => line.ids[0] === "gas.supply" && line.from === from)!;

  test("is divided by what our meter showed, and the price that began too early is named with its day", async () => {
    const made = await checkedFixture("wrong-cut");
    expect(gasOf(made, "2021-01-01")).toMatchObject({ verdict: "agrees", ours: { quantity: "1364.106" } });
    // 20.699 m³ of June at 0.34485 where the contract has 0.25410.
    expect(cents(money("20.699").times(money("0.34485").minus("0.25410")))).toBe("1.88");
    expect(gasOf(made, "2021-06-01")).toMatchObject({
      ours: { quantity: "886.323", amount: "303.77", priceKind: "average" },
      difference: "1.88",
      verdict: "other-price",
      prices: [
        { from: "2021-06-01", to: "2021-07-01", price: "0.25410" },
        { from: "2021-07-01", to: "2022-01-01", price: "0.34485" },
      ],
    });
    const proof = gasOf(made, "2021-06-01").evidence.map((row) => made.readings[row - 1]!);
    expect(proof.map(({ date, ours }) => [date, ours?.value])).toEqual([
      ["2021-06-01", "9627.395"],
      ["2021-07-01", "9648.094"],
      ["2022-01-01", "10513.718"],
    ]);
  });

  test("is divided by our readings though their bill has none, and those are shown", async () => {
    const theirs = await fixture("wrong-cut");
    const made = await checked({ ...theirs, readings: [] });
    expect(found(made)).toEqual({ "gas.supply 2021-06-01": "other-price" });
    expect(made.readings.find(({ date }) => date === "2021-06-01")).toMatchObject({
      register: "gas",
      theirs: null,
      ours: { value: "9627.395" },
    });
  });

  test("cannot be told where we have no reading, and the sums stay", async () => {
    const theirs = await fixture("wrong-cut");
    const made = check({ ...theirs, readings: [] }, await usageOf(theirs.period), contract);
    expect(found(made)).toEqual(each(["gas.supply 2021-01-01", "gas.supply 2021-06-01"], "unverifiable not-measured"));
    expect(made.totals.difference).toBe("1.88");
  });

  test("is divided by its days where those were measured", async () => {
    const theirs = await fixture("correct-month");
    const gas = theirs.lines.find(({ ids }) => ids[0] === "gas.supply")!;
    const own = await usageOf(theirs.period);
    const litres = own.days.slice(0, 10).reduce((total, { used }) => total + used.gas!, 0);
    const quantities = [money(quantityText(litres)), money(gas.quantity).minus(money(quantityText(litres)))];
    const halves = quantities.map((quantity, half) => ({
      ...gas,
      ...(half === 0 ? { to: "2022-11-11" } : { from: "2022-11-11" }),
      quantity: quantity.toFixed(3),
      amount: cents(quantity.times(gas.price)),
    }));
    const lines = theirs.lines.flatMap((line) => (line === gas ? halves : [line]));
    const made = check({ ...theirs, lines }, own, contract);
    expect(made.lines.map(({ verdict }) => verdict)).toEqual(lines.map(() => "agrees"));
  });

  test("and left days out of has those days as a line that is missing", async () => {
    const theirs = await fixture("wrong-cut");
    const lines = theirs.lines.filter(({ ids, from }) => ids[0] !== "gas.supply" || from !== "2021-06-01");
    const made = await checked({ ...theirs, lines });
    expect(gasOf(made, "2021-01-01").verdict).toBe("agrees");
    expect(made.lines.filter(({ verdict }) => verdict === "missing")).toMatchObject([
      { from: "2021-06-01", to: "2021-07-01", ours: { quantity: "20.699", price: "0.25410" } },
      { from: "2021-07-01", to: "2022-01-01", ours: { quantity: "865.624", price: "0.34485" } },
    ]);
  });
});

test("a reading typed with a digit too many changes nothing but its own row", async () => {
  const theirs = await fixture("correct");
  const readings = theirs.readings.map((reading, index) => (index === 6 ? { ...reading, value: "71653.89" } : reading));
  const made = await checked({ ...theirs, readings });
  expect(found(made)).toEqual({});
  expect(made.readings.filter(({ followed }) => !followed)).toMatchObject([{ register: "t2", effect: null }]);
});

test("an all-in price stands beside the mean of the prices in it", async () => {
  const { lines } = await checkedFixture("all-in-price");
  expect(lines.find(({ ids }) => ids.includes("gas.supply"))).toMatchObject({
    ids: ["gas.supply", "gas.energy-tax", "gas.ode"],
    theirs: { quantity: "1384.805", price: "0.77883" },
    ours: { quantity: "1384.805", price: "0.778830", priceKind: "average" },
  });
});

test("a line of other days cannot be checked, and says so", async () => {
  const theirs = await fixture("correct");
  const old = { ...theirs.lines[0]!, from: "2020-06-01", to: "2020-07-01" };
  const { lines } = await checked({ ...theirs, lines: [...theirs.lines, old] });
  expect(lines[theirs.lines.length]).toMatchObject({ verdict: "unverifiable", note: "outside-period", ours: null });
});

test("where we have no measured reading ourselves, we cannot tell", async () => {
  const own = defineContract({
    name: "Own",
    vat: "excluded",
    settlement: "none",
    electricity: { supply: [{ from: "2026-01-01", price: "0.10000" }], energyTax: "none", taxCredit: "none" },
  });
  const counters = { "2026-06-01": { t1: 0, t2: 0 }, "2026-07-01": { t1: 100, t2: 0 } };
  const source = registerSource(counters, { offline: [["2026-06-30T10:00:00+02:00", "2026-07-01T10:00:00+02:00"]] });
  const june = await usage(source, own, period("2026-06", own.zone), { now: Date.parse("2026-09-01T00:00:00Z") });
  const line: SupplierLine = {
    ids: ["electricity.supply.single"],
    from: "2026-06-01",
    to: "2026-07-01",
    quantity: "110",
    unit: "kWh",
    price: "0.10000",
    amount: "11.00",
  };
  const theirs: SupplierBill = {
    hash: "",
    supplier: "X",
    period: "2026-06",
    vat: "excluded",
    readings: [],
    lines: [line],
    total: "13.31",
    split: "readings",
  };
  const made = check(theirs, june, own);
  expect(made.status).toBe("provisional");
  expect(made.lines).toMatchObject([{ verdict: "unverifiable", note: "not-measured" }]);
});

test("two adjustments of one date are told apart by their amounts, in whatever order they stand", async () => {
  const named = (name: string, amount: string) => ({ date: "2026-06-01", name, amount, vat: "included" as const });
  const own = defineContract({
    name: "Own",
    vat: "included",
    settlement: "none",
    electricity: { supply: [{ from: "2026-01-01", price: "0.10000" }], energyTax: "none", taxCredit: "none" },
    adjustments: [named("Welkom", "-50.00"), named("Trouw", "-10.00")],
  });
  const source = registerSource({ "2026-06-01": { t1: 0, t2: 0 }, "2026-07-01": { t1: 100, t2: 0 } });
  const june = await usage(source, own, period("2026-06", own.zone), { now: Date.parse("2026-09-01T00:00:00Z") });
  const typed = (amount: string): SupplierLine => ({
    ids: ["adjustment"],
    from: "2026-06-01",
    to: "2026-06-02",
    quantity: "1",
    unit: "day",
    price: amount,
    amount,
  });
  const differences = (...amounts: readonly string[]): (string | null)[] =>
    check(
      {
        hash: "",
        supplier: "X",
        period: "2026-06",
        vat: "included",
        readings: [],
        lines: amounts.map(typed),
        total: "0.00",
        split: "readings",
      },
      june,
      own,
    ).lines.map(({ difference }) => difference);
  expect(differences("-10.00", "-50.00")).toEqual(["0.00", "0.00", "-10.00"]);
  expect(differences("-9.00", "-50.00")).toEqual(["1.00", "0.00", "-10.00"]);
  expect(differences("-60.00")).toEqual(["0.00", "-10.00"]);
});

test("a price with VAT of few decimals that their amount follows is that price, and no other VAT", async () => {
  const correct = await fixture("correct");
  const lines = correct.lines.map((line) =>
    line.ids[0] === "electricity.supply.normal" && line.from === "2021-01-01"
      ? { ...line, price: "0.09", amount: cents(money(line.quantity).times("0.09")) }
      : line,
  );
  const result = await checked({ ...correct, lines, total: cents(sum(lines.map(({ amount }) => money(amount)))) });
  expect(found(result)).toEqual({ "electricity.supply.normal 2021-01-01": "other-price" });
  expect(nonZero(result.parts)).toEqual({ price: "6.40", rounding: "0.01" });
});

test("usage of other days is refused", async () => {
  const theirs = await fixture("correct");
  const november = await usageOf("2022-11");
  expect(() => check(theirs, november, contract)).toThrow(
    "Cannot check the supplier's bill of 2021-01-01/2022-01-01 with usage of 2022-11-01/2022-12-01: both must be of the same days",
  );
});

test("the same bill in Dutch has the same numbers and verdicts", async () => {
  const theirs = await fixture("wrong-price");
  const own = await usageOf(theirs.period);
  const [nl, en] = (["nl", "en"] as const).map((lang) => check(theirs, own, contract, { lang }));
  expect(nl!.lines.map(({ label: _, ...line }) => line)).toEqual(en!.lines.map(({ label: _, ...line }) => line));
  expect(nl!.lines[0]?.label).toBe("Levering normaal");
});

describe("whatever a supplier makes of a home's bill", () => {
  const AFTER = { now: Date.parse("2035-01-01") };

  /** Something that may be done to a line. */
  const alteration = fc.constantFrom("keep", "price", "quantity", "amount", "drop", "days", "twice", "signs");

  const altered = (line: SupplierLine, how: string): SupplierLine[] => {
    const amountOf = (changed: SupplierLine): SupplierLine[] => [
      { ...changed, amount: cents(money(changed.quantity).times(changed.price)) },
    ];
    if (how === "drop") return [];
    if (how === "twice") return [line, line];
    if (how === "signs") {
      const [quantity, price] = [money(line.quantity).negated().toFixed(3), money(line.price).negated().toFixed(6)];
      return [{ ...line, quantity, price }];
    }
    if (how === "price") return amountOf({ ...line, price: money(line.price).times("1.07").toFixed(5) });
    if (how === "quantity") return amountOf({ ...line, quantity: money(line.quantity).plus("3.25").toFixed(3) });
    if (how === "amount") return [{ ...line, amount: money(line.amount).plus("4.56").toFixed(2) }];
    return [how === "days" ? { ...line, ids: ["other"] } : line];
  };

  const homes = anyHome(20).filter(({ to }) => to <= "2027-01-01");

  test("invariant 21: what differs adds up to the difference, to the cent", () =>
    fc.assert(
      fc.asyncProperty(homes, fc.array(alteration, { minLength: 1, maxLength: 30 }), async (given, hows) => {
        const own = defineContract(given.contract);
        const asked = period(`${given.from}/${given.to}`, own.zone);
        const counted = await usage(registerSource(given.counters), own, asked, AFTER);
        const ours = bill(counted, own);
        const typed = ours.lines.map(typedLine);
        const lines = typed.flatMap((line, index) => altered(line, hows[index % hows.length]!));
        const change = sum(lines.map(({ amount }) => money(amount))).minus(
          sum(typed.map(({ amount }) => money(amount))),
        );
        const total = cents(money(ours.totals.gross).plus(change));
        const made = check(
          { hash: "", supplier: "X", period: asked.text, vat: own.vat, readings: [], lines, total, split: "readings" },
          counted,
          own,
        );
        expect(cents(sum(Object.values(made.parts).map(money)))).toBe(made.totals.difference);
        for (const line of made.lines) expect(cents(sum(Object.values(line.parts).map(money)))).toBe(line.difference);
        if (hows.every((how) => how === "keep"))
          expect(made.lines.every(({ verdict }) => verdict === "agrees")).toBe(true);
      }),
      { numRuns: 25 },
    ));

  test("a bill of ours that is only cut at days on which we have readings agrees on every line", () =>
    fc.assert(
      fc.asyncProperty(homes, fc.array(fc.nat(19), { minLength: 1, maxLength: 3 }), async (given, days) => {
        const own = defineContract(given.contract);
        const source = registerSource(given.counters);
        const asked = period(`${given.from}/${given.to}`, own.zone);
        const counted = await usage(source, own, asked, AFTER);
        const cuts = [...new Set(days.map((day) => addDays(given.from, day + 1)))]
          .filter((day) => day < given.to)
          .sort();
        /** Made from the meter anew, as a bill of those days would be. */
        const until = new Map<string, Bill>();
        for (const day of new Set([...cuts, ...bill(counted, own).lines.map(({ to }) => to)])) {
          const part = period(`${given.from}/${day}`, own.zone);
          if (part.to <= given.to) until.set(day, bill(await usage(source, own, part, AFTER), own));
        }
        const grown = ({ id, from }: BillLine, day: string): string =>
          until.get(day)?.lines.find((line) => line.id === id && line.from === from)?.quantity ?? "0";
        /** Later use decides how much of what was fed in is netted: see `check-days.test.ts`. */
        const isFedIn = ({ kind }: BillLine): boolean =>
          own.electricity?.netting.priceChange === "as-fed-in" && (kind === "netting" || kind === "feed-in");
        const cut = (line: BillLine): SupplierLine[] => {
          const isWhole =
            isFedIn(line) || line.unit === "day" || line.unit === "month" || grown(line, line.to) !== line.quantity;
          const inside = isWhole ? [] : cuts.filter((day) => day > line.from && day < line.to);
          return [...inside, line.to].flatMap((to, index) => {
            const from = inside[index - 1] ?? line.from;
            const before = index === 0 ? "0" : grown(line, from);
            const quantity = money(to === line.to ? line.quantity : grown(line, to)).minus(before);
            if (quantity.isZero()) return [];
            const amount = isWhole ? line.amount : cents(quantity.times(line.price));
            return [{ ...typedLine(line), from, to, quantity: quantity.toFixed(3), amount }];
          });
        };
        const ours = bill(counted, own);
        const theirs: SupplierBill = {
          hash: "",
          supplier: "X",
          period: asked.text,
          vat: own.vat,
          readings: [],
          lines: ours.lines.flatMap(cut),
          total: ours.totals.gross,
          split: "readings",
        };
        const readings = await readingsOn(source, own, datesOf(theirs), AFTER);
        const made = check(theirs, counted, own, { readings });
        expect(made.lines.filter(({ verdict }) => verdict !== "agrees")).toEqual([]);
        expect(cents(sum(Object.values(made.parts).map(money)))).toBe(made.totals.difference);
      }),
      { numRuns: 25 },
    ));
});
