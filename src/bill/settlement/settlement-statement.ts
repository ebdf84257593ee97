import type { CivilDate } from "../../units/civil.ts";
import type { Band } from "../../usage/band.ts";
import type { BillIssue } from "../bill-document.ts";
import type { ComparedPart } from "../part-differences.ts";
import type { YearStatement } from "../year-statement.ts";
import type { AdvancePayment } from "./advance-payments.ts";
import type { AdvisedAdvance } from "./advised-advance.ts";
import type { Forecast } from "./forecast.ts";
import type { NextYear } from "./next-year-cost.ts";
import type { YearRow } from "./year-row.ts";

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
