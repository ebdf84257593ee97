import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import { billLines } from "../../src/report/parts/bill-lines.ts";
import { taxSteps } from "../../src/report/parts/steps/tax-steps.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { type Counters, registerSource } from "../support/register-source.ts";
import { contractOf, twoYears, ZONE } from "../support/two-years.ts";

type Electricity = NonNullable<ContractInput["electricity"]>;

const NO_NETTING = { netting: { method: "none" as const } };

async function made(
  text: string,
  start: string,
  changes: Partial<Electricity> = NO_NETTING,
  home: Counters = twoYears(),
) {
  const electricity = { ...(contractOf().electricity as Electricity), ...changes };
  const contract = contractOf({ settlement: { start }, electricity });
  const used = await usage(registerSource(home), contract, period(text, ZONE), {
    now: Date.parse("2030-01-01T00:00:00Z"),
  });
  const input = { bill: bill(used, contract, { lang: "en", allowProposedLaw: true }), days: used.days, contract };
  const tables = taxSteps({ ...input, lang: "en" });
  return { tables, notes: billLines({ ...input, lang: "en" }).footnotes?.join(" ") };
}

describe("the table of what energy tax rests on", () => {
  test("tells a month in which tax is taken back, from the start of the contract year", async () => {
    const { tables, notes } = await made("2025-06", "2025-03-01");
    expect(tables.map(({ title }) => title)).toEqual(["Energy tax since 1 March 2025, in kWh"]);
    const [before, , own] = tables[0]!.rows.map(({ cells }) => cells);
    expect([before![0], own![0]]).toEqual(["1 Jun 2025", "This bill"]);
    expect(Number(own![3])).toBeLessThan(0);
    expect(tables[0]!.footnotes).toEqual([
      "Taxed: all import less all export, not below 0, also where the supplier does not net it.",
      "Where that fell since a rate changed, the fall comes off what was taxed before it, at the rate of then.",
    ]);
    expect(notes).not.toContain("tax");
  });

  test("has a part for each contract year, and its rules once", async () => {
    const { tables } = await made("2025-05", "2024-05-15");
    expect(tables.map(({ rows }) => rows.at(-1)!.cells[0])).toEqual(["1–14 May 2025", "15–31 May 2025"]);
    expect(tables.map(({ footnotes = [] }) => footnotes.length > 0)).toEqual([false, true]);
  });

  test("is a sentence under the lines where the bill's own readings are enough", async () => {
    const { tables, notes } = await made("2025-03", "2025-03-01");
    expect(tables).toEqual([]);
    expect(notes).toContain("Energy tax: on all import less all export, not below 0");
    expect((await made("2025-07", "2025-07-01")).notes).toContain("No energy tax: it is due on all import less");
  });

  test("is not there where netting tells it, or nothing is fed in", async () => {
    const netted = await made("2025-03", "2025-03-01", {});
    expect([netted.tables, netted.notes]).toEqual([[], "Amount = quantity × price, each rounded once to the cent."]);
    const home = {
      "2025-03-01": { t1: 0, t2: 0, t3: 0, t4: 0, gas: 0 },
      "2025-04-01": { t1: 9, t2: 9, t3: 0, t4: 0, gas: 9 },
    };
    expect((await made("2025-03", "2025-03-01", NO_NETTING, home)).notes).not.toContain("tax");
  });

  test("says how tax goes on where netting ends", async () => {
    const home = {
      "2026-11-01": { t1: 0, t2: 0, t3: 0, t4: 0, gas: 0 },
      "2026-12-01": { t1: 90, t2: 90, t3: 40, t4: 40, gas: 9 },
      "2027-01-01": { t1: 190, t2: 190, t3: 80, t4: 80, gas: 19 },
      "2027-02-01": { t1: 290, t2: 290, t3: 130, t4: 130, gas: 29 },
    };
    const { tables } = await made("2026-12-01/2027-02-01", "2026-11-01", NO_NETTING, home);
    expect(tables[0]!.rows.map(({ cells }) => cells)).toEqual([
      ["1 Dec 2026", "180.000", "80.000", "100.000"],
      ["1 Jan 2027", "380.000", "160.000", "220.000"],
      ["1 Feb 2027", "580.000", "160.000", "420.000"],
      ["This bill", "400.000", "80.000", "320.000"],
    ]);
    expect(tables[0]!.footnotes).toEqual([
      "Taxed: until 2027 all import less all export, not below 0; from 2027 on all import.",
    ]);
  });
});
