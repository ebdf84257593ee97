import { beforeAll, describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import { readCsvSource } from "../../src/source/read-csv-source.ts";
import type { Source } from "../../src/source/source.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import { demoSource } from "../../src/testing/demo-source.ts";
import { money, sum } from "../../src/units/money.ts";
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
