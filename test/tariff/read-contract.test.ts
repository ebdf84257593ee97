import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ContractError } from "../../src/errors.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { rateAt } from "../../src/tariff/rate-at.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import { datesBetween } from "../../src/units/civil.ts";
import { money } from "../../src/units/money.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "contract-"));
  await writeFile(join(folder, "day-ahead.csv"), "start,price\n2026-10-01T00:00Z,0.1\n2026-10-01T01:00Z,0.2\n");
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array, name = "contract.yaml"): Promise<Contract> {
  const file = join(folder, name);
  await writeFile(file, content);
  return readContract(file);
}

const SMALL = "name: Vast\nvat: excluded\ngas:\n  supply: [{ from: 2026-01-01, price: 0.38000 }]\n";

const SAME_IN_JSON =
  '{ "name": "Vast", "vat": "excluded", "gas": { "supply": [{ "from": "2026-01-01", "price": 0.38000 }] } }';

const FULL = `
name: Vast 1 jaar
supplier: Voorbeeld Energie
country: NL
zone: Europe/Amsterdam
currency: EUR
vat: excluded
until: 2027-01-01
home: { label: Voorbeeldstraat 1, ean: 871687120000000000 }
settlement: { start: 2026-03-01, readings: { t1: 5321.114 } }
electricity:
  registers: { t1: normal, t2: low }
  supply:
    - { from: 2026-01-01, price: 0.12500 }
    - { from: 2026-07-01, normal: 0.12500, low: 0.11200 }
    - { from: 2026-10-01, dynamic: { prices: day-ahead.csv, surcharge: -0.01653 } }
  standing: [{ from: 2026-01-01, perDay: 0.19692 }]
  network: [{ from: 2026-01-01, perYear: 395.076, yearDays: 365.25 }]
  feedIn: [{ from: 2026-01-01, price: 0.0545, vat: 21 }]
  feedInCost:
    - { from: 2026-01-01, perKwh: 0.115 }
    - { from: 2026-02-01, yearlyExport: 1750, tiers: [{ upTo: 500, perYear: 0 }, { upTo: 2000, perYear: 243.84 }] }
  netting: { priceChange: as-fed-in }
  energyTax: [{ from: 2026-01-01, tiers: [{ upTo: 2900, price: 0.10 }, { price: 0.09 }] }]
  taxCredit: [{ from: 2026-01-01, perMonth: 43.32 }]
gas:
  supply: [{ from: 2026-01-01, price: 0.38000 }]
  correction: { 2026-01: 1.0187 }
  energyTax: none
advances: [{ from: 2026-01-01, perMonth: 245.00 }]
adjustments: [{ date: 2026-02-01, name: Korting, amount: -25.00, vat: 21 }]
meterChanges: [{ at: 2026-05-12T10:30, old: { t1: 5321.114 }, new: { t1: 0 } }]
quality: { maxBoundaryGapMinutes: 60 }
`;

describe("readContract()", () => {
  test("reads every key, and every number by its digits", async () => {
    const { file, hash, prices, ...contract } = await read(FULL);
    expect(file).toBe(join(folder, "contract.yaml"));
    expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect([...(prices?.keys() ?? [])]).toEqual(["day-ahead.csv"]);
    expect(contract).toMatchSnapshot();
  });

  test("fills in what the Netherlands have by law or custom", async () => {
    const contract = await read(`${SMALL}electricity: { supply: [{ from: 2026-01-01, price: 0.1 }] }`);
    expect(contract).toMatchObject({
      country: "NL",
      zone: "Europe/Amsterdam",
      currency: "EUR",
      home: {},
      advances: [],
      adjustments: [],
      meterChanges: [],
      quality: { maxBoundaryGapMinutes: 15 },
      electricity: {
        registers: { t1: "low", t2: "normal" },
        standing: [],
        network: [],
        feedIn: [],
        feedInCost: [],
        netting: { method: "registers-then-total" },
        energyTax: "NL",
        taxCredit: "NL",
      },
      gas: { standing: [], network: [], energyTax: "NL" },
    });
    expect([contract.settlement, contract.until, contract.gas?.correction]).toEqual([undefined, undefined, undefined]);
  });

  test("takes another country that says everything itself", async () => {
    const contract = await read(`
name: Vast
country: BE
zone: Europe/Brussels
currency: EUR
vat: included
vatRates: [{ from: 2026-01-01, rate: 6 }]
electricity:
  registers: { t1: normal, t2: low }
  supply: [{ from: 2026-01-01, price: 0.12500 }]
  energyTax: none
  taxCredit: none
`);
    expect(contract.vatRates).toEqual([{ from: "2026-01-01", rate: "6" }]);
  });

  test("takes a high price in another currency for what it says", async () => {
    const contract = await read(SMALL.replace("0.38000", "38.0").replace("gas", "currency: CZK\ngas"));
    expect(contract.gas?.supply[0]?.price).toBe("38.0");
  });

  test("reads JSON, with tabs, as the same contract", async () => {
    const { file: _1, hash: _2, ...json } = await read(SAME_IN_JSON.replaceAll(" ", "\t"), "contract.json");
    const { file: _3, hash: _4, ...yaml } = await read(SMALL);
    expect(json).toEqual(yaml);
  });

  test("passes over a byte order mark without moving a column", async () => {
    const marked = (text: string): Uint8Array => new TextEncoder().encode(`\uFEFF${text}`);
    await expect(read(marked(SMALL))).resolves.toMatchObject({ name: "Vast" });
    await expect(read(marked("nam: Vast"))).rejects.toMatchObject({ place: { line: 1, column: 1 } });
  });

  test("reads the line ends of Windows", async () => {
    await expect(read(SMALL.replaceAll("\n", "\r\n"))).resolves.toMatchObject({ name: "Vast" });
  });

  test("hashes the bytes of the file: a comment changes it", async () => {
    const [one, two] = [(await read(SMALL)).hash, (await read(`${SMALL}# seen\n`)).hash];
    expect(one).not.toBe(two);
    expect((await read(SMALL)).hash).toBe(one);
  });

  test("gives a contract that nothing can change", async () => {
    const contract = await read(FULL);
    const change = (): void => {
      (contract.gas!.supply as unknown[]).push({});
    };
    expect(change).toThrow(TypeError);
    expect(Object.isFrozen(contract.electricity?.netting)).toBe(true);
  });

  test.each([
    ["nowhere.yaml", "there is no such file"],
    [".", "it is a folder"],
  ])("says why it cannot read %s", async (name, reason) => {
    const file = join(folder, name);
    await expect(readContract(file)).rejects.toMatchObject({
      code: "unreadable",
      message: `Cannot read contract "${file}": ${reason}`,
    });
  });

  test("keeps any digits as they are written", async () => {
    const digits = fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.stringMatching(/^\d{1,30}$/))
      .map((parts) => parts.join("."));
    await fc.assert(
      fc.asyncProperty(digits, async (price) => {
        expect((await read(SMALL.replace("0.38000", price))).gas?.supply[0]?.price).toBe(price);
      }),
      { numRuns: 30 },
    );
  });

  test("answers any damage to a file with a contract or a ContractError in two languages", async () => {
    const damage = fc.record({
      at: fc.nat({ max: FULL.length }),
      cut: fc.nat({ max: 12 }),
      put: fc.oneof(
        fc.constantFrom("\t", ":", "{", "]", "- ", "null", "0,65", "&a ", "*a", "? ", "#", "\n", "!!x "),
        fc.string({ maxLength: 4 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, cut, put }) => {
        const outcome = await read(FULL.slice(0, at) + put + FULL.slice(at + cut)).catch((error: unknown) => error);
        if (!(outcome instanceof Error)) return;
        expect(outcome).toBeInstanceOf(ContractError);
        const { text, place } = outcome as ContractError;
        expect(text.en).not.toBe(text.nl);
        expect(place.line).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the contracts in fixtures", () => {
  const names = [
    "demo",
    "fixed-single",
    "fixed-double",
    "gas-only",
    "feed-in-cost",
    "dynamic-hourly",
    "dynamic-quarterly",
  ];
  test.each(names)("%s.yaml is a contract", async (name) => {
    await expect(readContract(`fixtures/contracts/${name}.yaml`)).resolves.toMatchObject({ country: "NL" });
  });

  test("demo.yaml prices every day of the demo home", async () => {
    const { electricity, gas } = await readContract("fixtures/contracts/demo.yaml");
    const lists = [electricity!.supply, electricity!.standing, electricity!.network, electricity!.feedIn];
    for (const list of [...lists, gas!.supply, gas!.standing, gas!.network])
      expect(
        datesBetween("2020-01-01", "2023-05-01").filter((date) => rateAt<{ from: string }>(list, date) === undefined),
      ).toEqual([]);
  });

  test("demo.yaml has an entry on each day that the VAT rate changes", async () => {
    const { electricity, gas } = await readContract("fixtures/contracts/demo.yaml");
    for (const list of [electricity!, gas!].flatMap(({ supply, standing, network }) => [supply, standing, network]))
      for (const date of ["2022-07-01", "2023-01-01"]) expect(rateAt<{ from: string }>(list, date)?.from).toBe(date);
  });

  test("demo.yaml stays below the price cap of 2023", async () => {
    const { electricity, gas } = await readContract("fixtures/contracts/demo.yaml");
    expect(money(rateAt(electricity!.supply, "2023-03-01")!.normal!).plus("0.152448").lt("0.40")).toBe(true);
    expect(money(rateAt(gas!.supply, "2023-03-01")!.price!).plus("0.592658").lt("1.45")).toBe(true);
  });
});
