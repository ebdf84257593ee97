import type { BillOptions } from "../../bill/bill.ts";
import { type EstimateBand, estimateBand } from "../../bill/review/estimate-band.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Usage } from "../../usage/usage.ts";

/** What the estimated readings of a usage leave open of its bill; undefined where none was estimated. */
export function estimatesOf(
  contract: Contract,
  used: Usage,
  { allowProposedLaw }: Pick<BillOptions, "allowProposedLaw">,
): EstimateBand | undefined {
  const band = estimateBand(used, contract, { allowProposedLaw });
  return band === undefined || band.readings.length === 0 ? undefined : band;
}
