import { beforeAll, describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import { readCsvSource } from "../../src/source/read-csv-source.ts";
import type { Source } from "../../src/source/source.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { priceSeriesOf } from "../../src/tariff/prices/price-series-of.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import { demoSource } from "../../src/testing/demo-source.ts";
import { datesBetween } from "../../src/units/civil.ts";
import { money, sum } from "../../src/units/money.ts";
import { engineBill } from "../reference/engine-bill.ts";
import { dynamicUsage } from "../support/dynamic-usage.ts";

describe("a whole bill at dynamic prices", () => {
  let home: Source;
  let contract: Contract;
  beforeAll(async () => {
    home = await readCsvSource("fixtures/exports/dsmr-reader-2024-hour.csv.gz");
    contract = await readContract("fixtures/contracts/dynamic-hourly.yaml");
  });
  const billOf = async (text: string): Promise<Bill> => bill(await dynamicUsage(home, contract, text), contract);

  test("October 2024 is final, has its lines in order, and adds up", async () => {
    const { status, lines, totals } = await billOf("2024-10");
    expect(status).toBe("final");
    expect(lines.map(({ id, priceKind }) => [id, priceKind])).toEqual([
      ["electricity.supply.dynamic", "weighted"],
      ["electricity.feed-in.dynamic", "weighted"],
      ["electricity.energy-tax", undefined],
      ["electricity.tax-credit", undefined],
      ["electricity.standing", undefined],
      ["electricity.network", undefined],
      ["gas.supply.dynamic", "weighted"],
      ["gas.energy-tax", undefined],
      ["gas.standing", undefined],
      ["gas.network", undefined],
    ]);
    expect(sum(lines.map(({ amount }) => money(amount))).toFixed(2)).toBe(totals.net);
    expect(lines[0]!.market).toMatchObject({
      slots: 745,
      missing: 0,
      negative: 18,
      lowest: "-0.01006",
      highest: "0.26327",
    });
  });

  test("energy tax still nets: its base is import less export of all slots", async () => {
    const { lines } = await billOf("2024-10");
    const [supply, feedIn, tax] = lines;
    expect(money(supply!.quantity).plus(feedIn!.quantity).toFixed(3)).toBe(tax!.quantity);
  });

  test("March 2024 is provisional and says which 30 hours are missing", async () => {
    const { status, issues } = await billOf("2024-03");
    expect(status).toBe("provisional");
    expect(
      issues.filter(({ code }) => code === "gap").map(({ message }) => /\((\d+) uur\)/.exec(message)?.[1]),
    ).toEqual(["29", "1"]);
  });

  test("its document is of the slots as well as of the readings and prices", async () => {
    const used = await dynamicUsage(home, contract, "2024-10");
    const moved = used.slots.map((slots) => ({ ...slots, thousandths: slots.thousandths.toReversed() }));
    const [one, other] = [bill(used, contract), bill({ ...used, slots: moved }, contract)];
    expect(other.readings).toEqual(one.readings);
    expect(other.document.data).not.toBe(one.document.data);
  });

  test("the demo home at quarter prices is final where it was always online", async () => {
    const quarters = await readContract("fixtures/contracts/dynamic-quarterly.yaml");
    const owed = bill(await dynamicUsage(demoSource(), quarters, "2022-11-07/2022-12-01"), quarters);
    expect([owed.status, owed.lines[0]?.market?.slots]).toEqual(["final", 24 * 96]);
  });
});

describe("prices by the slot over a new year", () => {
  const hourly = (from: string, to: string, priceAt: (iso: string) => string): string => {
    const [start, end] = [Date.parse(from), Date.parse(to)];
    const hours = Array.from({ length: (end - start) / 3_600_000 }, (_, hour) => new Date(start + hour * 3_600_000));
    return ["start,price", ...hours.map((at) => `${at.toISOString()},${priceAt(at.toISOString())}`)].join("\n");
  };
  const counting = (from: string, to: string) =>
    Object.fromEntries(
      [...datesBetween(from, to), to].map((date, day) => [date, { t1: 0, t2: day * 2.4, t3: 0, t4: day * 1.2 }]),
    );

  test("what is fed in has its own VAT until netting ends, and none from 2027", async () => {
    const prices = {
      "p.csv": priceSeriesOf(
        hourly("2026-12-29T23:00Z", "2027-01-02T23:00Z", () => "0.1"),
        "p.csv",
      ),
    };
    const [from, dynamic] = ["2026-01-01", { prices: "p.csv", surcharge: "0" }];
    const contract = defineContract(
      {
        name: "Dynamisch",
        vat: "excluded",
        settlement: "none",
        electricity: {
          supply: [{ from, dynamic }],
          feedIn: [{ from, dynamic, vat: "21" }],
          energyTax: "none",
          taxCredit: "none",
        },
      },
      { prices },
    );
    const [start, end] = ["2026-12-30", "2027-01-03"];
    const samples = () => ({ times: [], values: [] });
    const { lines } = await engineBill({ contract, counters: counting(start, end), from: start, to: end, samples });
    expect(lines.map(({ id, from: first, vatRate, amount }) => [id, first, vatRate, amount])).toEqual([
      ["electricity.supply.dynamic", "2026-12-30", "21", "0.96"],
      ["electricity.feed-in.dynamic", "2026-12-30", "21", "-0.24"],
      ["electricity.feed-in.dynamic", "2027-01-01", "0", "-0.24"],
    ]);
  });

  test("the market's mean is over time, where hours become quarters: a flat home has it too", async () => {
    const quarters = hourly("2025-09-30T22:00Z", "2025-10-01T22:00Z", () => "0.2")
      .split("\n")
      .slice(1)
      .flatMap((row) => ["00", "15", "30", "45"].map((minute) => row.replace(":00:00.000Z", `:${minute}:00.000Z`)));
    const text = [hourly("2025-09-29T22:00Z", "2025-09-30T22:00Z", () => "0.1"), ...quarters].join("\n");
    const contract = defineContract(
      {
        name: "Dynamisch",
        vat: "excluded",
        settlement: "none",
        electricity: {
          supply: [{ from: "2025-01-01", dynamic: { prices: "p.csv", surcharge: "0" } }],
          feedIn: [{ from: "2025-01-01", price: "0" }],
          netting: { method: "none" },
          energyTax: "none",
          taxCredit: "none",
        },
      },
      { prices: { "p.csv": priceSeriesOf(text, "p.csv") } },
    );
    const [from, to] = ["2025-09-30", "2025-10-02"];
    const samples = () => ({ times: [], values: [] });
    const { lines } = await engineBill({ contract, counters: counting(from, to), from, to, samples });
    expect(lines[0]!.market).toMatchObject({ slots: 24 + 96, mean: "0.150000", weighted: "0.150000" });
  });

  test.each([
    ["2024-01-02T10", []],
    ["2023-12-31T10", ["price-cap-not-applied"]],
  ])("the price cap of 2023 is that of its own slots: the dear one is at %s", async (dear, codes) => {
    const text = hourly("2023-12-29T23:00Z", "2024-01-03T23:00Z", (at) => (at.startsWith(dear) ? "0.9" : "0.05"));
    const contract = defineContract(
      {
        name: "Dynamisch",
        vat: "excluded",
        settlement: "none",
        electricity: {
          supply: [{ from: "2023-01-01", dynamic: { prices: "p.csv", surcharge: "0" } }],
          feedIn: [{ from: "2023-01-01", price: "0" }],
          netting: { method: "none" },
          energyTax: "NL",
          taxCredit: "none",
        },
      },
      { prices: { "p.csv": priceSeriesOf(text, "p.csv") } },
    );
    const [from, to] = ["2023-12-30", "2024-01-04"];
    const samples = () => ({ times: [], values: [] });
    const { issues } = await engineBill({ contract, counters: counting(from, to), from, to, samples });
    expect(issues.map(({ code }) => code).filter((code) => code.startsWith("price-cap"))).toEqual(codes);
  });
});
