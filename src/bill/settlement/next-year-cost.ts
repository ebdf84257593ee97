import { ContractError } from "../../errors.ts";
import type { Issue } from "../../issue.ts";
import type { Contract } from "../../tariff/contract.ts";
import { NETTING_END } from "../../tariff/nl/netting-end.ts";
import { pricesHeld } from "../../tariff/prices-held.ts";
import { underRulesOf } from "../../tariff/under-rules-of.ts";
import { vatChanges } from "../../tariff/vat-changes.ts";
import type { Text } from "../../text.ts";
import { addDays, type CivilDate, yearOf } from "../../units/civil.ts";
import { inYear } from "../../units/in-year.ts";
import { dynamicStretches } from "../../usage/slots/dynamic-stretches.ts";
import type { Usage } from "../../usage/usage.ts";
import type { YearUsage } from "../../usage/year-usage.ts";
import { type BillOptions, bill } from "../bill.ts";
import type { Bill } from "../bill-document.ts";
import { billing } from "../billing.ts";
import { costParts } from "../cost-parts.ts";
import { proposedLaw } from "../proposed-law.ts";
import { feedInLawAhead } from "./feed-in-law-ahead.ts";
import { nettingEnds } from "./netting-ends.ts";

type Options = Pick<BillOptions, "allowProposedLaw">;

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

const NO_LAW: Text = {
  en: ": the tax of that year is not law yet. Use --allow-proposed-law to take the proposal",
  nl: ": de belasting van dat jaar is nog geen wet. Gebruik --allow-proposed-law om met het voorstel te rekenen",
};

/** What the use of a statement costs in the year after it. */
export interface NextYear {
  /** Including VAT, digits with two decimals. */
  readonly amount: string;
  /** The same by kind of line, as `costParts` gives it. */
  readonly costs: ReadonlyMap<string, string>;
  /** By which law: that of each of its days, or that of its first day throughout. */
  readonly law: "its-days" | "first-day";
  /** That it rests on a law that is only proposed, or leaves out what comes. */
  readonly issues: readonly Issue[];
}

/** The end of netting needs a reading of electricity a year before it, where that is one of its days. */
function isCut({ spans }: Usage, date: CivilDate): boolean {
  const electric = spans.filter(({ register }) => register !== "gas");
  return electric.every(({ from, to }) => to <= date || from >= date);
}

const isTwelveMonths = ({ period: { from, to } }: Usage): boolean => to === inYear(from, yearOf(from) + 1);

/** By the law of the days of that year, as far as it is known and can be followed; else whether there is no law yet. */
function byItsLaw(whole: Usage, contract: Contract, options: Options): Bill | "no-law" | undefined {
  const end = inYear(NETTING_END, yearOf(NETTING_END) - 1);
  if (!isTwelveMonths(whole) || !isCut(whole, end)) return undefined;
  try {
    return bill(whole, underRulesOf("next", contract), options);
  } catch (error) {
    if (error instanceof ContractError) return error.code === "no-law" ? "no-law" : undefined;
    throw error;
  }
}

/**
 * What the use of a statement costs in the year after it: the same readings at the prices of the contract on the first day after it,
 * and by the law of the days of that year, without one-off adjustments. Where the law of that year is not known all through, a
 * price for it is not in the contract, or it is no twelve months, by the law of its first day; the end of netting that this
 * leaves out is an issue.
 *
 * @throws ContractError where the contract has dynamic prices, VAT changes, or the contract or the law does not reach that day
 * @example nextYearCost(await yearUsage(home, contract, period("2025", contract.zone))).amount // "2014.18"
 */
export function nextYearCost({ contract, whole }: YearUsage, options: Options = {}): NextYear {
  const { from, to } = whole.period;
  const since = whole.windows[0]?.from ?? from;
  refuseUnknown(contract, since, to);
  const held = pricesHeld(contract, to, since);
  const full = byItsLaw(whole, held, options);
  const isFull = typeof full === "object";
  const ahead = underRulesOf(isFull ? "next" : yearOf(to), held);
  const owed = isFull ? full : bill(whole, ahead, options);
  const [asAhead, asWas] = [ahead, contract].map((each) => billing(whole, each, options.allowProposedLaw ?? false));
  const leftOut = isFull ? [] : nettingEnds(owed, to, contract, full === "no-law" ? NO_LAW : undefined);
  return {
    amount: owed.totals.gross,
    costs: costParts(owed),
    law: isFull ? "its-days" : "first-day",
    issues: [...leftOut, ...feedInLawAhead(asAhead!, asWas!), ...proposedLaw(owed, THE_ADVICE)],
  };
}
