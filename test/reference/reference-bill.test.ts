import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bill } from "../../src/bill/bill-document.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { priceSeriesOf } from "../../src/tariff/prices/price-series-of.ts";
import { anyExchange } from "./any-exchange.ts";
import { type AnyHome, anyHome, ENORMOUS } from "./any-home.ts";
import { anyLateLists } from "./any-late-lists.ts";
import { type AnyMarket, anyMarket } from "./any-market.ts";
import { anyYear, billsOf } from "./any-year.ts";
import { engineBill } from "./engine-bill.ts";
import { marketReference } from "./market-reference.ts";
import type { ReferenceBill } from "./reference-bill.ts";
import { type Billed, inOnePlace, referenceOf } from "./reference-of.ts";

/** Enough for every rule; `PROPERTY_RUNS=100000` for a proof that takes its time. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 150);
/** A run can be repeated, or followed by one of other bills. */
const SEED = process.env.PROPERTY_SEED === undefined ? {} : { seed: Number(process.env.PROPERTY_SEED) };
const TIME = 20_000 + RUNS * 100;

const printed = ({ lines, vatLines, totals }: Bill): ReferenceBill => ({
  lines: lines.map(({ id, from, to, quantity, price, amount, vatRate }) => {
    return { id, from, to, quantity, price, amount, vatRate };
  }),
  vatLines,
  totals,
});

const REFUSED = /the use reaches a tier whose rate is not known|Cannot price|gas.correction has no factor/;

async function expectSameBill<B extends Billed>(billed: B, engine?: (billed: B) => ReferenceBill): Promise<void> {
  const wanted = referenceOf(billed, engine);
  const owed = engineBill(billed);
  if (wanted === "refused") await expect(owed).rejects.toThrow(REFUSED);
  else expect(inOnePlace(printed(await owed))).toEqual(wanted);
}

const alone = (home: AnyHome): Promise<void> => expectSameBill({ ...home, contract: defineContract(home.contract) });

test(
  "invariant 34: a bill that stands on its own is the reference engine's, line by line, for any home and contract",
  () => fc.assert(fc.asyncProperty(anyExchange(anyHome(40, ENORMOUS)), alone), { numRuns: RUNS, ...SEED }),
  TIME,
);

test(
  "invariant 34: so it is for stretches of up to 26 months",
  () =>
    fc.assert(fc.asyncProperty(anyExchange(anyHome(800, ENORMOUS)), alone), { numRuns: Math.ceil(RUNS / 10), ...SEED }),
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
      { numRuns: RUNS, ...SEED },
    ),
  TIME,
);

test(
  "invariant 34: so it is where prices, taxes or gas factors are not known of all the contract year: both bill, or both refuse",
  () =>
    fc.assert(
      fc.asyncProperty(anyLateLists, (billed) => expectSameBill(billed)),
      { numRuns: RUNS, ...SEED },
    ),
  TIME,
);

const series = (prices: AnyMarket["prices"]) =>
  Object.fromEntries(Object.entries(prices).map(([name, text]) => [name, priceSeriesOf(text, name)]));

test(
  "invariant 34: so it is at prices by the slot, for any samples, any prices and any silence of the meter",
  () =>
    fc.assert(
      fc.asyncProperty(anyExchange(anyMarket(6, ENORMOUS)), (home) => {
        const contract = defineContract(home.contract, { prices: series(home.prices) });
        return expectSameBill({ ...home, contract }, marketReference);
      }),
      { numRuns: Math.ceil(RUNS / 3), ...SEED },
    ),
  TIME,
);
