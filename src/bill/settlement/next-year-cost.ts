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
import { costParts } from "../cost-parts.ts";
import { proposedLaw } from "../proposed-law.ts";

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

const NETTING_ENDS: Issue = {
  code: "netting-ends",
  severity: "warning",
  text: {
    en: `From ${NETTING_END} on export no longer offsets import, which the advised advance does not count in: the tax of that year is not law yet. Use --allow-proposed-law to take the proposal`,
    nl: `Vanaf ${NETTING_END} wordt niet meer gesaldeerd, en daar houdt het geadviseerde termijnbedrag geen rekening mee: de belasting van dat jaar is nog geen wet. Gebruik --allow-proposed-law om met het voorstel te rekenen`,
  },
};

/** What the use of a statement costs in the year after it. */
export interface NextYear {
  /** Including VAT, digits with two decimals. */
  readonly amount: string;
  /** The same by kind of line, as `costParts` gives it. */
  readonly costs: ReadonlyMap<string, string>;
  /** That it rests on a law that is only proposed, or leaves out what comes. */
  readonly issues: readonly Issue[];
}

/** The end of netting needs a reading a year before it. */
const isCut = ({ spans }: Usage, date: CivilDate): boolean =>
  spans.every(({ from, to }) => to <= date || from >= date) || spans.some(({ from }) => from === date);

function endsNetting({ country, electricity }: Contract, { period: { to }, spans }: Usage): boolean {
  if (country !== "NL" || electricity === undefined || to >= NETTING_END) return false;
  const feedsIn = spans.some(({ register, thousandths }) => /^t[34]$/.test(register) && thousandths > 0);
  return feedsIn && inYear(to, yearOf(to) + 1) > NETTING_END;
}

/** By the law of the days of that year, as far as it is known; undefined where it is not. */
function byItsLaw(whole: Usage, contract: Contract, options: Options): Bill | undefined {
  if (!isCut(whole, inYear(NETTING_END, yearOf(NETTING_END) - 1))) return undefined;
  try {
    return bill(whole, underRulesOf("next", contract), options);
  } catch (error) {
    if (error instanceof ContractError && error.code === "no-law") return undefined;
    throw error;
  }
}

/**
 * What the use of a statement costs in the year after it: the same readings at the prices of the contract on the first day after it,
 * and by the law of the days of that year, without one-off adjustments. Where the law of that year is not known all through, by
 * that of its first day; the end of netting that this leaves out is an issue.
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
  const owed = full ?? bill(whole, underRulesOf(yearOf(to), held), options);
  const leftOut = full === undefined && endsNetting(contract, whole) ? [NETTING_ENDS] : [];
  return {
    amount: owed.totals.gross,
    costs: costParts(owed),
    issues: [...leftOut, ...proposedLaw(owed, THE_ADVICE)],
  };
}
