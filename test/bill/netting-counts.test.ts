import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill, TariffEnergy } from "../../src/bill/bill-document.ts";
import { money, sum } from "../../src/units/money.ts";
import { anyYear, wholeOf } from "../reference/any-year.ts";
import { engineUsage } from "../reference/engine-bill.ts";
import { knownBill } from "../support/known-bill.ts";

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
});
