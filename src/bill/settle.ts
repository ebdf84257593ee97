import type { Contract } from "../tariff/contract.ts";
import type { Lang, Text } from "../text.ts";
import { addDays } from "../units/civil.ts";
import { cents, type Money, money } from "../units/money.ts";
import { isWholeYear } from "../usage/is-whole-year.ts";
import { settlementYear } from "../usage/settlement-year.ts";
import { documentOf } from "./bill-hash.ts";
import { costParts } from "./cost-parts.ts";
import { partDifferences } from "./part-differences.ts";
import { type AdvancePayment, advancePayments } from "./settlement/advance-payments.ts";
import type { Forecast } from "./settlement/forecast.ts";
import type { NextYear } from "./settlement/next-year-cost.ts";
import { paid } from "./settlement/paid.ts";
import type { SettleOptions } from "./settlement/settle-options.ts";
import { settlementAdvice } from "./settlement/settlement-advice.ts";
import { settlementIssues } from "./settlement/settlement-issues.ts";
import type {
  SettledMonth,
  SettledNextYear,
  SettlementForecast,
  SettlementStatement,
} from "./settlement/settlement-statement.ts";
import type { YearRow } from "./settlement/year-row.ts";
import type { YearStatement } from "./year-statement.ts";

function settledMonths(rows: readonly YearRow[], payments: readonly AdvancePayment[]): SettledMonth[] {
  let balance = money("0");
  return rows.map(({ text, from, to, status, total }) => {
    const advance = paid(payments.filter(({ date }) => date >= from && date < to));
    balance = balance.plus(total).minus(advance);
    return { text, from, to, status, bill: total, advance: cents(advance), balance: cents(balance) };
  });
}

function settlementForecast({ issues: _, ...ahead }: Forecast, balance: Money, contract: Contract): SettlementForecast {
  const advances = paid(advancePayments(contract, ahead.from, ahead.to));
  const end = (amount: string): string => cents(balance.plus(amount).minus(advances));
  const { expected, low, high } = ahead.amount;
  return { ...ahead, advances: cents(advances), balance: { expected: end(expected), low: end(low), high: end(high) } };
}

/** Why the end of a contract year says nothing of a balance that was not counted from its start. */
function otherStart({ total }: YearStatement, contract: Contract): Text | undefined {
  const year = typeof contract.settlement === "object" ? settlementYear(contract, addDays(total.to, -1)) : undefined;
  if (year === undefined || year.from === total.from) return undefined;
  return {
    en: `Where the year ends is not told: this settlement begins on ${total.from}, the contract year on ${year.from}. Settle from that day on`,
    nl: `Waar het jaar op uitkomt staat hier niet: deze afrekening begint op ${total.from}, het contractjaar op ${year.from}. Reken vanaf die dag af`,
  };
}

function settledNextYear(
  { bill, total }: YearStatement,
  { amount, costs, law }: NextYear,
  lang: Lang = "nl",
): SettledNextYear {
  const difference = cents(money(amount).minus(total.total));
  return { from: total.to, law, amount, difference, parts: partDifferences(costs, costParts(bill), lang) };
}

/** Of what is known beside a statement, what says something of it: the end of its own contract year, the year after a whole one. */
function applying(statement: YearStatement, contract: Contract, options: SettleOptions): SettleOptions {
  const noForecast = options.forecast === undefined ? undefined : otherStart(statement, contract);
  const known = noForecast === undefined ? options : { ...options, forecast: undefined, noForecast };
  return isWholeYear(contract, statement.total.from, statement.total.to)
    ? known
    : { ...known, nextYear: undefined, noNextYear: undefined };
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
  const advances = paid(payments);
  const balance = money(total.total).minus(advances);
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
    totals: { bills: total.total, advances: cents(advances), balance: cents(balance) },
    forecast: forecast === undefined ? null : settlementForecast(forecast, balance, contract),
    nextYear: nextYear === undefined ? null : settledNextYear(statement, nextYear, lang),
    advice: settlementAdvice(statement, balance, contract, known) ?? null,
    issues: settlementIssues(statement, payments, contract, known),
    bills,
  };
}
