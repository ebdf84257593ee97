import type { Lang } from "../text.ts";
import { cents, money, sum } from "../units/money.ts";
import type { Usage } from "../usage/usage.ts";
import type { YearUsage } from "../usage/year-usage.ts";
import { VERSION } from "../version.ts";
import { type BillOptions, bill } from "./bill.ts";
import type { Bill, BillIssue, BillLine } from "./bill-document.ts";
import { documentOf } from "./bill-hash.ts";
import { printedIssue } from "./printed-issue.ts";
import { refuseOtherParts } from "./settlement/refuse-other-parts.ts";
import { type YearAmounts, type YearRow, yearAmounts, yearRow } from "./settlement/year-row.ts";

/**
 * A year, or a shorter period, month by month: `meterkast.year/1`. Amounts and quantities are digits.
 *
 * The months are parts of the year: their energy adds up to its own price by price, and in money
 * months + `rounding` = `total` to the cent, column by column.
 */
export interface YearStatement extends Pick<Bill, "device" | "period" | "status" | "currency" | "vat"> {
  readonly schema: "meterkast.year/1";
  /** As of a bill; `data` is the hash of all readings of all its bills. */
  readonly document: Bill["document"];
  readonly months: readonly YearRow[];
  /** The line that makes the sum of the months the year's own, id `rounding`; its amount is in cents that lines round off. */
  readonly rounding: BillLine;
  /** The same by column. */
  readonly roundingColumns: YearAmounts;
  /** The year as one bill. */
  readonly total: YearRow;
  /** What is known of the data, once each. */
  readonly issues: readonly BillIssue[];
  /** The bill of the whole year. */
  readonly bill: Bill;
  /** The bills of the months, in order. */
  readonly bills: readonly Bill[];
}

const ROUNDING = { en: "Rounding", nl: "Afronding" } as const;

const COLUMNS = ["energy", "fixed", "tax", "adjustments", "vat", "total"] as const;

function roundingOf(total: YearAmounts, months: readonly YearAmounts[]): YearAmounts {
  const left = COLUMNS.map((column) => {
    const known = sum(months.map((month) => money(month[column])));
    return [column, cents(money(total[column]).minus(known))];
  });
  return Object.fromEntries(left) as unknown as YearAmounts;
}

const roundingLine = (amount: string, { from, to }: YearRow, lang: Lang): BillLine => ({
  id: "rounding",
  commodity: null,
  kind: "rounding",
  register: null,
  label: ROUNDING[lang],
  from,
  to,
  quantity: "1",
  unit: "day",
  price: amount,
  amount,
  vatRate: null,
  quality: "derived",
});

/** Those of the year's bill, and what is known of the readings of its months; each sentence once. */
function issuesOf({ issues, period }: Bill, months: readonly Usage[], lang: Lang): BillIssue[] {
  const ofMonths = months.flatMap((month) => month.issues).map((issue) => printedIssue(issue, period.zone, lang));
  const first = new Map<string, BillIssue>();
  for (const issue of [...issues, ...ofMonths]) if (!first.has(issue.message)) first.set(issue.message, issue);
  return [...first.values()];
}

/**
 * The statement of a year: its bill, the bills of its months, and the cents by which they differ.
 *
 * @throws ContractError as {@link bill} does, RangeError when the months are not parts of the year
 * @example yearStatement(await yearUsage(home, contract, period("2022", contract.zone))).total.total // "2395.93"
 */
export function yearStatement({ contract, whole, months }: YearUsage, options: BillOptions = {}): YearStatement {
  const { lang = "nl" } = options;
  const [year, ...bills] = [whole, ...months].map((used) => bill(used, contract, options)) as [Bill, ...Bill[]];
  refuseOtherParts(year, bills);
  const total = yearRow(year, contract);
  const columns = roundingOf(total, bills.map(yearAmounts));
  const data = [year, ...bills].map((each) => each.document.data);
  const { device, period, status, currency, vat, document } = year;
  return {
    schema: "meterkast.year/1",
    document: documentOf(data, document.contract, `year ${total.from}/${total.to}`, `meterkast ${VERSION}`),
    device,
    period,
    status,
    currency,
    vat,
    months: bills.map((each) => yearRow(each, contract)),
    rounding: roundingLine(columns.total, total, lang),
    roundingColumns: columns,
    total,
    issues: issuesOf(year, months, lang),
    bill: year,
    bills,
  };
}
