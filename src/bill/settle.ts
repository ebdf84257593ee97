import type { Issue } from "../issue.ts";
import type { Contract } from "../tariff/contract.ts";
import type { Lang, Text } from "../text.ts";
import { addDays, type CivilDate, firstsBetween } from "../units/civil.ts";
import { cents, type Money, money, round, sum } from "../units/money.ts";
import type { Band } from "../usage/band.ts";
import { isWholeYear } from "../usage/is-whole-year.ts";
import { settlementYear } from "../usage/settlement-year.ts";
import type { Bill, BillIssue } from "./bill-document.ts";
import { documentOf } from "./bill-hash.ts";
import { costParts } from "./cost-parts.ts";
import { grossOf } from "./gross-of.ts";
import { type ComparedPart, partDifferences } from "./part-differences.ts";
import { printedIssue } from "./printed-issue.ts";
import { type AdvancePayment, advancePayments } from "./settlement/advance-payments.ts";
import { type AdvisedAdvance, advisedAdvance } from "./settlement/advised-advance.ts";
import type { Forecast } from "./settlement/forecast.ts";
import { nettingEnds } from "./settlement/netting-ends.ts";
import type { NextYear } from "./settlement/next-year-cost.ts";
import type { YearRow } from "./settlement/year-row.ts";
import type { YearStatement } from "./year-statement.ts";

/** A month of a settlement. Amounts are digits with two decimals. */
export interface SettledMonth extends Pick<YearRow, "text" | "from" | "to" | "status"> {
  readonly bill: string;
  /** Paid on account on a first of the month in it. */
  readonly advance: string;
  /** Bills less advances up to its end: positive is to pay. */
  readonly balance: string;
}

/** The rest of the year of a settlement: what it is expected to cost, what the contract still has paid, and where that ends. */
export interface SettlementForecast extends Omit<Forecast, "issues"> {
  readonly advances: string;
  readonly balance: Band<string>;
}

/** The same use in the year after, beside what it did cost. Amounts are digits with two decimals, including VAT. */
export interface SettledNextYear {
  /** Its first day, of which the prices are. */
  readonly from: CivilDate;
  /** By which law: that of each of its days, or that of its first day throughout. */
  readonly law: NextYear["law"];
  readonly amount: string;
  /** Less what the year did cost, one-off amounts too: positive is dearer. */
  readonly difference: string;
  /** They add up to `amount`, and their differences to `difference`. */
  readonly parts: readonly ComparedPart[];
}

/**
 * Bills against advances: `meterkast.settlement/1`. `balance` = bills − advances; what is positive is to pay, what is negative
 * comes back.
 */
export interface SettlementStatement
  extends Pick<YearStatement, "document" | "device" | "period" | "status" | "currency" | "rounding" | "bills"> {
  readonly schema: "meterkast.settlement/1";
  readonly months: readonly SettledMonth[];
  readonly payments: readonly AdvancePayment[];
  /** `bills` is the bill of the whole period: that of the months with the `rounding` line. */
  readonly totals: { readonly bills: string; readonly advances: string; readonly balance: string };
  /** Null when nothing is ahead, too little is known, or its year began on another day: the issue `no-forecast` says so. */
  readonly forecast: SettlementForecast | null;
  /** Null unless the year is whole and over, and the prices after it are known. */
  readonly nextYear: SettledNextYear | null;
  /** Null where there is nothing to base it on. */
  readonly advice: AdvisedAdvance | null;
  readonly issues: readonly BillIssue[];
}

export interface SettleOptions {
  /** Language of messages; `nl` unless given. */
  readonly lang?: Lang | undefined;
  /** The day on which it is made: what was due from the settled days up to it counts as paid. The first day after them unless given. */
  readonly today?: CivilDate | undefined;
  /** What the rest of the year is expected to cost. */
  readonly forecast?: Forecast | undefined;
  /** Why there is no forecast although days are ahead; it becomes an issue. */
  readonly noForecast?: Text | undefined;
  /** What the same use costs in the year after; see `nextYearCost`. */
  readonly nextYear?: NextYear | undefined;
  /** Why that is not known; it becomes an issue. */
  readonly noNextYear?: Text | undefined;
}

const NO_ADVANCES: Issue = {
  code: "no-advances",
  severity: "info",
  text: {
    en: "The contract states no advances in this period: nothing is counted as paid",
    nl: "Het contract noemt in deze periode geen termijnbedragen: er is niets als betaald geteld",
  },
};

const added = (payments: readonly AdvancePayment[]): Money => sum(payments.map(({ amount }) => money(amount)));

function settledMonths(rows: readonly YearRow[], payments: readonly AdvancePayment[]): SettledMonth[] {
  let balance = money("0");
  return rows.map(({ text, from, to, status, total }) => {
    const advance = added(payments.filter(({ date }) => date >= from && date < to));
    balance = balance.plus(total).minus(advance);
    return { text, from, to, status, bill: total, advance: cents(advance), balance: cents(balance) };
  });
}

function settlementForecast({ issues: _, ...ahead }: Forecast, balance: Money, contract: Contract): SettlementForecast {
  const advances = added(advancePayments(contract, ahead.from, ahead.to));
  const end = (amount: string): string => cents(balance.plus(amount).minus(advances));
  const { expected, low, high } = ahead.amount;
  return { ...ahead, advances: cents(advances), balance: { expected: end(expected), low: end(low), high: end(high) } };
}

/** Firsts of a month: so many payments fall in a stretch. */
const paymentsIn = (from: CivilDate, to: CivilDate): number => firstsBetween(from, to).length;

/** Discounts and state support, including VAT, rounded as one. */
const oneOffs = ({ lines, vat }: Bill): Money =>
  round(
    grossOf(
      lines.filter(({ kind }) => kind === "adjustment"),
      vat,
    ),
    2,
  );

/** Why the end of a contract year says nothing of a balance that was not counted from its start. */
function otherStart({ total }: YearStatement, contract: Contract): Text | undefined {
  const year = typeof contract.settlement === "object" ? settlementYear(contract, addDays(total.to, -1)) : undefined;
  if (year === undefined || year.from === total.from) return undefined;
  return {
    en: `Where the year ends is not told: this settlement begins on ${total.from}, the contract year on ${year.from}. Settle from that day on`,
    nl: `Waar het jaar op uitkomt staat hier niet: deze afrekening begint op ${total.from}, het contractjaar op ${year.from}. Reken vanaf die dag af`,
  };
}

/** Of a whole year with nothing ahead: what the year after it costs, as far as is known. */
function nextAdvice(
  { bill, total }: YearStatement,
  { nextYear, lang = "nl" }: SettleOptions,
): AdvisedAdvance | undefined {
  const once = oneOffs(bill);
  const again = money(total.total).minus(once);
  const payments = paymentsIn(total.from, total.to);
  if (nextYear !== undefined && !again.eq(nextYear.amount))
    return advisedAdvance(money(nextYear.amount), payments, "new-prices", lang);
  return advisedAdvance(again, payments, once.isZero() ? "same-again" : "same-again-without-one-offs", lang);
}

/** What brings a year to nothing from today on; what was due since the settled days is taken as paid. */
function aheadAdvice(
  { from, to, amount }: Forecast,
  balance: Money,
  contract: Contract,
  { today = from, lang = "nl" }: SettleOptions,
): AdvisedAdvance | undefined {
  const next = today < from ? from : today < to ? today : to;
  const open = balance.plus(amount.expected).minus(added(advancePayments(contract, from, next)));
  return advisedAdvance(open, paymentsIn(next, to), "to-zero", lang);
}

function settledNextYear(
  { bill, total }: YearStatement,
  { amount, costs, law }: NextYear,
  lang: Lang = "nl",
): SettledNextYear {
  const difference = cents(money(amount).minus(total.total));
  return { from: total.to, law, amount, difference, parts: partDifferences(costs, costParts(bill), lang) };
}

function adviceOf(
  statement: YearStatement,
  balance: Money,
  contract: Contract,
  options: SettleOptions,
): AdvisedAdvance | undefined {
  const { forecast, noForecast } = options;
  if (forecast !== undefined) return aheadAdvice(forecast, balance, contract, options);
  return noForecast === undefined && isWholeYear(contract, statement.total.from, statement.total.to)
    ? nextAdvice(statement, options)
    : undefined;
}

/** Of what is known beside a statement, what says something of it: the end of its own contract year, the year after a whole one. */
function applying(statement: YearStatement, contract: Contract, options: SettleOptions): SettleOptions {
  const noForecast = options.forecast === undefined ? undefined : otherStart(statement, contract);
  const known = noForecast === undefined ? options : { ...options, forecast: undefined, noForecast };
  return isWholeYear(contract, statement.total.from, statement.total.to)
    ? known
    : { ...known, nextYear: undefined, noNextYear: undefined };
}

function issuesOf(
  { bill, period, issues, total }: YearStatement,
  payments: readonly AdvancePayment[],
  contract: Contract,
  { forecast, noForecast, nextYear, noNextYear, lang = "nl" }: SettleOptions,
): BillIssue[] {
  const isSameAgain = [forecast, noForecast, nextYear].every((each) => each === undefined);
  const more: Issue[] = [
    ...(payments.length === 0 ? [NO_ADVANCES] : []),
    ...(noForecast === undefined ? [] : [{ code: "no-forecast", severity: "info" as const, text: noForecast }]),
    ...(noNextYear === undefined ? [] : [{ code: "no-next-year", severity: "info" as const, text: noNextYear }]),
    ...(forecast?.issues ?? nextYear?.issues ?? []),
    ...(isSameAgain && isWholeYear(contract, total.from, total.to) ? nettingEnds(bill, total.to, contract) : []),
  ];
  return [...issues, ...more.map((issue) => printedIssue(issue, period.zone, lang))];
}

/** A forecast rests on the year before too: the id tells it apart. */
function settlementDocument(
  { bill, bills, document, total }: YearStatement,
  { forecast, nextYear }: SettleOptions,
): SettlementStatement["document"] {
  const data = [bill, ...bills].map((each) => each.document.data);
  const what = `settle ${total.from}/${total.to} ${JSON.stringify(forecast?.amount ?? nextYear?.amount ?? null)}`;
  return documentOf(data, document.contract, what, document.program);
}

/**
 * Settle the bills of a statement with what the contract has paid on account: one payment for each calendar month whose first
 * day lies in the statement. With a forecast it also says where the year is expected to end, and which advance would end it
 * at nothing. A whole year without days ahead advises what the same use costs after it (`nextYear`), else the same again.
 *
 * @example
 * const used = await yearUsage(home, contract, period("2022", contract.zone));
 * settle(yearStatement(used), contract).totals; // { bills: "2395.93", advances: "2430.00", balance: "-34.07" }
 */
export function settle(statement: YearStatement, contract: Contract, options: SettleOptions = {}): SettlementStatement {
  const { device, period, status, currency, rounding, bills, months, total } = statement;
  const payments = advancePayments(contract, total.from, total.to);
  const paid = added(payments);
  const balance = money(total.total).minus(paid);
  const known = applying(statement, contract, options);
  const { forecast, nextYear, lang } = known;
  return {
    schema: "meterkast.settlement/1",
    document: settlementDocument(statement, known),
    device,
    period,
    status,
    currency,
    months: settledMonths(months, payments),
    payments,
    rounding,
    totals: { bills: total.total, advances: cents(paid), balance: cents(balance) },
    forecast: forecast === undefined ? null : settlementForecast(forecast, balance, contract),
    nextYear: nextYear === undefined ? null : settledNextYear(statement, nextYear, lang),
    advice: adviceOf(statement, balance, contract, known) ?? null,
    issues: issuesOf(statement, payments, contract, known),
    bills,
  };
}
