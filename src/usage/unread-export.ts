import type { Issue } from "../issue.ts";
import type { Register } from "../reading.ts";
import type { Contract } from "../tariff/contract.ts";

const UNREAD: Issue = {
  code: "export-not-read",
  severity: "warning",
  text: {
    en: "The contract has a feed-in price, and there are no readings of export (t3, t4): export is counted as none",
    nl: "Het contract heeft een prijs voor teruglevering, en er zijn geen standen van teruglevering (t3, t4): die telt als niets",
  },
};

/** That a home may feed in what nobody read: a file of which columns were left out looks like a home without panels. */
export function unreadExport(inUse: readonly Register[], { electricity }: Contract): readonly Issue[] {
  const isSold = electricity !== undefined && electricity.feedIn.length + electricity.feedInCost.length > 0;
  return isSold && !inUse.some((register) => register === "t3" || register === "t4") ? [UNREAD] : [];
}
