/**
 * A bill, or another form of the program (`meterkast.bill/1`, `meterkast.year/1`, …), as JSON text with a line feed at its end.
 *
 * @example JSON.parse(toJson(bill)).totals.gross // "254.45"
 */
export const toJson = (form: { readonly schema: string }): string => `${JSON.stringify(form, null, 2)}\n`;
