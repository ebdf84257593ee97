import { describe, expect, test } from "vitest";
import { billing } from "../../src/bill/billing.ts";
import { feedIn } from "../../src/bill/feed-in.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { registerSource } from "../support/register-source.ts";

const ZONE = "Europe/Amsterdam";
const NOW = Date.parse("2030-01-01T00:00:00Z");

const COUNTERS = {
  "2026-03-01": { t2: 0, t4: 0 },
  "2026-06-01": { t2: 100, t4: 400 },
  "2026-09-01": { t2: 200, t4: 500 },
  "2026-12-01": { t2: 400, t4: 500 },
};

const fixed = defineContract({
  name: "Fixed, dynamic in summer, fixed again",
  vat: "excluded",
  settlement: { start: "2026-03-01" },
  electricity: {
    supply: [
      { from: "2026-03-01", price: "0.10" },
      { from: "2026-06-01", price: "0.11" },
      { from: "2026-09-01", price: "0.10" },
    ],
    feedIn: [{ from: "2026-03-01", price: "0.05" }],
    netting: { method: "registers-then-total", priceChange: "chronological" },
  },
});

/** The same readings, with spot prices in the summer that nothing here asks for. */
const withSummer = (priceChange: "chronological" | "as-fed-in"): Contract => ({
  ...fixed,
  electricity: {
    ...fixed.electricity!,
    netting: { method: "registers-then-total", priceChange },
    supply: fixed.electricity!.supply.map((entry) =>
      entry.from === "2026-06-01" ? { from: entry.from, dynamic: { prices: "spot.csv", surcharge: "0.02" } } : entry,
    ),
  },
});

describe.each(["chronological", "as-fed-in"] as const)(
  "surplus where supply was fixed, dynamic, and fixed again, %s",
  (rule) => {
    test.each([
      ["2026-03-01/2026-06-01", ["2026-03-01/2026-06-01 -300.000"]],
      ["2026-06-01/2026-09-01", ["2026-06-01/2026-09-01 -100.000"]],
      ["2026-09-01/2026-12-01", ["2026-03-01/2026-06-01 200.000"]],
      ["2026-03-01/2026-12-01", ["2026-03-01/2026-06-01 -100.000", "2026-06-01/2026-09-01 -100.000"]],
    ])("of %s: what was fed in under dynamic supply is never taken back", async (text, wanted) => {
      const used = await usage(registerSource(COUNTERS), fixed, period(text, ZONE), { now: NOW });
      const { lines } = feedIn(billing(used, withSummer(rule), false));
      expect(lines.map(({ from, to, quantity }) => `${from}/${to} ${quantity}`)).toEqual(wanted);
    });
  },
);
