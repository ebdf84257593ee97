import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill, TariffEnergy } from "../../src/bill/bill-document.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { anyYear, wholeOf } from "../reference/any-year.ts";
import { engineUsage } from "../reference/engine-bill.ts";
import { knownBill } from "../support/known-bill.ts";
import { registerSource } from "../support/register-source.ts";

const both = ({ normal, low }: TariffEnergy): string => money(normal).plus(low).toFixed(3);

const quantityOf = ({ lines }: Bill, kind: string): string =>
  sum(lines.filter((line) => line.kind === kind).map(({ quantity }) => money(quantity)))
    .negated()
    .toFixed(3)
    .replace(/^-(0\.000)$/, "$1");

describe("the counts that netting rests on", () => {
  test("rise from nothing, and what they net between the ends of a bill is what the bill nets", () =>
    fc.assert(
      fc.asyncProperty(anyYear, async (year) => {
        const whole = wholeOf(year);
        const used = await engineUsage(whole);
        const made = await knownBill(
          (async () => bill(used, whole.contract, { allowProposedLaw: true, lang: "en" }))(),
        );
        fc.pre(made.netting !== undefined && made.netting.length === used.windows.length);
        const start = made.period.start.slice(0, 10);
        const netted = made.netting!.map(({ counts }) => {
          const before = counts.findLast(({ date }) => date <= start) ?? counts[0]!;
          return money(both(counts.at(-1)!.netted)).minus(both(before.netted));
        });
        expect(sum(netted).toFixed(3)).toBe(quantityOf(made, "netting"));
        for (const { from, counts } of made.netting!) {
          expect(counts[0]).toMatchObject({ date: from, netted: { normal: "0.000", low: "0.000" } });
          for (const { exported, netted: own, surplus } of counts)
            expect(money(both(own)).plus(both(surplus)).toFixed(3)).toBe(both(exported));
        }
      }),
      { numRuns: 25 },
    ));

  test("stand where the tax changed that is taken back", async () => {
    const contract = defineContract({
      name: "Zon",
      vat: "excluded",
      settlement: { start: "2024-10-01" },
      electricity: {
        supply: [{ from: "2024-01-01", price: "0.20" }],
        feedIn: [{ from: "2024-01-01", price: "0.05" }],
        netting: { method: "registers-then-total", priceChange: "as-fed-in" },
      },
    });
    const source = registerSource({
      "2024-10-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
      "2025-01-01": { t1: 0, t2: 600, t3: 0, t4: 50 },
      "2025-06-01": { t1: 0, t2: 1000, t3: 0, t4: 500 },
      "2025-07-02": { t1: 0, t2: 1050, t3: 0, t4: 800 },
    });
    const used = await usage(source, contract, period("2025-06", contract.zone), { now: Date.parse("2026-01-01") });
    const made = bill(used, contract, { lang: "en" });
    expect(made.lines.filter(({ kind }) => kind === "energy-tax").map(({ to }) => to)).toContain("2025-01-01");
    expect(made.netting?.[0]?.counts.map(({ date }) => date)).toEqual([
      "2024-10-01",
      "2025-01-01",
      "2025-06-01",
      "2025-07-01",
    ]);
  });

  test("stand where VAT cuts a line of netting too", async () => {
    const contract = defineContract({
      name: "Btw",
      vat: "excluded",
      settlement: { start: "2022-03-01" },
      electricity: {
        supply: [{ from: "2022-01-01", price: "0.30" }],
        feedIn: [{ from: "2022-01-01", price: "0.05" }],
        netting: { method: "total", priceChange: "as-fed-in" },
      },
    });
    const meter = { "2022-03-01": { t2: 0, t4: 0 }, "2022-08-05": { t2: 1570, t4: 785 } };
    const asked = period("2022-06-01/2022-08-01", contract.zone);
    const used = await usage(registerSource(meter), contract, asked, { now: Date.parse("2022-09-01T00:00:00Z") });
    const { netting = [] } = bill(used, contract);
    expect(netting.map(({ counts }) => counts.map(({ date }) => date))).toEqual([
      ["2022-03-01", "2022-06-01", "2022-07-01", "2022-08-01"],
    ]);
  });
});
