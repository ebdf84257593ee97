import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bill } from "../../src/bill/bill-document.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { type AnyHome, anyHome } from "./any-home.ts";
import { anyYear, billsOf } from "./any-year.ts";
import { engineBill } from "./engine-bill.ts";
import type { ReferenceBill } from "./reference-bill.ts";
import { type Billed, inOnePlace, referenceOf } from "./reference-of.ts";

/** Enough for every rule; `PROPERTY_RUNS=100000` for a proof that takes its time. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 150);
const TIME = 20_000 + RUNS * 100;

const printed = ({ lines, vatLines, totals }: Bill): ReferenceBill => ({
  lines: lines.map(({ id, from, to, quantity, price, amount, vatRate }) => {
    return { id, from, to, quantity, price, amount, vatRate };
  }),
  vatLines,
  totals,
});

async function expectSameBill(billed: Billed): Promise<void> {
  const wanted = referenceOf(billed);
  const owed = engineBill(billed);
  if (wanted === "refused") await expect(owed).rejects.toThrow("the use reaches a tier whose rate is not known");
  else expect(inOnePlace(printed(await owed))).toEqual(wanted);
}

const alone = (home: AnyHome): Promise<void> => expectSameBill({ ...home, contract: defineContract(home.contract) });

test(
  "invariant 34: a bill that stands on its own is the reference engine's, line by line, for any home and contract",
  () => fc.assert(fc.asyncProperty(anyHome(40), alone), { numRuns: RUNS }),
  TIME,
);

test(
  "invariant 34: so it is for stretches of up to 26 months",
  () => fc.assert(fc.asyncProperty(anyHome(800), alone), { numRuns: RUNS / 10 }),
  TIME,
);

test(
  "invariant 34: so it is for any part of a contract year or a statement, and for bills across two years",
  () =>
    fc.assert(
      fc.asyncProperty(anyYear, fc.nat(), fc.constantFrom(1, 1, 1, 1, 2, 40), (year, place, length) => {
        const bills = billsOf(year);
        const first = bills[place % bills.length]!;
        const last = bills[Math.min((place % bills.length) + length, bills.length) - 1]!;
        return expectSameBill({ ...first, to: last.to });
      }),
      { numRuns: RUNS },
    ),
  TIME,
);
