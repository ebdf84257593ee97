import { describe, expect, test } from "vitest";
import { type Bill, bill, type ContractInput, defineContract, period, usage } from "../../src/mod.ts";
import { type Counters, registerSource } from "../support/register-source.ts";

const NOW = Date.parse("2030-01-01T00:00:00Z");

async function billOf(text: string, contract: ContractInput, counters: Counters): Promise<Bill> {
  const checked = defineContract(contract);
  const used = await usage(registerSource(counters), checked, period(text, checked.zone), { now: NOW });
  return bill(used, checked, { lang: "en" });
}

const rows = ({ lines }: Bill, start: string): string[] =>
  lines.filter(({ id }) => id.startsWith(start)).map(({ id, from, to, quantity }) => `${id} ${from}/${to} ${quantity}`);

type Electricity = NonNullable<ContractInput["electricity"]>;

/** A contract year from March 2025; a price of 2026 only. */
const contractOf = (electricity: Partial<Electricity> = {}, rest: Partial<ContractInput> = {}): ContractInput => ({
  name: "Late",
  vat: "excluded",
  settlement: { start: "2025-03-01" },
  electricity: {
    supply: [{ from: "2026-01-01", price: "0.125" }],
    netting: { method: "registers-then-total", priceChange: "chronological" },
    energyTax: "none",
    taxCredit: "none",
    ...electricity,
  },
  ...rest,
});

/** More import than export all year. */
const WINTRY: Counters = {
  "2025-03-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
  "2026-01-01": { t1: 500, t2: 900, t3: 100, t4: 300 },
  "2026-02-01": { t1: 600, t2: 1000, t3: 110, t4: 320 },
  "2026-03-01": { t1: 700, t2: 1100, t3: 120, t4: 350 },
};

/** More export than import until the year is out. */
const SUNNY: Counters = {
  "2025-03-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
  "2026-01-01": { t1: 0, t2: 100, t3: 0, t4: 500 },
  "2026-02-01": { t1: 0, t2: 200, t3: 0, t4: 500 },
  "2026-03-01": { t1: 0, t2: 300, t3: 0, t4: 500 },
};

const FED_IN = { feedIn: [{ from: "2025-01-01", price: "0.05" }] };
const CHRONOLOGICAL = { method: "registers-then-total", priceChange: "chronological" } as const;
const AS_FED_IN = { method: "registers-then-total", priceChange: "as-fed-in" } as const;

describe("a contract year that began before the contract's prices", () => {
  test.each([CHRONOLOGICAL, AS_FED_IN])(
    "is billed where the bill takes nothing of those days: $priceChange",
    async (netting) => {
      const owed = await billOf("2026-02", contractOf({ netting }), WINTRY);
      expect(rows(owed, "electricity.netting")).toEqual(["electricity.netting.single 2026-02-01/2026-03-01 -40.000"]);
      expect(owed.status).toBe("final");
    },
  );

  test("in order of time credits at the bill's price what its import nets", async () => {
    const owed = await billOf("2026-02", contractOf({ ...FED_IN, netting: CHRONOLOGICAL }), SUNNY);
    expect(rows(owed, "electricity.netting")).toEqual(["electricity.netting.single 2026-02-01/2026-03-01 -100.000"]);
  });

  test("as fed in is refused where the bill nets what was fed in then", async () => {
    await expect(billOf("2026-02", contractOf({ ...FED_IN, netting: AS_FED_IN }), SUNNY)).rejects.toMatchObject({
      code: "no-price",
      text: { en: "Cannot price 2025-03-01: the contract has no entry in electricity.supply for that day" },
      hint: {
        en: "This bill nets what was fed in then. Add an entry to electricity.supply whose `from` is 2025-03-01 or earlier",
        nl: expect.stringContaining(
          "Deze rekening saldeert wat toen is teruggeleverd. Voeg aan electricity.supply een regel toe",
        ),
      },
    });
  });

  test("is refused where netting of those days is taken back", async () => {
    const crossed = {
      "2025-03-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
      "2026-02-01": { t1: 0, t2: 100, t3: 100, t4: 0 },
      "2026-03-01": { t1: 100, t2: 100, t3: 100, t4: 0 },
    };
    const twoPrices = [{ from: "2026-01-01", normal: "0.13", low: "0.11" }];
    await expect(billOf("2026-02", contractOf({ supply: twoPrices }), crossed)).rejects.toMatchObject({
      code: "no-price",
      hint: { en: expect.stringMatching(/^This bill takes back what was netted then\. Add an entry/) },
    });
  });

  test("is refused where surplus of those days is taken back that nobody stated a price for", async () => {
    const late = { feedIn: [{ from: "2026-01-01", price: "0.05" }] };
    await expect(billOf("2026-02", contractOf(late), SUNNY)).rejects.toMatchObject({
      code: "no-price",
      text: { en: "Cannot price 2025-03-01: the contract has no entry in electricity.feedIn for that day" },
      hint: { en: expect.stringMatching(/^This bill takes back what was left over then\. Add an entry/) },
    });
  });

  test("without a rule for two prices is refused only where the home had fed in by then", async () => {
    const unstated = contractOf({ netting: { method: "registers-then-total" } });
    await expect(billOf("2026-02", unstated, WINTRY)).rejects.toMatchObject({
      code: "unstated",
      text: {
        en: "Cannot net from 2025-03-01: the supply price is not known for all of that stretch and the contract does not say which price export is credited at",
      },
    });
    const panels = { ...WINTRY, "2025-03-01": { t1: 0, t2: 0, t3: 100, t4: 300 } };
    expect(rows(await billOf("2026-02", unstated, panels), "electricity.netting")).toEqual([
      "electricity.netting.single 2026-02-01/2026-03-01 -40.000",
    ]);
  });

  test("is refused as before on a day of the bill itself", async () => {
    await expect(billOf("2025-12-15/2026-02-01", contractOf(), WINTRY)).rejects.toMatchObject({
      text: { en: "Cannot price 2025-12-15: the contract has no entry in electricity.supply for that day" },
      hint: { en: "Add an entry to electricity.supply whose `from` is 2025-12-15 or earlier" },
    });
  });

  test("with VAT included holds an entry of another rate for unknown before the bill, and refuses it in the bill", async () => {
    const counters = {
      "2022-03-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
      "2022-07-01": { t1: 200, t2: 200, t3: 10, t4: 20 },
      "2022-12-01": { t1: 500, t2: 500, t3: 50, t4: 80 },
      "2023-01-01": { t1: 600, t2: 600, t3: 51, t4: 82 },
      "2023-02-01": { t1: 700, t2: 700, t3: 52, t4: 84 },
    };
    const supply = ["2022-01-01", "2023-01-01"].map((from) => ({ from, price: "0.40" }));
    const contract = contractOf({ supply }, { vat: "included", settlement: { start: "2022-03-01" } });
    expect(rows(await billOf("2023-01", contract, counters), "electricity.netting")).toEqual([
      "electricity.netting.single 2023-01-01/2023-02-01 -3.000",
    ]);
    await expect(billOf("2022-12", contract, counters)).rejects.toThrow(
      "includes 21 % VAT, but 9 % holds on 2022-12-01",
    );
  });

  test("of a country whose VAT rates begin later is billed too", async () => {
    const belgian = {
      country: "BE",
      zone: "Europe/Amsterdam",
      currency: "EUR",
      vatRates: [{ from: "2026-01-01", rate: "6" }],
    };
    const registers = { t1: "low", t2: "normal" } as const;
    const supply = [{ from: "2025-01-01", price: "0.125" }];
    expect(
      rows(await billOf("2026-02", contractOf({ registers, supply }, belgian), WINTRY), "electricity.netting"),
    ).toEqual(["electricity.netting.single 2026-02-01/2026-03-01 -40.000"]);
  });
});

describe("a tax list of the contract's own that begins within the contract year", () => {
  const energyTax = [{ from: "2026-01-01", tiers: [{ upTo: 1300, price: "0.10" }, { price: "0.05" }] }];

  test("counts in its tiers what was used before", async () => {
    // 1,000 kWh until 2026, 170 in January, 160 in February: 1,300 is passed after 130 of these.
    const owed = await billOf("2026-02", contractOf({ energyTax }), WINTRY);
    expect(rows(owed, "electricity.energy-tax")).toEqual([
      "electricity.energy-tax 2026-02-01/2026-03-01 130.000",
      "electricity.energy-tax.2 2026-02-01/2026-03-01 30.000",
    ]);
  });

  test("is refused where the bill takes tax of earlier days back", async () => {
    const counters = { ...WINTRY, "2026-03-01": { t1: 600, t2: 1000, t3: 500, t4: 800 } };
    await expect(billOf("2026-02", contractOf({ energyTax }), counters)).rejects.toMatchObject({
      code: "no-price",
      text: { en: "Cannot price 2025-03-01: the contract has no entry in electricity.energyTax for that day" },
      hint: { en: expect.stringMatching(/^What is fed in since takes back energy tax of that day\. Add an entry/) },
    });
  });
});

type Gas = NonNullable<ContractInput["gas"]>;

const gasOnly = (gas: Gas, settlement: ContractInput["settlement"]): ContractInput => ({
  name: "Gas",
  vat: "excluded",
  settlement,
  gas: { energyTax: "none", ...gas },
});

describe("gas of months before the bill", () => {
  const START = { start: "2026-03-01" };
  const counters = (before: number): Counters => ({
    "2026-03-01": { t1: 0, t2: 0, gas: 0 },
    "2026-11-01": { t1: 0, t2: 0, gas: before },
    "2026-12-01": { t1: 0, t2: 0, gas: before + 100 },
  });
  const NOVEMBER = { supply: [{ from: "2026-11-01", price: "0.40" }], correction: { "2026-11": "1.02" } };

  test("needs neither a price nor a factor", async () => {
    const owed = await billOf("2026-11", gasOnly({ ...NOVEMBER, energyTax: "NL" }, START), counters(900));
    expect(rows(owed, "gas")).toEqual([
      "gas.supply 2026-11-01/2026-12-01 102.000",
      "gas.energy-tax 2026-11-01/2026-12-01 102.000",
    ]);
  });

  const TIERS = [{ from: "2026-01-01", tiers: [{ upTo: 1000, price: "0.60" }, { price: "0.30" }] }];

  test("needs a factor where twice what it metered may have filled the first tier", async () => {
    const contract = gasOnly({ ...NOVEMBER, energyTax: TIERS }, START);
    // 2 × 449 + 102 is 1,000 m³; a litre more is not.
    expect(rows(await billOf("2026-11", contract, counters(449)), "gas.energy-tax")).toHaveLength(1);
    await expect(billOf("2026-11", contract, counters(449.001))).rejects.toMatchObject({
      code: "no-price",
      text: { en: "Cannot bill the gas of 2026-03: gas.correction has no factor for that month" },
      hint: {
        en: "What was used earlier in the contract year may bring this bill into a higher tier of the tax. Add `2026-03: 1.0` with the factor that the network operator publishes, or leave `correction` out",
      },
    });
  });

  test("needs one in the month that the bill begins in", async () => {
    const contract = gasOnly({ ...NOVEMBER, correction: { "2026-12": "1.02" } }, START);
    await expect(billOf("2026-11-15/2026-12-01", contract, counters(900))).rejects.toMatchObject({
      text: { en: "Cannot bill the gas of 2026-11: gas.correction has no factor for that month" },
    });
  });

  test("is refused in the bill itself, also where the list begins during it", async () => {
    const late = gasOnly({ supply: [{ from: "2026-11-15", price: "0.40" }] }, START);
    await expect(billOf("2026-11", late, counters(900))).rejects.toMatchObject({
      text: { en: "Cannot price 2026-11-01: the contract has no entry in gas.supply for that day" },
    });
  });

  test("and gas of two contract years is one line, with the reading where the new one began", async () => {
    const contract = gasOnly({ supply: [{ from: "2025-01-01", price: "0.40" }] }, START);
    const counters = {
      "2025-03-01": { t1: 0, t2: 0, gas: 0 },
      "2026-02-01": { t1: 0, t2: 0, gas: 300 },
      "2026-03-01": { t1: 0, t2: 0, gas: 328 },
      "2026-04-01": { t1: 0, t2: 0, gas: 358.958 },
    };
    const owed = await billOf("2026-02-01/2026-04-01", contract, counters);
    expect(rows(owed, "gas.supply")).toEqual(["gas.supply 2026-02-01/2026-04-01 58.958"]);
    expect(
      owed.readings.filter(({ register }) => register === "gas").map(({ from, to, usage }) => [from, to, usage]),
    ).toEqual([
      ["2026-02-01", "2026-03-01", "28.000"],
      ["2026-03-01", "2026-04-01", "30.958"],
    ]);
  });

  test("but with factors one a month, also where the contract year begins inside a month", async () => {
    const correction = { "2026-02": "1.01", "2026-03": "1.02" };
    const contract = gasOnly({ supply: [{ from: "2025-01-01", price: "0.40" }], correction }, { start: "2025-03-12" });
    const counters = {
      "2025-03-12": { t1: 0, t2: 0, gas: 0 },
      "2026-02-01": { t1: 0, t2: 0, gas: 300 },
      "2026-03-01": { t1: 0, t2: 0, gas: 328 },
      "2026-03-12": { t1: 0, t2: 0, gas: 340.012 },
      "2026-04-01": { t1: 0, t2: 0, gas: 359 },
    };
    expect(rows(await billOf("2026-02-01/2026-04-01", contract, counters), "gas.supply")).toEqual([
      "gas.supply 2026-02-01/2026-03-01 28.280",
      "gas.supply 2026-03-01/2026-04-01 31.620",
    ]);
  });
});
