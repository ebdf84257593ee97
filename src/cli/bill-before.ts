import { type BillOptions, bill } from "../bill/bill.ts";
import type { Bill } from "../bill/bill-document.ts";
import type { Source } from "../source/source.ts";
import type { Contract } from "../tariff/contract.ts";
import { yearOf } from "../units/civil.ts";
import { inYear } from "../units/in-year.ts";
import { type Period, period } from "../units/period.ts";
import { type SettledUsageOptions, settledUsage } from "../usage/settled-usage.ts";
import { isUnknown } from "./is-unknown.ts";

/**
 * The bill of the same days a year earlier, to compare with; undefined where the device was not there yet, or the contract does
 * not reach back so far.
 */
export async function billBefore(
  home: Source,
  contract: Contract,
  { from, to, zone }: Period,
  { allowProposedLaw, ...how }: SettledUsageOptions & Pick<BillOptions, "allowProposedLaw">,
): Promise<Bill | undefined> {
  const earlier = period(`${inYear(from, yearOf(from) - 1)}/${inYear(to, yearOf(to) - 1)}`, zone);
  try {
    const { contract: settled, whole } = await settledUsage(home, contract, earlier, how);
    return bill(whole, settled, { allowProposedLaw });
  } catch (error) {
    if (isUnknown(error)) return undefined;
    throw error;
  }
}
