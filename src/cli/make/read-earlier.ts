import { type BillOptions, bill } from "../../bill/bill.ts";
import { SourceError } from "../../errors.ts";
import { type EarlierUse, earlierUse } from "../../report/earlier-use.ts";
import type { Source } from "../../source/source.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Period } from "../../units/period.ts";
import { type Usage, type UsageOptions, usage } from "../../usage/usage.ts";
import { ifKnown } from "../if-known.ts";

export interface EarlierOptions extends Pick<UsageOptions, "now" | "signal" | "overrides">, BillOptions {
  /** Make a bill of it only as far as its days are at hand: prices by the slot would ask for each of them. */
  readonly onlyAtHand?: boolean | undefined;
  /** Told of a period whose bill was not made because its days are not at hand. */
  readonly onNotAtHand?: ((period: Period) => void) | undefined;
}

/** A contract that only says what is metered: no price of it needs a reading. */
const withoutPrices = ({ electricity, gas, ...contract }: Contract): Contract => {
  const none = { supply: [], standing: [], network: [], energyTax: "none" } as const;
  return {
    ...contract,
    settlement: "none",
    electricity: electricity && { ...electricity, ...none, feedIn: [], feedInCost: [], taxCredit: "none" },
    gas: gas && { ...gas, ...none, correction: undefined },
  };
};

/** Energy with a hole in it is not what was used. */
const isWhole = ({ spans }: Usage): boolean => spans.every(({ quality }) => quality !== "missing");

/**
 * What earlier days used, and their bill where the contract tells; undefined where a reading at one of their ends is not known.
 * Reads no more midnights than that takes.
 */
export async function readEarlier(
  home: Source,
  contract: Contract,
  period: Period,
  { now, signal, overrides, onlyAtHand = false, onNotAtHand, ...law }: EarlierOptions,
): Promise<EarlierUse | undefined> {
  const how = { now, signal, overrides, brief: true };
  const used = await ifKnown(() => usage(home, withoutPrices(contract), period, how));
  if (used === undefined || !isWhole(used)) return undefined;
  const priced = onlyAtHand ? home.atHand?.() : home;
  const owed =
    priced &&
    (await ifKnown(
      async () => bill(await usage(priced, contract, period, how), contract, law),
      (reason) => reason instanceof SourceError && onNotAtHand?.(period),
    ));
  return earlierUse(used, owed);
}
