import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill, BillTaxed } from "../../src/bill/bill-document.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { Decimal, type Money, money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { anyYear, billsOf } from "../reference/any-year.ts";
import { engineBill } from "../reference/engine-bill.ts";
import { knownBill } from "../support/known-bill.ts";
import { registerSource } from "../support/register-source.ts";
import { contractOf, LATER, twoYears, ZONE } from "../support/two-years.ts";

type Electricity = NonNullable<ContractInput["electricity"]>;

const taxed = ({ lines }: Bill): Money =>
  sum(
    lines
      .filter(({ commodity, kind }) => commodity === "electricity" && kind === "energy-tax")
      .map(({ quantity }) => money(quantity)),
  );

const ownTaxed = ({ counts }: BillTaxed, start: string): Money =>
  money(counts.at(-1)!.taxed).minus((counts.findLast(({ date }) => date <= start) ?? counts[0]!).taxed);

const withoutNetting = ({ electricity, ...rest }: ContractInput): ContractInput => ({
  ...rest,
  ...(electricity && { electricity: { ...electricity, netting: { method: "none" } } }),
});

/** What the tables of a bill say it taxes is what its lines tax. */
function agrees(made: Bill): void {
  const start = made.period.start.slice(0, 10);
  expect(sum(made.taxed!.map((window) => ownTaxed(window, start))).eq(taxed(made))).toBe(true);
  for (const { counts, from } of made.taxed!)
    expect(counts[0]).toEqual({ date: from, imported: "0.000", exported: "0.000", taxed: "0.000" });
}

async function made(text: string, start: string | undefined, changes: Partial<Electricity> = {}): Promise<Bill> {
  const electricity = {
    ...(contractOf().electricity as Electricity),
    netting: { method: "none" as const },
    ...changes,
  };
  const contract = contractOf({ settlement: start === undefined ? "none" : { start }, electricity });
  return bill(await usage(registerSource(twoYears()), contract, period(text, ZONE), { now: LATER }), contract);
}

describe("the counts that energy tax rests on", () => {
  test("come to what the bill taxes, in every bill of a contract year", () =>
    fc.assert(
      fc.asyncProperty(anyYear, fc.nat(), async (year, nth) => {
        const bills = billsOf({ ...year, contract: withoutNetting(year.contract) });
        const owed = await knownBill(engineBill(bills[nth % bills.length]!));
        fc.pre(owed.taxed !== undefined);
        agrees(owed);
      }),
      { numRuns: 50 },
    ));

  test("stand where the supplier does not net, from the start of the contract year", async () => {
    const owed = await made("2025-06", "2025-03-01");
    expect(owed.taxed?.map(({ from, counts }) => [from, counts.map(({ date }) => date)])).toEqual([
      ["2025-03-01", ["2025-03-01", "2025-06-01", "2025-07-01"]],
    ]);
    for (const { imported, exported, taxed: base } of owed.taxed![0]!.counts)
      expect(Decimal.max(0, money(imported).minus(exported)).eq(base)).toBe(true);
    agrees(owed);
  });

  test("stand for each contract year of a bill in which one begins", async () => {
    const owed = await made("2025-05", "2024-05-15");
    expect(owed.taxed?.map(({ from }) => from)).toEqual(["2024-05-15", "2025-05-15"]);
    agrees(owed);
  });

  test("are left out where the bill is a window of its own, nothing is taxed, or netting tells it", async () => {
    expect((await made("2025-06", undefined)).taxed).toBeUndefined();
    expect((await made("2025-06", "2025-03-01", { energyTax: "none" })).taxed).toBeUndefined();
    const netting = { method: "registers-then-total" as const, priceChange: "as-fed-in" as const };
    expect((await made("2025-06", "2025-03-01", { netting })).taxed).toBeUndefined();
  });

  test("a bill that only nets its tax says that the year may differ, and one without tax does not", async () => {
    const said = async (changes: Partial<Electricity>) =>
      (await made("2025-06", undefined, changes)).issues.find(({ code }) => code === "netting-window")?.message;
    expect(await said({})).toContain("energiebelasting");
    expect(await said({ netting: { method: "registers-then-total" } })).toContain(
      "Alleen binnen deze rekening gesaldeerd",
    );
    expect(await said({ energyTax: "none" })).toBeUndefined();
  });
});
