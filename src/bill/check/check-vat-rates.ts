/** VAT rates that Dutch bills have had since 2001, in percent. Wet op de omzetbelasting 1968, art. 9. */
export const VAT_RATES: readonly string[] = ["0", "6", "9", "19", "21"];
