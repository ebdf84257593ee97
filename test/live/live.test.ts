import { from } from "rxjs";
import { TestScheduler } from "rxjs/testing";
import { expect, test } from "vitest";
import { liveLine } from "../../src/cli/summary/live-line.ts";
import { ContractError } from "../../src/errors.ts";
import { type Alert, alerts } from "../../src/live/alerts.ts";
import { type CostPerHour, costPerHour } from "../../src/live/cost-per-hour.ts";
import type { RealtimePage } from "../../src/source/source.ts";
import { collect } from "../../src/stream/collect.ts";
import type { Contract, ElectricityContract } from "../../src/tariff/contract.ts";
import { priceSeriesOf } from "../../src/tariff/prices/price-series-of.ts";

const MONDAY_NOON = Date.parse("2026-11-02T12:00:00+01:00");

const electricity: ElectricityContract = {
  registers: { t1: "low", t2: "normal" },
  supply: [{ from: "2022-01-01", normal: "0.12500", low: "0.11200" }],
  standing: [],
  network: [],
  feedIn: [{ from: "2022-01-01", price: "0.05450" }],
  feedInCost: [],
  netting: { method: "registers-then-total" },
  energyTax: "NL",
  taxCredit: "NL",
};

type Changes = Partial<Contract> & { readonly with?: Partial<ElectricityContract> };

const contract = ({ with: own, ...changes }: Changes = {}): Contract => ({
  hash: "sha256:0",
  name: "Vast",
  country: "NL",
  zone: "Europe/Amsterdam",
  currency: "EUR",
  vat: "excluded",
  home: {},
  electricity: { ...electricity, ...own },
  advances: [],
  adjustments: [],
  meterChanges: [],
  quality: { maxBoundaryGapMinutes: 15 },
  ...changes,
});

const page = (channels: Readonly<Record<string, number>>, at = MONDAY_NOON): RealtimePage => ({
  kind: "realtime",
  meter: "p1",
  channels: Object.fromEntries(Object.entries(channels).map(([name, value]) => [name, { at, value }])),
  askedAt: at,
  issues: [],
});

async function costOf(shown: RealtimePage, terms: Contract, allowProposedLaw = false): Promise<CostPerHour> {
  const [cost] = await collect(from([shown]).pipe(costPerHour(terms, { allowProposedLaw })));
  return cost!;
}

const noTax = { energyTax: "none" } as const;

test("import costs supply and energy tax, with VAT", async () => {
  expect(await costOf(page({ electric_power: 2000, rate: 2 }), contract())).toEqual({
    at: MONDAY_NOON,
    w: 2000,
    tariff: "normal",
    tariffBy: "meter",
    basis: "import",
    perKwh: "0.2620981", // (0.12500 + 0.09161) × 1.21
    perHour: "0.5242",
    currency: "EUR",
    issues: [],
  });
});

test.each([
  { title: "supply only", changes: { with: noTax }, perKwh: "0.15125" },
  { title: "prices that include VAT", changes: { with: noTax, vat: "included" }, perKwh: "0.12500" },
  {
    title: "an own list of tax",
    changes: { with: { energyTax: [{ from: "2022-01-01", tiers: [{ price: "0.1" }] }] } },
    perKwh: "0.27225",
  },
  { title: "the law's tax on prices that include VAT", changes: { vat: "included" }, perKwh: "0.235848" },
  {
    title: "VAT of another country",
    changes: { country: "BE", with: noTax, vatRates: [{ from: "2022-04-01", rate: "6" }] },
    perKwh: "0.13250",
  },
] satisfies { title: string; changes: Changes; perKwh: string }[])(
  "prices a kWh by $title",
  async ({ changes, perKwh }) => {
    expect((await costOf(page({ electric_power: 1, rate: 2 }), contract(changes))).perKwh).toBe(perKwh);
  },
);

test("in 2022 the surcharge (ODE) is in it, at the VAT of that day", async () => {
  const at = Date.parse("2022-11-02T12:00:00+01:00");
  const { perKwh } = await costOf(page({ electric_power: 1, rate: 2 }, at), contract());
  expect(perKwh).toBe("0.2095961"); // (0.12500 + 0.03679 + 0.03050) × 1.09
});

test.each([
  { title: "indicator 1", channels: { rate: 1 }, at: MONDAY_NOON, tariff: "low", tariffBy: "meter" },
  { title: "indicator 2", channels: { rate: 2 }, at: MONDAY_NOON, tariff: "normal", tariffBy: "meter" },
  { title: "another indicator", channels: { rate: 3 }, at: MONDAY_NOON, tariff: "normal", tariffBy: "clock" },
  { title: "no indicator at noon", channels: {}, at: MONDAY_NOON, tariff: "normal", tariffBy: "clock" },
  { title: "no indicator at 23:00", channels: {}, at: MONDAY_NOON + 11 * 3_600_000, tariff: "low", tariffBy: "clock" },
])("case 75: with $title the tariff is $tariff by the $tariffBy", async ({ channels, at, tariff, tariffBy }) => {
  expect(await costOf(page({ electric_power: 100, ...channels }, at), contract())).toMatchObject({ tariff, tariffBy });
});

test("where low tariff starts at 21:00, so does the clock", async () => {
  const late = page({ electric_power: 100 }, MONDAY_NOON + 9.5 * 3_600_000);
  const [value] = await collect(from([late]).pipe(costPerHour(contract(), { evening: 21 })));
  expect([value!.tariff, (await costOf(late, contract())).tariff]).toEqual(["low", "normal"]);
});

test("where t1 is the normal register, indicator 1 is normal", async () => {
  const belgian = contract({ with: { registers: { t1: "normal", t2: "low" } } });
  expect((await costOf(page({ electric_power: 100, rate: 1 }), belgian)).tariff).toBe("normal");
});

const EXPORT = { electric_power: -1000, rate: 2 };
const IN_2027 = Date.parse("2027-06-01T12:00:00+02:00");
const none = { method: "none" } as const;
const cost = [{ from: "2022-01-01", perKwh: "0.115" }];

test.each([
  { title: "netted, it saves what import costs", changes: {}, basis: "netting", perKwh: "0.2620981" },
  {
    title: "netted, feed-in cost is taken off",
    changes: { with: { feedInCost: cost } },
    basis: "netting",
    perKwh: "0.1229481",
  },
  {
    title: "not netted, it still saves the tax before 2027",
    changes: { with: { netting: none } },
    basis: "feed-in",
    perKwh: "0.1653481",
  },
  {
    title: "sold, it may cost",
    changes: { with: { netting: none, feedInCost: cost, ...noTax } },
    basis: "feed-in",
    perKwh: "-0.08465",
  },
] satisfies { title: string; changes: Changes; basis: string; perKwh: string }[])(
  "export: $title",
  async ({ changes, basis, perKwh }) => {
    const value = await costOf(page(EXPORT), contract(changes));
    expect(value).toMatchObject({ basis, perKwh, perHour: String(-Number(Number(perKwh).toFixed(4))) });
  },
);

test("case 78: from 2027 on export earns the feed-in price, whatever the contract says of netting", async () => {
  expect(await costOf(page(EXPORT, IN_2027), contract({ with: noTax }))).toMatchObject({
    basis: "feed-in",
    perKwh: "0.05450",
  });
});

test("a dynamic price is that of the moment's own slot", async () => {
  const csv = "start,price\n2026-11-02T11:00:00+01:00,0.1\n2026-11-02T12:00:00+01:00,-0.3\n";
  const terms = contract({
    with: { ...noTax, supply: [{ from: "2022-01-01", dynamic: { prices: "p.csv", surcharge: "0.02" } }] },
    prices: new Map([["p.csv", priceSeriesOf(csv, "p.csv")]]),
  });
  const [before, at] = await Promise.all(
    [MONDAY_NOON - 1, MONDAY_NOON].map((now) => costOf(page({ electric_power: 1000, rate: 2 }, now), terms)),
  );
  // (0.1 + 0.02) × 1.21, (−0.3 + 0.02) × 1.21
  expect([before!.perKwh, at!.perKwh, at!.perHour]).toEqual(["0.14520", "-0.33880", "-0.3388"]);
});

test("a page without power has no cost, and says why", async () => {
  const issue = {
    code: "poll-failed",
    severity: "warning",
    text: { en: "No new values", nl: "Geen nieuwe waarden" },
  } as const;
  const silent = { ...page({}), issues: [issue] };
  expect(await costOf(silent, contract())).toMatchObject({
    w: null,
    basis: null,
    perKwh: null,
    perHour: null,
    issues: [issue],
  });
});

test("market prices of feed-in have no VAT from 2027 on, and no tax that is only proposed in them", async () => {
  const dynamic = { prices: "p.csv", surcharge: "-0.01" };
  const sold = (now: number) => {
    const csv = `start,price\n${new Date(now).toISOString()},0.1\n${new Date(now + 3_600_000).toISOString()},0.1\n`;
    const prices = new Map([["p.csv", priceSeriesOf(csv, "p.csv")]]);
    const supply = [{ from: "2022-01-01", dynamic }];
    const feedIn = [{ from: "2022-01-01", dynamic, vat: 21 }];
    return costOf(page({ electric_power: -1000, rate: 2 }, now), contract({ with: { supply, feedIn }, prices }), true);
  };
  const [before, after] = [await sold(MONDAY_NOON), await sold(IN_2027)];
  expect(after).toMatchObject({ perKwh: "0.09000", basis: "feed-in" });
  expect(after).not.toHaveProperty("law");
  expect(Number(before!.perKwh)).toBeGreaterThan(0.09 * 1.21 - 1e-9);
});

test("a power of 0 costs nothing, and never less", async () => {
  expect((await costOf(page({ electric_power: -0 }), contract())).perHour).toBe("0.0000");
});

test.each([
  { title: "before its first price", terms: contract(), at: Date.parse("2021-06-01T12:00:00Z"), code: "no-price" },
  { title: "after its end", terms: contract({ until: "2026-11-01" }), at: MONDAY_NOON, code: "no-price" },
  { title: "with a proposed law", terms: contract(), at: IN_2027, code: "no-law" },
  { title: "without electricity", terms: contract({ electricity: undefined }), at: MONDAY_NOON, code: "no-price" },
  {
    title: "with a spot price and no series",
    terms: contract({ with: { supply: [{ from: "2022-01-01", dynamic: { prices: "p.csv", surcharge: "0" } }] } }),
    at: MONDAY_NOON,
    code: "no-price",
  },
  {
    title: "without a feed-in price it needs",
    terms: contract({ with: { netting: none, feedIn: [] } }),
    at: MONDAY_NOON,
    code: "no-price",
  },
])("a contract $title ends the stream with an error", async ({ terms, at, code }) => {
  const failure = await costOf(page(EXPORT, at), terms).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ContractError);
  expect(failure).toMatchObject({ code, text: { nl: expect.stringMatching(/^(Geen|Kan) /) } });
});

test("under the rules of 2027 export of an earlier day is sold", async () => {
  expect(await costOf(page(EXPORT), contract({ lawYear: 2027, with: noTax }))).toMatchObject({ basis: "feed-in" });
});

test("a proposed law is used where that is allowed, and marked", async () => {
  const cost = await costOf(page({ electric_power: 1000 }, IN_2027), contract(), true);
  expect(cost).toMatchObject({ perHour: expect.stringMatching(/^0\.2/), law: "proposed" });
  expect(liveLine(cost, "Europe/Amsterdam", "en")).toMatch(/per hour \(law not in force yet\)$/);
  const free = await costOf(page({ electric_power: 1000 }, IN_2027), contract({ with: noTax }), true);
  expect(free).not.toHaveProperty("law");
});

const minute = (index: number): number => MONDAY_NOON + index * 60_000;
const told = (watts: readonly (number | undefined)[], rule: Parameters<typeof alerts>[0][number]): Promise<Alert[]> =>
  collect(
    from(watts.map((w, index) => page(w === undefined ? {} : { electric_power: w }, minute(index)))).pipe(
      alerts([rule]),
    ),
  );

test.each([
  { title: "at once", watts: [100, 3000, 3000], rule: { above: 2500 }, at: [[1, 1]] },
  { title: "once it has lasted", watts: [3000, 3000, 3000, 3000], rule: { above: 2500, forMs: 120_000 }, at: [[0, 2]] },
  {
    title: "again after it was back",
    watts: [3000, 100, 3000],
    rule: { above: 2500 },
    at: [
      [0, 0],
      [2, 2],
    ],
  },
  { title: "not when it comes and goes", watts: [3000, 100, 3000, 100], rule: { above: 2500, forMs: 60_000 }, at: [] },
  {
    title: "anew after a silence, which proves nothing",
    watts: [3000, undefined, 3000],
    rule: { above: 2500, forMs: 120_000 },
    at: [],
  },
  { title: "for export below a limit", watts: [0, -2500], rule: { below: -2000 }, at: [[1, 1]] },
  { title: "not at the limit itself", watts: [2500], rule: { above: 2500 }, at: [] },
])("an alert speaks $title", async ({ watts, rule, at }) => {
  const found = await told(watts, { name: "limit", ...rule });
  expect(found.map((alert) => [alert.since, alert.at])).toEqual(
    at.map(([since, then]) => [minute(since!), minute(then!)]),
  );
});

test("an alert begins anew after a stretch without pages, and does not speak twice of one time", async () => {
  const pages = [0, 10, 7200, 10_800].map((seconds) => page({ electric_power: 3000 }, MONDAY_NOON + seconds * 1000));
  const found = await collect(from(pages).pipe(alerts([{ name: "oven", above: 2500, forMs: 3_600_000 }])));
  expect(found).toEqual([]);
  const steady = Array.from({ length: 14 }, (_, index) =>
    page({ electric_power: 3000 }, MONDAY_NOON + index * 600_000),
  );
  const told = await collect(from(steady).pipe(alerts([{ name: "oven", above: 2500, forMs: 3_600_000 }])));
  expect(told.map(({ since, at }) => [since, at])).toEqual([[MONDAY_NOON, MONDAY_NOON + 3_600_000]]);
});

test("an alert is told again after a night without pages", async () => {
  const seconds = [0, 10, 28_800, 28_810];
  const pages = seconds.map((second) => page({ electric_power: 3000 }, MONDAY_NOON + second * 1000));
  const told = await collect(from(pages).pipe(alerts([{ name: "oven", above: 2500 }])));
  expect(told.map(({ at }) => (at - MONDAY_NOON) / 1000)).toEqual([0, 28_800]);
});

test("each rule is watched by itself", async () => {
  const rules = [
    { name: "high", above: 2000 },
    { name: "higher", above: 4000 },
  ];
  const pages = [1000, 3000, 5000].map((w, index) => page({ electric_power: w }, minute(index)));
  const found = await collect(from(pages).pipe(alerts(rules)));
  expect(found.map(({ rule, w }) => [rule, w])).toEqual([
    ["high", 3000],
    ["higher", 5000],
  ]);
});

test("two subscriptions do not know of each other", async () => {
  const stream = from([page({ electric_power: 3000 })]).pipe(alerts([{ name: "high", above: 2000 }]));
  expect([(await collect(stream)).length, (await collect(stream)).length]).toEqual([1, 1]);
});

test.each([
  {},
  { above: 1, below: 1 },
  { above: 1, forMs: -1 },
  { above: Number.NaN },
  { below: Number.NEGATIVE_INFINITY },
])("refuses the rule %o", (rule) => {
  expect(() => alerts([{ name: "limit", ...rule }])).toThrow(RangeError);
});

const [low, high, failure] = [page({ electric_power: 100 }), page({ electric_power: 3000 }), new Error("refused")];

test.each([
  { title: "never", source: "-", expected: "-" },
  { title: "empty", source: "|", expected: "|" },
  { title: "values", source: "-l-h|", expected: "---h|" },
  { title: "error", source: "-h-#", expected: "-h-#" },
  { title: "never ending", source: "-h-l-h", expected: "-h---h" },
  { title: "unsubscribed early", source: "-l-h-l-h", until: "----!", expected: "---h-" },
])("alerts() on a stream that is: $title", ({ source, until, expected }) => {
  new TestScheduler((actual, wanted) => expect(actual).toEqual(wanted)).run(({ cold, expectObservable }) => {
    const pages = cold(source, { l: low, h: high }, failure);
    const alert = { rule: "high", since: MONDAY_NOON, at: MONDAY_NOON, w: 3000 };
    expectObservable(pages.pipe(alerts([{ name: "high", above: 2000 }])), until).toBe(expected, { h: alert }, failure);
  });
});
