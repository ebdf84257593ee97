import type { Bill } from "../bill/bill-document.ts";
import type { Register } from "../reading.ts";
import type { CivilDate } from "../units/civil.ts";
import { quantityText } from "../units/energy.ts";
import { registerUse } from "../usage/register-use.ts";
import type { Usage } from "../usage/usage.ts";

/** What a home used in an earlier stretch of days, and what that cost where a bill of it could be made. */
export interface EarlierUse {
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  /** From the grid, digits in kWh; null where the home does not meter it. */
  readonly imported: string | null;
  /** To the grid, digits in kWh. */
  readonly exported: string | null;
  /** Digits in m³. */
  readonly gas: string | null;
  /** Undefined where the contract does not say what these days cost. */
  readonly bill?: Bill | undefined;
}

/**
 * The energy of earlier days, for a report to compare with.
 *
 * @param bill the bill of the same days
 * @example earlierUse(await usage(home, contract, period("2026-10", zone), { brief: true })).imported // "289.114"
 */
export function earlierUse(used: Usage, bill?: Bill): EarlierUse {
  const counted = registerUse(used);
  const of = (...registers: readonly Register[]): string | null => {
    const known = registers.flatMap((register) => counted[register] ?? []);
    return known.length === 0 ? null : quantityText(known.reduce((sum, thousandths) => sum + thousandths, 0));
  };
  const { from, to } = used.period;
  return { from, to, imported: of("t1", "t2"), exported: of("t3", "t4"), gas: of("gas"), bill };
}
