import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import { nettingSteps } from "../../src/report/parts/steps/netting-steps.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { registerSource } from "../support/register-source.ts";
import { contractOf, LATER, twoYears, ZONE } from "../support/two-years.ts";

type Electricity = NonNullable<ContractInput["electricity"]>;

async function made(text: string, start: string, changes: Partial<Electricity> = {}) {
  const { electricity } = contractOf();
  const contract = contractOf({ settlement: { start }, electricity: { ...(electricity as Electricity), ...changes } });
  const used = await usage(registerSource(twoYears()), contract, period(text, ZONE), { now: LATER });
  const owed = bill(used, contract, { lang: "en" });
  const tables = nettingSteps({ bill: owed, days: used.days, contract, lang: "en" });
  return { owed, tables, headers: tables.map(({ columns }) => columns.map(({ header }) => header)) };
}

const firsts = (rows: readonly { readonly cells: readonly unknown[] }[]): unknown[] =>
  rows.map(({ cells }) => cells[0]);

describe("the table of what netting rests on", () => {
  test("stands for both contract years of a bill in which one begins, each with its own days", async () => {
    const { owed, tables } = await made("2025-05", "2024-05-15");
    expect(tables.map(({ title }) => title)).toEqual([
      "Netting since 15 May 2024, in kWh",
      "Netting since 15 May 2025, in kWh",
    ]);
    expect(tables.map(({ rows }) => firsts(rows).at(-1))).toEqual(["1–14 May 2025", "15–31 May 2025"]);
    expect(tables.map(({ footnotes = [] }) => footnotes.length > 0)).toEqual([false, true]);
    for (const register of ["t1", "t2", "t3", "t4", "gas"])
      expect(owed.readings.filter((each) => each.register === register).map(({ from }) => from)).toEqual([
        "2025-05-01",
        "2025-05-15",
      ]);
  });

  test("is left out where the readings of the bill are enough", async () => {
    expect((await made("2025-01", "2025-01-01")).tables).toEqual([]);
  });

  test("stands where the price changes in the first bill of a contract year, with the rule that divides it", async () => {
    const supply = [
      { from: "2024-01-01", normal: 0.12, low: 0.11 },
      { from: "2025-06-18", normal: 0.13, low: 0.12 },
    ];
    const [table] = (await made("2025-06", "2025-06-01", { supply })).tables;
    expect(firsts(table!.rows)).toEqual(["18 Jun 2025", "1 Jul 2025", "This bill"]);
    expect(table!.footnotes?.join(" ")).toContain("Export counts in the order of time");
  });

  test("stands where only energy tax is taken back, with what it is on", async () => {
    const { owed, tables } = await made("2025-05", "2025-04-01", {
      netting: { method: "per-register", priceChange: "as-fed-in" },
    });
    const back = owed.lines.find(({ kind, from }) => kind === "energy-tax" && from < "2025-05-01");
    expect(Number(back?.quantity)).toBeLessThan(0);
    expect(tables[0]?.footnotes).toContain(
      "Energy tax: on all import less all export since then, not below 0. Where that fell since a rate changed, the fall comes off what was taxed before it, at the rate of then.",
    );
  });

  test("has one column of what is netted where one price holds, and names each register otherwise", async () => {
    const single = { supply: [{ from: "2024-01-01", price: 0.12 }] };
    const [one] = (await made("2025-09", "2025-03-01", single)).headers;
    expect(one).toEqual(["Up to", "Import normal", "Import low", "Export normal", "Export low", "Netted", "Left over"]);
    const [two] = (await made("2025-09", "2025-03-01")).headers;
    expect(two?.slice(5)).toEqual(["Netted normal", "Netted low", "Left over"]);
  });

  test("stands where what is left over moves from one tariff to the other", async () => {
    const feedIn = [{ from: "2024-01-01", normal: 0.05, low: 0.04 }];
    const { owed, tables } = await made("2025-08", "2025-03-01", { feedIn });
    const own = owed.lines.filter(({ kind }) => kind === "feed-in").map(({ id, quantity }) => [id, quantity]);
    expect([own.length > 0, tables.length]).toEqual([true, 1]);
  });
});
