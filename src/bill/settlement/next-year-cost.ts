import { ContractError } from "../../errors.ts";
import type { Issue } from "../../issue.ts";
import type { Contract } from "../../tariff/contract.ts";
import { pricesHeld } from "../../tariff/prices-held.ts";
import { underRulesOf } from "../../tariff/under-rules-of.ts";
import { vatChanges } from "../../tariff/vat-changes.ts";
import type { Text } from "../../text.ts";
import { addDays, type CivilDate, yearOf } from "../../units/civil.ts";
import { dynamicStretches } from "../../usage/slots/dynamic-stretches.ts";
import type { YearUsage } from "../../usage/year-usage.ts";
import { type BillOptions, bill } from "../bill.ts";
import { proposedLaw } from "../proposed-law.ts";

const ENDS: Text = { en: "the contract ends", nl: "het contract eindigt" };
const DYNAMIC: Text = { en: "its prices are those of the market", nl: "de prijzen zijn die van de markt" };
const OTHER_VAT: Text = { en: "the VAT rate changed", nl: "het btw-tarief is veranderd" };

/** Why the readings of a stretch say nothing of what the days after it cost. */
function reasonOf(contract: Contract, from: CivilDate, to: CivilDate): Text | undefined {
  const after = addDays(to, 1);
  if (contract.until !== undefined && contract.until < after) return ENDS;
  if (dynamicStretches(contract, from, after).length > 0) return DYNAMIC;
  return vatChanges(contract, from, after).length > 0 ? OTHER_VAT : undefined;
}

function refuseUnknown(contract: Contract, from: CivilDate, to: CivilDate): void {
  const reason = reasonOf(contract, from, to);
  if (reason === undefined) return;
  throw new ContractError({
    code: "no-price",
    place: { file: contract.file },
    text: {
      en: `Cannot say what the same use costs from ${to} on: ${reason.en}`,
      nl: `Kan niet zeggen wat hetzelfde verbruik kost vanaf ${to}: ${reason.nl}`,
    },
  });
}

const THE_ADVICE: Text = { en: "The advised advance", nl: "Het geadviseerde termijnbedrag" };

/** What the use of a statement costs in the year after it. */
export interface NextYear {
  /** Including VAT, digits with two decimals. */
  readonly amount: string;
  /** That it rests on a law that is only proposed. */
  readonly issues: readonly Issue[];
}

/**
 * What the use of a statement costs in the year after it: the same readings at the prices of the contract and under the law of
 * the first day after it, without one-off adjustments.
 *
 * @throws ContractError where the contract has dynamic prices, VAT changes, or the contract or the law does not reach that day
 * @example nextYearCost(await yearUsage(home, contract, period("2025", contract.zone))).amount // "2014.18"
 */
export function nextYearCost(
  { contract, whole }: YearUsage,
  options: Pick<BillOptions, "allowProposedLaw"> = {},
): NextYear {
  const { from, to } = whole.period;
  const since = whole.windows[0]?.from ?? from;
  refuseUnknown(contract, since, to);
  const next = underRulesOf(yearOf(to), pricesHeld(contract, to, since));
  const owed = bill(whole, next, options);
  return { amount: owed.totals.gross, issues: proposedLaw(owed, THE_ADVICE) };
}
