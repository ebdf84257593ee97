import fc from "fast-check";
import type { ContractInput, ElectricityInput, GasInput, PriceInput } from "../../src/tariff/contract-input.ts";
import { datesBetween } from "../../src/units/civil.ts";
import { price, timeline } from "./any-contract.ts";
import { type AnyHome, anyHome } from "./any-home.ts";
import { type PriceFiles, priceFiles } from "./price-files.ts";
import type { Sampled } from "./sampled.ts";
import { samplesOf } from "./samples-of.ts";

/** A home that pays by the slot: what its meters sampled day by day, and the price files that its contract names. */
export interface AnyMarket extends AnyHome {
  readonly samples: Sampled;
  readonly prices: PriceFiles;
}

const dynamic = (names: readonly (keyof PriceFiles)[], lowest: number): fc.Arbitrary<Omit<PriceInput, "from">> =>
  fc
    .tuple(fc.constantFrom(...names), fc.integer({ min: lowest, max: 60_000 }))
    .map(([prices, millionths]) => ({ dynamic: { prices, surcharge: (millionths / 1_000_000).toFixed(5) } }));

const POWER = ["power.csv", "power.csv", "other.csv"] as const;

const paid = fc
  .tuple(dynamic(POWER, -30_000), fc.constantFrom(0, 21))
  .map(([entry, vat]): Omit<PriceInput, "from"> => ({ ...entry, vat }));

/** Supply by the slot, feed-in by the slot or at a price; or supply at a price where gas is by the slot. */
function byTheSlot(days: readonly string[], contract: ContractInput): fc.Arbitrary<ContractInput> {
  const { electricity, gas } = contract as { electricity: ElectricityInput; gas?: GasInput };
  const fixedPay = timeline(
    price(0.2).map((single): Omit<PriceInput, "from"> => ({ price: single })),
    days,
    1,
  );
  const slots = fc.record({
    supply: timeline(dynamic(POWER, 0), days, 2),
    feedIn: fc.oneof(fixedPay, timeline(paid, days, 1)),
  });
  return fc
    .record({
      electric: gas === undefined ? slots : fc.oneof(slots, slots, fc.constant({})),
      supply: timeline(dynamic(["gas.csv"], 0), days, 1),
      isGasFixed: fc.boolean(),
    })
    .map(({ electric, supply, isGasFixed }) => ({
      ...contract,
      electricity: { ...electricity, ...electric },
      ...(gas && { gas: isGasFixed && "supply" in electric ? gas : { ...gas, supply } }),
    }));
}

/** Homes of up to so many days, at prices by the slot. */
export const anyMarket = (longest: number, largest?: number): fc.Arbitrary<AnyMarket> =>
  anyHome(longest, largest).chain((home) => {
    const days = datesBetween(home.from, home.to);
    return fc.record({ contract: byTheSlot(days, home.contract), seed: fc.nat() }).map(({ contract, seed }) => ({
      ...home,
      contract,
      samples: samplesOf(seed),
      prices: priceFiles(days, seed),
    }));
  });
