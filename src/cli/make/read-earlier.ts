import { type BillOptions, bill } from "../../bill/bill.ts";
import { type EarlierUse, earlierUse } from "../../report/earlier-use.ts";
import type { Source } from "../../source/source.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Period } from "../../units/period.ts";
import { type Usage, type UsageOptions, usage } from "../../usage/usage.ts";
import { ifKnown } from "../if-known.ts";

export interface EarlierOptions extends Pick<UsageOptions, "now" | "signal" | "overrides">, BillOptions {
  /** Make no bill of it. */
  readonly onlyEnergy?: boolean | undefined;
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
  { lang, allowProposedLaw, now, signal, overrides, onlyEnergy = false }: EarlierOptions,
): Promise<EarlierUse | undefined> {
  const how = { now, signal, overrides, brief: true };
  const used = await ifKnown(() => usage(home, withoutPrices(contract), period, how));
  if (used === undefined || !isWhole(used)) return undefined;
  if (onlyEnergy) return earlierUse(used);
  const owed = await ifKnown(async () =>
    bill(await usage(home, contract, period, how), contract, { lang, allowProposedLaw }),
  );
  return earlierUse(used, owed);
}
