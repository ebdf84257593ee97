import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import { euroSplit } from "../../src/report/parts/euro-split.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { registerSource } from "../support/register-source.ts";
import { contractOf, LATER, twoYears, ZONE } from "../support/two-years.ts";

const contract = contractOf({ settlement: { start: "2025-01-01" } });

async function titleOf(text: string, lang: "nl" | "en"): Promise<string> {
  const used = await usage(registerSource(twoYears()), contract, period(text, ZONE), { now: LATER });
  return euroSplit({ bill: bill(used, contract, { lang }), days: used.days, contract, lang }).title;
}

describe("the title of the bar of every euro", () => {
  test("names the largest part of what is paid", async () => {
    expect(await titleOf("2025-01", "en")).toMatch(
      /^Where every euro goes: the largest part, €\d+\.\d\d, is energy tax/,
    );
  });

  test("names the largest part of what comes back where the whole bill does", async () => {
    expect(await titleOf("2025-07", "en")).toBe(
      "What you get back: the largest part, €53.04, is energy tax; right of the line is what you pay",
    );
    expect(await titleOf("2025-07", "nl")).toMatch(/^Wat je terugkrijgt: het grootste deel, €\s\d+,\d\d, is /);
  });
});
