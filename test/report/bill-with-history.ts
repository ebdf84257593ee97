import { bill } from "../../src/bill/bill.ts";
import { readHistory } from "../../src/cli/make/read-history.ts";
import type { ReportInput } from "../../src/report/define-report.ts";
import { rememberedSource } from "../../src/source/archive/remembered.ts";
import type { Source } from "../../src/source/source.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import type { Lang } from "../../src/text.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { registerSource } from "../support/register-source.ts";
import { contractOf, LATER, twoYears, ZONE } from "../support/two-years.ts";

/** A home of two years, which pays in advance. */
export const paidContract: Contract = contractOf({
  name: "Twee prijzen",
  supplier: "Voorbeeld Energie",
  home: { label: "Voorbeeldstraat 1" },
  settlement: { start: "2024-03-01" },
  advances: [{ from: "2024-01-01", perMonth: "120.00" }],
});

export interface HistoryCase {
  readonly text?: string;
  readonly contract?: Contract;
  readonly home?: Source;
  readonly now?: number;
}

/** The bill of a period of 2024 or 2025, with what is known of the time before it. */
export async function billWithHistory(
  lang: Lang,
  { text = "2025-11", contract = paidContract, home = registerSource(twoYears(1.15)), now = LATER }: HistoryCase = {},
): Promise<ReportInput> {
  const asked = rememberedSource(home);
  const used = await usage(asked, contract, period(text, ZONE), { now });
  const made = bill(used, contract, { lang });
  const history = await readHistory(asked, contract, used, { lang, now });
  const document = { ...made.document, program: "meterkast", id: "0123456789abcdef" };
  return { bill: { ...made, document }, days: used.days, contract, lang, history };
}
