import type { Contract } from "../../tariff/contract.ts";
import { rateAt } from "../../tariff/rate-at.ts";
import { type CivilDate, firstsBetween } from "../../units/civil.ts";
import { cents, money } from "../../units/money.ts";

/** One payment on account. */
export interface AdvancePayment {
  /** The first of a month. */
  readonly date: CivilDate;
  /** Digits with two decimals, in the contract's currency. */
  readonly amount: string;
}

/**
 * What is paid on account between two dates: one payment for each calendar month whose first day lies in them, as the
 * contract's `advances` say on that day. Before the first entry nothing is paid.
 *
 * @example advancePayments(contract, "2026-01-01", "2026-03-01") // [{ date: "2026-01-01", amount: "245.00" }, …]
 */
export const advancePayments = ({ advances }: Contract, from: CivilDate, to: CivilDate): AdvancePayment[] =>
  firstsBetween(from, to).flatMap((date) => {
    const perMonth = rateAt(advances, date)?.perMonth;
    return perMonth === undefined ? [] : [{ date, amount: cents(money(perMonth)) }];
  });
