import fc from "fast-check";
import type {
  ContractInput,
  ElectricityInput,
  FixedInput,
  GasInput,
  PriceInput,
} from "../../src/tariff/contract-input.ts";
import { monthOf } from "../../src/units/civil.ts";

const VAT_CHANGES = ["2022-07-01", "2023-01-01"];

export const price = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 0, max: most * 1_000_000 }), fc.integer({ min: 2, max: 6 }))
    .map(([millionths, decimals]) => (millionths / 1_000_000).toFixed(decimals));

const priceEntry = (most: number): fc.Arbitrary<Omit<PriceInput, "from">> =>
  fc.oneof(
    price(most).map((single) => ({ price: single })),
    fc.tuple(price(most), price(most)).map(([normal, low]) => ({ normal, low })),
  );

const fixedEntry: fc.Arbitrary<Omit<FixedInput, "from">> = fc.oneof(
  price(2).map((perDay) => ({ perDay })),
  price(60).map((perMonth) => ({ perMonth })),
  fc.record({ perYear: price(700), yearDays: fc.constantFrom(undefined, 365 as const, 365.25 as const, 366 as const) }),
);

/**
 * An entry from the first day, at each change of VAT (which prices that include it must have), and on some other days. Now and
 * then they all say the same.
 */
export function timeline<E>(
  entry: fc.Arbitrary<E>,
  days: readonly string[],
  changes: number,
): fc.Arbitrary<(E & { from: string })[]> {
  const must = [days[0]!, ...VAT_CHANGES.filter((date) => days.slice(1).includes(date))];
  return fc.array(fc.constantFrom(...days), { maxLength: changes }).chain((more) => {
    const dates = [...new Set([...must, ...more])].sort();
    const values = fc.array(entry, { minLength: dates.length, maxLength: dates.length });
    return fc.tuple(values, fc.nat(4)).map(([all, kind]) => {
      return dates.map((from, index) => ({ ...all[kind === 0 ? 0 : index]!, from }));
    });
  });
}

const tiers: fc.Arbitrary<{ upTo?: number; price: string }[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { maxLength: 3 }),
    fc.array(price(0.2), { minLength: 4, maxLength: 4 }),
  )
  .map(([limits, prices]) => [
    ...limits.sort((a, b) => a - b).map((upTo, index) => ({ upTo, price: prices[index]! })),
    { price: prices[3]! },
  ]);

const staircase = fc
  .tuple(price(100), price(300), fc.constantFrom(500, 1750, 2000))
  .map(([first, second, yearlyExport]) => ({
    yearlyExport,
    tiers: [
      { upTo: 500, perYear: first },
      { upTo: 2000, perYear: second },
    ],
  }));

const word = <W extends string>(...words: W[]): fc.Arbitrary<W> => fc.constantFrom(...words);

function electricity(days: readonly string[]): fc.Arbitrary<ElectricityInput> {
  const list = <E>(entry: fc.Arbitrary<E>, changes = 1): fc.Arbitrary<(E & { from: string })[]> =>
    timeline(entry, days, changes);
  return fc.record({
    registers: word("nl", "be").map((order) =>
      order === "nl" ? ({ t1: "low", t2: "normal" } as const) : ({ t1: "normal", t2: "low" } as const),
    ),
    supply: list(priceEntry(0.6), 2),
    standing: list(fixedEntry),
    network: list(fixedEntry),
    feedIn: list(
      fc.tuple(priceEntry(0.2), fc.constantFrom(undefined, 0, 21)).map(([entry, vat]) => ({ ...entry, vat })),
    ),
    feedInCost: fc.oneof(
      fc.constant([]),
      list(
        fc.oneof(
          price(0.15).map((perKwh) => ({ perKwh })),
          fixedEntry,
          staircase,
        ),
      ),
      fc
        .tuple(word(...days), price(0.15))
        .map(([late, perKwh]) =>
          [late, ...VAT_CHANGES.filter((date) => date > late)].map((from) => ({ from, perKwh })),
        ),
    ),
    netting: fc.record({
      method: word("registers-then-total", "normal-first", "per-register", "none", "total"),
      priceChange: word("chronological", "as-fed-in"),
    }),
    energyTax: fc.oneof(
      { weight: 3, arbitrary: fc.constant("NL" as const) },
      { weight: 1, arbitrary: fc.constant("none" as const) },
      { weight: 2, arbitrary: list(tiers.map((own) => ({ tiers: own }))) },
    ),
    taxCredit: fc.oneof(
      { weight: 3, arbitrary: fc.constant("NL" as const) },
      { weight: 1, arbitrary: fc.constant("none" as const) },
      { weight: 1, arbitrary: list(fixedEntry) },
    ),
  });
}

function gas(days: readonly string[]): fc.Arbitrary<GasInput> {
  const months = [...new Set(days.map(monthOf))];
  const factors = fc.array(fc.integer({ min: 9_800, max: 10_400 }), {
    minLength: months.length,
    maxLength: months.length,
  });
  return fc.record({
    supply: timeline(
      price(2).map((single) => ({ price: single })),
      days,
      1,
    ),
    standing: timeline(fixedEntry, days, 0),
    network: timeline(fixedEntry, days, 1),
    correction: fc.option(
      factors.map((all) =>
        Object.fromEntries(all.map((factor, index) => [months[index]!, (factor / 10_000).toFixed(4)])),
      ),
      { nil: undefined },
    ),
    energyTax: fc.oneof(
      word("NL", "none"),
      timeline(
        tiers.map((own) => ({ tiers: own })),
        days,
        0,
      ),
    ),
  });
}

const adjustments = (days: readonly string[]): fc.Arbitrary<NonNullable<ContractInput["adjustments"]>> =>
  fc.array(
    fc.record({
      date: word(...days),
      name: fc.constant("Adjustment"),
      amount: fc.integer({ min: -20_000, max: 20_000 }).map((cents) => (cents / 100).toFixed(2)),
      vat: fc.constantFrom("included" as const, "none" as const, 21, 9),
    }),
    { maxLength: 2 },
  );

/** The method `total` takes one price for both registers. */
const fitting = ({ supply, ...rest }: ElectricityInput): ElectricityInput => ({
  ...rest,
  supply:
    rest.netting?.method === "total"
      ? supply.map(({ from, price, normal }) => ({ from, price: price ?? normal }))
      : supply,
});

/** A contract that has a price for each of some days, in order, and changes on some of them. */
export function anyContract(
  days: readonly string[],
  settlement: ContractInput["settlement"],
): fc.Arbitrary<ContractInput> {
  return fc.record({
    name: fc.constant("Any"),
    vat: word("included", "excluded"),
    settlement: fc.constant(settlement),
    electricity: electricity(days).map(fitting),
    gas: fc.option(gas(days), { nil: undefined }),
    adjustments: adjustments(days),
  });
}
