import type { Billing, Charged } from "./billing.ts";
import { fixedRows } from "./fixed.ts";

/** The supplier's charge for being supplied at all (vaste leveringskosten). */
export const standing = (billing: Billing): Charged => ({
  lines: (["electricity", "gas"] as const).flatMap((commodity) =>
    fixedRows(billing, `${commodity}.standing`, `${commodity}.standing`, billing.contract[commodity]?.standing ?? []),
  ),
});
