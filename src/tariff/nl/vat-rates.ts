import type { VatRate } from "../vat-rates-of.ts";

/**
 * Dutch VAT on everything of an energy bill but feed-in pay: 21 % since 2012-10-01, 9 % from 2022-07-01 to 2022-12-31.
 * Sources: see nl/vat-sources.ts.
 */
export const VAT_RATES: readonly VatRate[] = [
  { from: "2012-10-01", rate: "21" },
  { from: "2022-07-01", rate: "9" },
  { from: "2023-01-01", rate: "21" },
];
