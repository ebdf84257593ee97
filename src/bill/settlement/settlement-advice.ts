import type { Contract } from "../../tariff/contract.ts";
import { type CivilDate, firstsBetween } from "../../units/civil.ts";
import { type Money, money, round } from "../../units/money.ts";
import { isWholeYear } from "../../usage/is-whole-year.ts";
import type { Bill } from "../bill-document.ts";
import { grossOf } from "../gross-of.ts";
import type { YearStatement } from "../year-statement.ts";
import { advancePayments } from "./advance-payments.ts";
import { type AdvisedAdvance, advisedAdvance } from "./advised-advance.ts";
import type { Forecast } from "./forecast.ts";
import { paid } from "./paid.ts";
import type { SettleOptions } from "./settle-options.ts";

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
  const open = balance.plus(amount.expected).minus(paid(advancePayments(contract, from, next)));
  return advisedAdvance(open, paymentsIn(next, to), "to-zero", lang);
}

/**
 * What to pay a month from here on: what brings the year to nothing where days are ahead, what the year after costs where a whole
 * year is over. Undefined where there is nothing to base it on.
 */
export function settlementAdvice(
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
