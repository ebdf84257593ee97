import type { Billing, Charged } from "./billing.ts";
import { fixedRows } from "./fixed.ts";

/** The network operator's charge for the connection, billed by the supplier (netbeheerkosten). */
export const network = (billing: Billing): Charged => ({
  lines: (["electricity", "gas"] as const).flatMap((commodity) =>
    fixedRows(billing, `${commodity}.network`, `${commodity}.network`, billing.contract[commodity]?.network ?? []),
  ),
});
