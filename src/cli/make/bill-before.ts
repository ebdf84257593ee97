import { type BillOptions, bill } from "../../bill/bill.ts";
import type { Bill } from "../../bill/bill-document.ts";
import type { Source } from "../../source/source.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Period } from "../../units/period.ts";
import { yearEarlier } from "../../units/year-earlier.ts";
import { type SettledUsageOptions, settledUsage } from "../../usage/settled-usage.ts";
import { ifKnown } from "../if-known.ts";

/**
 * The bill of the same days a year earlier, to compare with; undefined where the device was not there yet, or the contract does
 * not reach back so far.
 */
export const billBefore = (
  home: Source,
  contract: Contract,
  period: Period,
  { allowProposedLaw, ...how }: SettledUsageOptions & Pick<BillOptions, "allowProposedLaw">,
): Promise<Bill | undefined> =>
  ifKnown(async () => {
    const { contract: settled, whole } = await settledUsage(home, contract, yearEarlier(period), how);
    return bill(whole, settled, { allowProposedLaw });
  });
