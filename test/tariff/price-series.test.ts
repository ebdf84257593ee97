import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ContractError } from "../../src/errors.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { priceSeriesOf } from "../../src/tariff/prices/price-series-of.ts";
import { pricesOf } from "../../src/tariff/prices/prices-of.ts";
import { readPriceSeries } from "../../src/tariff/prices/read-price-series.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import { money } from "../../src/units/money.ts";

const QUARTER = 900_000;
const HOUR = 4 * QUARTER;
const START = Date.parse("2026-11-01T00:00:00+01:00");

const iso = (at: number): string => new Date(at).toISOString();
const rowsAt = (instants: readonly string[], price = "0.1"): string =>
  ["start,price", ...instants.map((at) => `${at},${price}`)].join("\n");
const every = (length: number, count: number, from = START): string[] =>
  Array.from({ length: count }, (_, slot) => iso(from + slot * length).replace(".000Z", "Z"));

function refusal(text: string): ContractError {
  try {
    priceSeriesOf(text, "prices.csv");
  } catch (error) {
    if (error instanceof ContractError) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

describe("a price series", () => {
  test("keeps the digits that were written, for the whole of each slot and not beyond", () => {
    const prices = priceSeriesOf(
      "start,price\n2026-11-01T00:00:00+01:00,0.12500\n2026-11-01T01:00:00+01:00,-0.01\n2026-11-01T02:00:00+01:00,1.0E-5\n",
      "prices.csv",
    );
    expect([START - 1, START, START + HOUR - 1, START + HOUR, START + 3 * HOUR - 1].map((at) => prices.at(at))).toEqual(
      [undefined, "0.125", "0.125", "-0.01", "0.00001"],
    );
    expect(prices.at(START + 3 * HOUR)).toBeUndefined();
    expect([prices.vat, prices.starts.length, prices.end]).toEqual(["excluded", 3, START + 3 * HOUR]);
  });

  test("any digits come back as they are", () => {
    const price = fc
      .tuple(fc.boolean(), fc.integer({ min: 0, max: 999 }), fc.stringMatching(/^\d{1,15}$/))
      .map(([below, whole, fraction]) => `${below ? "-" : ""}${whole}.${fraction}`);
    fc.assert(
      fc.property(fc.array(price, { minLength: 2, maxLength: 20 }), (written) => {
        const rows = written.map((digits, slot) => `${iso(START + slot * HOUR).replace(".000", "")},${digits}`);
        const prices = priceSeriesOf(["start,price", ...rows].join("\r\n"), "prices.csv");
        for (const [slot, digits] of written.entries())
          expect(money(prices.priceOf(slot)).eq(money(digits))).toBe(true);
      }),
    );
  });

  test("may include VAT, have a byte order mark, and end with blank lines", () => {
    expect(
      priceSeriesOf(`\uFEFF${rowsAt(every(HOUR, 2)).replace("price", "price_incl_vat")}\n\n`, "prices.csv").vat,
    ).toBe("included");
  });

  test.each([
    [
      "hours over spring",
      every(HOUR, 23, Date.parse("2026-03-29T00:00:00+01:00")),
      ["hour"],
      "2026-03-30T00:00:00+02:00",
    ],
    [
      "hours over autumn",
      every(HOUR, 25, Date.parse("2026-10-25T00:00:00+02:00")),
      ["hour"],
      "2026-10-26T00:00:00+01:00",
    ],
    ["quarters", every(QUARTER, 96), ["quarter"], "2026-11-02T00:00:00+01:00"],
    [
      "hours, then quarters",
      [...every(HOUR, 24), ...every(QUARTER, 4, START + 24 * HOUR)],
      ["hour", "quarter"],
      "2026-11-02T01:00:00+01:00",
    ],
    [
      "gas days of 24, 23 and 24 hours",
      [
        "2026-03-27T06:00:00+01:00",
        "2026-03-28T06:00:00+01:00",
        "2026-03-29T06:00:00+02:00",
        "2026-03-30T06:00:00+02:00",
      ],
      ["gas-day"],
      "2026-03-31T06:00:00+02:00",
    ],
    [
      "gas days of 24, 25 and 24 hours",
      [
        "2026-10-23T06:00:00+02:00",
        "2026-10-24T06:00:00+02:00",
        "2026-10-25T06:00:00+01:00",
        "2026-10-26T06:00:00+01:00",
      ],
      ["gas-day"],
      "2026-10-27T06:00:00+01:00",
    ],
  ])("may hold %s", (_, instants, kinds, end) => {
    const prices = priceSeriesOf(rowsAt(instants), "prices.csv");
    expect(prices.resolutions.map((stretch) => stretch.every)).toEqual(kinds);
    expect(prices.resolutions[0]!.start).toBe(prices.starts[0]);
    expect(prices.resolutions.at(-1)!.end).toBe(prices.end);
    expect(prices.end).toBe(Date.parse(end));
  });

  test("says which stretches it has no price for", () => {
    const prices = priceSeriesOf(rowsAt(every(HOUR, 24)), "prices.csv");
    expect(prices.missing(START, START + HOUR)).toEqual([]);
    expect(prices.missing(START - HOUR, START + 30 * HOUR)).toEqual([
      { start: START - HOUR, end: START },
      { start: START + 24 * HOUR, end: START + 30 * HOUR },
    ]);
    expect(prices.missing(START + 48 * HOUR, START + 49 * HOUR)).toEqual([
      { start: START + 48 * HOUR, end: START + 49 * HOUR },
    ]);
  });

  test("finds every slot at every instant of it", () => {
    const prices = priceSeriesOf(rowsAt([...every(HOUR, 24), ...every(QUARTER, 96, START + 24 * HOUR)]), "prices.csv");
    fc.assert(
      fc.property(fc.integer({ min: START, max: prices.end - 1 }), (at) => {
        const index = prices.indexAt(at);
        expect(prices.starts[index]! <= at && at < prices.endOf(index)).toBe(true);
      }),
    );
  });
});

describe("a price file is refused", () => {
  const hours = every(HOUR, 4);
  test.each([
    [
      "with another header",
      "time,price\n",
      1,
      'the header must be start,price or start,price_incl_vat, not "time,price"',
    ],
    ["when empty", "", 1, 'the header must be start,price or start,price_incl_vat, not ""'],
    [
      "with one row",
      rowsAt(hours.slice(0, 1)),
      2,
      "one price does not say how long it holds: at least two rows are needed",
    ],
    [
      "with a gap",
      rowsAt([hours[0]!, hours[1]!, hours[3]!]),
      4,
      "the slots from 2026-11-01T01:00:00Z to 2026-11-01T02:00:00Z are missing",
    ],
    [
      "with a slot twice",
      rowsAt([hours[0]!, hours[1]!, hours[1]!]),
      4,
      "2026-11-01T00:00:00Z does not come after 2026-11-01T00:00:00Z of the line before: slots stand in order of time, each once",
    ],
    [
      "out of order",
      rowsAt([hours[0]!, hours[2]!]),
      3,
      "the slots from 2026-11-01T00:00:00Z to 2026-11-01T01:00:00Z are missing",
    ],
    [
      "with quarters, then hours",
      rowsAt([...every(QUARTER, 4), ...every(HOUR, 2, START + HOUR)]),
      7,
      "the slots from 2026-11-01T00:15:00Z to 2026-11-01T01:00:00Z are missing",
    ],
    [
      "with an overlap",
      rowsAt([hours[0]!, hours[1]!, "2026-11-01T00:30:00Z"]),
      4,
      "2026-11-01T00:30:00Z lies inside the slot of 2026-11-01T00:00:00Z, which lasts until 2026-11-01T01:00:00Z",
    ],
    [
      "without an offset",
      rowsAt(["2026-11-01T00:00:00"]),
      2,
      '"2026-11-01T00:00:00" is no instant with its offset, as in 2026-10-25T02:00:00+01:00',
    ],
    [
      "with a day that is none",
      rowsAt(["2026-02-30T00:00:00Z"]),
      2,
      '"2026-02-30T00:00:00Z" is no instant with its offset, as in 2026-10-25T02:00:00+01:00',
    ],
    ["between quarters", rowsAt(["2026-11-01T00:07:00Z"]), 2, '"2026-11-01T00:07:00Z" is not on a quarter of an hour'],
    ["with a decimal comma", rowsAt(hours, "0,1"), 2, '"0,1" is no price in digits, as in 0.12345 or -0.01'],
    ["without a price", rowsAt(hours, ""), 2, '"" is no price in digits, as in 0.12345 or -0.01'],
    ["with one column", "start,price\n2026-11-01T00:00:00Z", 2, '"" is no price in digits, as in 0.12345 or -0.01'],
    ["with words", rowsAt(hours, "NaN"), 2, '"NaN" is no price in digits, as in 0.12345 or -0.01'],
    [
      "with more digits than fit",
      rowsAt(hours, "0.1234567890123456"),
      2,
      '"0.1234567890123456" has more than 3 digits before or 15 after the point',
    ],
  ])("%s", (_, text, line, what) => {
    const error = refusal(text);
    expect(error.message).toBe(`Cannot read prices "prices.csv", line ${line}: ${what}`);
    expect([error.code, error.place]).toEqual(["invalid", { file: "prices.csv", line }]);
    expect(error.text.nl).toMatch(/^Kan prijzen "prices.csv" niet lezen, regel \d+: /);
  });
});

describe("price files and contracts", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "prices-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const contractText = (prices: string): string =>
    `name: Dynamisch\nvat: excluded\nelectricity:\n  supply: [{ from: 2026-01-01, dynamic: { prices: ${prices}, surcharge: 0.02 } }]\n`;
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const sha256 = (content: string | Uint8Array): string =>
    `sha256:${createHash("sha256").update(content).digest("hex")}`;

  test("the files of 2024 have the published number of slots below 0, and the hash of their bytes", async () => {
    const file = "fixtures/prices/epex-nl-2024.csv.gz";
    const prices = await readPriceSeries(file);
    expect([prices.starts.length, prices.units.filter((unit) => unit < 0n).length]).toEqual([9311, 467]);
    expect(prices.hash).toBe(sha256(await readFile(file)));
    expect(prices.at(Date.parse("2024-01-01T01:00:00+01:00"))).toBe("0.00001");
  });

  test("a contract brings the prices that it names, from beside its own file, and its hash covers them", async () => {
    const text = rowsAt(every(HOUR, 24));
    await write("day-ahead.csv", text);
    const contract = await readContract(await write("contract.yaml", contractText("day-ahead.csv")));
    expect(contract.prices?.get("day-ahead.csv")?.at(START)).toBe("0.1");
    expect(contract.hash).toBe(sha256([sha256(contractText("day-ahead.csv")), sha256(text)].join("\n")));
    await write("day-ahead.csv", rowsAt(every(HOUR, 24), "0.2"));
    expect((await readContract(join(folder, "contract.yaml"))).hash).not.toBe(contract.hash);
  });

  test("gzip is read alike, and half of a gzip file is refused", async () => {
    const text = rowsAt(every(HOUR, 24));
    const whole = gzipSync(text);
    const file = await write("prices.csv.gz", whole);
    expect((await readPriceSeries(file)).starts.length).toBe(24);
    await write("half.csv.gz", whole.subarray(0, whole.length / 2));
    await expect(readPriceSeries(join(folder, "half.csv.gz"))).rejects.toMatchObject({ code: "unreadable" });
  });

  test("a price file that is not there is named, with the place that names it", async () => {
    const file = await write("absent.yaml", contractText("absent.csv"));
    await expect(readContract(file)).rejects.toMatchObject({
      code: "invalid",
      message: `${file}:4:51 electricity.supply[0].dynamic.prices: cannot read prices "${join(folder, "absent.csv")}": there is no such file`,
    });
  });

  test("prices per MWh are taken for what they are", async () => {
    await write("mwh.csv", rowsAt(every(HOUR, 24), "81.5"));
    const file = await write("mwh.yaml", contractText("mwh.csv"));
    await expect(readContract(file)).rejects.toMatchObject({
      code: "invalid",
      text: { en: /81\.5 at .* is beyond any price/ },
    });
  });

  test("a contract in code takes its series, and one without is refused when it is priced", () => {
    const terms = {
      name: "Dynamisch",
      vat: "excluded" as const,
      electricity: { supply: [{ from: "2026-01-01", dynamic: { prices: "spot", surcharge: "0.02" } }] },
    };
    const prices = priceSeriesOf(rowsAt(every(HOUR, 24)), "spot");
    const [without, given] = [defineContract(terms), defineContract(terms, { prices: { spot: prices } })];
    expect(pricesOf(given, "electricity.supply", "spot")).toBe(prices);
    expect(given.hash).not.toBe(without.hash);
    expect(() => pricesOf(without, "electricity.supply", "spot")).toThrowError(
      'Cannot price electricity.supply: the contract was made without its prices "spot"',
    );
  });
});
