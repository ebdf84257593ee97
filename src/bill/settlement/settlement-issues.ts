import type { Issue } from "../../issue.ts";
import type { Contract } from "../../tariff/contract.ts";
import { isWholeYear } from "../../usage/is-whole-year.ts";
import type { BillIssue } from "../bill-document.ts";
import { printedIssue } from "../printed-issue.ts";
import type { YearStatement } from "../year-statement.ts";
import type { AdvancePayment } from "./advance-payments.ts";
import { nettingEnds } from "./netting-ends.ts";
import type { SettleOptions } from "./settle-options.ts";

const NO_ADVANCES: Issue = {
  code: "no-advances",
  severity: "info",
  text: {
    en: "The contract states no advances in this period: nothing is counted as paid",
    nl: "Het contract noemt in deze periode geen termijnbedragen: er is niets als betaald geteld",
  },
};

/** What a settlement says beside its numbers: that of its bills, and why something is not told. */
export function settlementIssues(
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
