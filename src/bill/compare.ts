import { ContractError } from "../errors.ts";
import type { Issue } from "../issue.ts";
import { NETTING_END } from "../tariff/nl/netting-end.ts";
import { underRulesOf } from "../tariff/under-rules-of.ts";
import type { Lang } from "../text.ts";
import { cents, money } from "../units/money.ts";
import type { SettledUsage } from "../usage/settled-usage.ts";
import { VERSION } from "../version.ts";
import { type BillOptions, bill } from "./bill.ts";
import type { Bill, BillIssue } from "./bill-document.ts";
import { documentOf } from "./bill-hash.ts";
import { costParts } from "./cost-parts.ts";
import { type ComparedPart, partDifferences } from "./part-differences.ts";
import { printedIssue } from "./printed-issue.ts";
import { rulesOf2027 } from "./rules-of-2027.ts";

/** What a period costs under one contract. */
export interface ComparedContract {
  /** 1 is the cheapest. */
  readonly rank: number;
  readonly name: string;
  readonly supplier: string | null;
  /** `sha256:` of the contract's file and its prices. */
  readonly contract: string;
  readonly status: Bill["status"];
  /** Including VAT. */
  readonly total: string;
  /** Less that of the first contract: negative is cheaper. */
  readonly difference: string;
  /** They add up to `total`, and their differences to `difference`. */
  readonly parts: readonly ComparedPart[];
  /** Its place in `bills`, from 0. */
  readonly bill: number;
}

/**
 * The same readings under several contracts: `meterkast.comparison/1`. Differences are against the first contract that was
 * named, under the rules of the day. The document's `contract` names all contracts' hashes.
 */
export interface Comparison extends Pick<Bill, "document" | "device" | "period" | "status" | "currency"> {
  readonly schema: "meterkast.comparison/1";
  readonly ranking: readonly ComparedContract[];
  /**
   * The same days under the law of 2027, ranked: no netting, energy tax over all import, and the proposed rates. Empty unless a
   * proposed law is allowed and the period lies before 2027.
   */
  readonly rulesOf2027: readonly ComparedContract[];
  readonly issues: readonly BillIssue[];
  /** One for each contract as named, then those under the rules of 2027. */
  readonly bills: readonly Bill[];
}

const YEAR = 2027;

const notUnder2027 = ({ file, name }: SettledUsage["contract"], { text }: ContractError): Issue => ({
  code: "rules-of-2027-not-billed",
  severity: "warning",
  text: {
    en: `Not billed under the rules of 2027 with contract ${file ?? name}: ${text.en}`,
    nl: `Niet berekend volgens de regels van 2027 met contract ${file ?? name}: ${text.nl}`,
  },
});

/** A usage, the contract that it is priced with, and the bill. */
interface Priced {
  readonly contract: SettledUsage["contract"];
  readonly bill: Bill;
}

const isBefore2027 = ({ contract, whole }: SettledUsage): boolean =>
  contract.country === "NL" && contract.electricity !== undefined && whole.period.to <= NETTING_END;

/** The bills under the rules of 2027, of the contracts that say enough for them. */
function under2027(
  usages: readonly SettledUsage[],
  options: BillOptions,
): { readonly priced: readonly Priced[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const priced = usages.filter(isBefore2027).flatMap(({ contract, whole }): Priced[] => {
    try {
      return [{ contract, bill: bill(whole, underRulesOf(YEAR, contract), options) }];
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      issues.push(notUnder2027(contract, error));
      return [];
    }
  });
  return {
    priced,
    issues: priced.length === 0 ? issues : [rulesOf2027(priced.map(({ contract }) => contract)), ...issues],
  };
}

/** Cheapest first; of two that cost the same the one named first. */
function ranked(priced: readonly Priced[], first: Bill, offset: number, lang: Lang): ComparedContract[] {
  const all = priced.map(({ contract, bill: own }, index) => ({
    name: contract.name,
    supplier: contract.supplier ?? null,
    contract: contract.hash,
    status: own.status,
    total: own.totals.gross,
    difference: cents(money(own.totals.gross).minus(first.totals.gross)),
    parts: partDifferences(costParts(own), costParts(first), lang),
    bill: offset + index,
  }));
  const sorted = all.sort((one, other) => money(one.total).comparedTo(other.total));
  return sorted.map((each, index) => ({ rank: index + 1, ...each }));
}

/** What the rules of 2027 rest on is said of all contracts at once. */
const withoutProposal = ({ contract, bill: own }: Priced): Priced => ({
  contract,
  bill: { ...own, issues: own.issues.filter(({ code }) => code !== "proposed-law") },
});

/** Each issue once; one that not all contracts have begins with the names of those that have it. */
function issuesOf(priced: readonly Priced[], more: readonly Issue[], lang: Lang): BillIssue[] {
  const { zone } = priced[0]!.bill.period;
  const all = new Set(priced.map(({ contract }) => contract.hash)).size;
  const each = new Map(priced.flatMap(({ bill: { issues } }) => issues).map((issue) => [issue.message, issue]));
  const told = [...each.values()].map((issue): BillIssue => {
    const { message } = issue;
    const having = priced.filter(({ bill: { issues } }) => issues.some((other) => other.message === message));
    const names = new Map(having.map(({ contract }) => [contract.hash, contract.name]));
    const isNamed = [...names.values()].every((name) => message.includes(`"${name}"`));
    return names.size === all || isNamed
      ? issue
      : { ...issue, message: `${[...names.values()].join(", ")}: ${message}` };
  });
  return [...told, ...more.map((issue) => printedIssue(issue, zone, lang))];
}

function refuseOthers(bills: readonly Bill[]): void {
  const [first] = bills;
  if (first === undefined) throw new RangeError("Cannot compare no contracts: give at least one");
  const place = ({ device, period, currency }: Bill): string =>
    `${device.uid} from ${period.start} to ${period.end} in ${currency}`;
  const other = bills.find((each) => place(each) !== place(first));
  if (other !== undefined)
    throw new RangeError(`Cannot compare ${place(other)} with ${place(first)}: they must be the same`);
}

/**
 * Bill the same readings under any number of contracts and rank them by total, each kind of line with its difference against
 * the first. With `allowProposedLaw` also under the rules of 2027, where the period lies before them.
 *
 * @throws ContractError as {@link bill} does for the contracts as named; RangeError unless all are of one home, period and currency
 * @example
 * const offers = await Promise.all([mine, other].map((contract) => settledUsage(home, contract, year)));
 * compare(offers, { lang: "en" }).ranking[0].total; // "2210.15"
 */
export function compare(usages: readonly SettledUsage[], options: BillOptions = {}): Comparison {
  const { lang = "nl", allowProposedLaw = false } = options;
  const named = usages.map(({ contract, whole }): Priced => ({ contract, bill: bill(whole, contract, options) }));
  refuseOthers(named.map((each) => each.bill));
  const later = allowProposedLaw ? under2027(usages, options) : { priced: [], issues: [] };
  const bills = [...named, ...later.priced].map((each) => each.bill);
  const first = bills[0]!;
  const hashes = usages.map(({ contract }) => contract.hash).join(" ");
  const { from, to } = usages[0]!.whole.period;
  const data = bills.map(({ document }) => document.data);
  const what = `compare ${from}/${to} ${bills.map(({ document }) => document.id).join(" ")}`;
  return {
    schema: "meterkast.comparison/1",
    document: documentOf(data, hashes, what, `meterkast ${VERSION}`),
    device: first.device,
    period: first.period,
    status: bills.every(({ status }) => status === "final") ? "final" : "provisional",
    currency: first.currency,
    ranking: ranked(named, first, 0, lang),
    rulesOf2027: ranked(later.priced, first, named.length, lang),
    issues: issuesOf([...named, ...later.priced.map(withoutProposal)], later.issues, lang),
    bills,
  };
}
