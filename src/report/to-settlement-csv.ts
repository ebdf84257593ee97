import type { SettlementStatement } from "../bill/settlement/settlement-statement.ts";
import { csvText } from "./csv-text.ts";

const COLUMNS = ["text", "from", "to", "status", "bill", "advance", "balance"] as const;

/**
 * The months of a settlement as CSV (RFC 4180, UTF-8, lines end in a line feed): bill, advance, and the balance up to the end
 * of each. Digits with a decimal point and an ASCII minus; `to` is exclusive.
 *
 * @example toSettlementCsv(settlement).split("\n")[0] // "text,from,to,status,bill,advance,balance"
 */
export const toSettlementCsv = ({ months }: SettlementStatement): string =>
  csvText([COLUMNS, ...months.map((month) => COLUMNS.map((column) => month[column]))]);
