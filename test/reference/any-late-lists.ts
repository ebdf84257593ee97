import fc from "fast-check";
import type { ContractInput, ElectricityInput, GasInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { anyYear, billsOf } from "./any-year.ts";
import { noise } from "./noise.ts";
import type { Billed } from "./reference-of.ts";

const VAT_CHANGES = ["2022-07-01", "2023-01-01"];

type Dated = { readonly from: string };

/** A list that says nothing of the days before a date. */
function begun<E extends Dated>(list: readonly E[], date: string): E[] {
  const held = list.findLast(({ from }) => from <= date);
  return [...(held ? [{ ...held, from: date }] : []), ...list.filter(({ from }) => from > date)];
}

/** A list that does not say what holds from a change of VAT on: prices that include VAT are then not known. */
const unsaid = <E extends Dated>(list: readonly E[]): E[] =>
  list.filter(({ from }, index) => index === 0 || !VAT_CHANGES.includes(from));

/** Lists of a contract made to begin at some of a year's dates, most of them not after a bill's first day. */
function withLateLists(contract: ContractInput, dates: readonly string[], from: string, seed: number): ContractInput {
  const before = dates.filter((date) => date <= from);
  const beginning = (place: number): string => {
    const known = noise(seed, place, 12) === 0 ? dates : before;
    return noise(seed, place + 1, 3) === 0 ? from : known[noise(seed, place + 2, known.length)]!;
  };
  const late = <E extends Dated>(list: readonly E[], place: number): E[] => {
    const said = noise(seed, place, 4) === 0 ? unsaid(list) : [...list];
    return noise(seed, place + 1, 3) === 0 ? said : begun(said, beginning(place + 2));
  };
  const taxed = <T extends ElectricityInput["energyTax"]>(tax: T, place: number): T =>
    (Array.isArray(tax) ? late(tax, place) : tax) as T;
  const { electricity, gas } = contract as { electricity: ElectricityInput; gas?: GasInput };
  const firstMonth = noise(seed, 40, 3) === 0 ? "" : beginning(41).slice(0, 7);
  const factors = Object.entries(gas?.correction ?? {}).filter(([month]) => month >= firstMonth);
  return {
    ...contract,
    electricity: {
      ...electricity,
      supply: late(electricity.supply, 0),
      feedIn: late(electricity.feedIn ?? [], 10),
      energyTax: taxed(electricity.energyTax, 20),
    },
    ...(gas && {
      gas: {
        ...gas,
        supply: late(gas.supply, 30),
        energyTax: taxed(gas.energyTax, 50),
        ...(gas.correction && { correction: Object.fromEntries(factors) }),
      },
    }),
  };
}

/** Bills in a contract year, or a statement, that began before what the contract says of prices, taxes and gas. */
export const anyLateLists: fc.Arbitrary<Billed> = fc
  .tuple(anyYear, fc.nat(), fc.constantFrom(1, 1, 1, 2, 40), fc.nat())
  .map(([year, place, length, seed]) => {
    const bills = billsOf(year);
    const first = place % bills.length;
    const [{ from }, { to }] = [bills[first]!, bills[Math.min(first + length, bills.length) - 1]!];
    const dates = Object.keys(year.counters).filter((date) => date < to);
    const contract = defineContract(withLateLists(year.contract, dates, from, seed));
    return { ...bills[first]!, contract, to };
  });
