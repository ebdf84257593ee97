import { settle } from "../../bill/settle.ts";
import { forecast } from "../../bill/settlement/forecast.ts";
import type { SettlementStatement } from "../../bill/settlement/settlement-statement.ts";
import { yearStatement } from "../../bill/year-statement.ts";
import type { Source } from "../../source/source.ts";
import type { Contract } from "../../tariff/contract.ts";
import { addDays } from "../../units/civil.ts";
import type { Period } from "../../units/period.ts";
import { settlementYear } from "../../usage/settlement-year.ts";
import { dynamicStretches } from "../../usage/slots/dynamic-stretches.ts";
import { yearBefore } from "../../usage/year-before.ts";
import { yearUsage } from "../../usage/year-usage.ts";
import { ifKnown } from "../if-known.ts";
import type { EarlierOptions } from "./read-earlier.ts";

/** By then a period is over and its last readings are in. */
const SETTLED = 2 * 3_600_000;

/**
 * The contract year (or calendar year) of a bill as it stood when the bill's period ended, with a forecast where the year before
 * is known. Undefined where not all of it is known; of days with prices by the slot, where not all of them are at hand.
 */
export async function yearSoFar(
  home: Source,
  contract: Contract,
  { from, to, end }: Period,
  { lang, allowProposedLaw, now = end, signal, overrides }: EarlierOptions,
): Promise<SettlementStatement | undefined> {
  const year = settlementYear(contract, addDays(to, -1));
  const priced = year && dynamicStretches(contract, year.from, to).length > 0 ? home.atHand?.() : home;
  if (year === undefined || from < year.from || priced === undefined) return undefined;
  const how = { now: Math.min(now, end + SETTLED), signal, overrides, brief: true };
  return ifKnown(async () => {
    const used = await yearUsage(priced, contract, year, how);
    const ahead = await ifKnown(async () => forecast(used, await yearBefore(priced, used, how), { allowProposedLaw }));
    return settle(yearStatement(used, { lang, allowProposedLaw }), contract, { lang, forecast: ahead });
  });
}
