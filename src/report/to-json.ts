import type { Bill } from "../bill/bill-document.ts";

/**
 * A bill as JSON text of the form `meterkast.bill/1`, with a line feed at its end.
 *
 * @example JSON.parse(toJson(bill)).totals.gross // "254.45"
 */
export const toJson = (bill: Bill): string => `${JSON.stringify(bill, null, 2)}\n`;
