import type { SettledMonth, SettlementStatement } from "../../../bill/settlement/settlement-statement.ts";
import type { Lang } from "../../../text.ts";
import { money } from "../../../units/money.ts";
import type { Row, TableBlock } from "../../blocks.ts";
import { locale } from "../../locale.ts";

const WORDS = {
  en: {
    title: "Bills against advances",
    month: "Month",
    bill: (symbol: string) => `Bill (${symbol})`,
    advance: (symbol: string) => `Paid on account (${symbol})`,
    balance: (symbol: string) => `Balance (${symbol})`,
    provisional: "provisional",
    rounding: "Rounding",
    whole: "Together",
    rule: "Balance: bills less advances up to the end of the month. Positive is to pay, negative is to get back.",
  },
  nl: {
    title: "Rekeningen tegen termijnen",
    month: "Maand",
    bill: (symbol: string) => `Rekening (${symbol})`,
    advance: (symbol: string) => `Termijn betaald (${symbol})`,
    balance: (symbol: string) => `Saldo (${symbol})`,
    provisional: "voorlopig",
    rounding: "Afronding",
    whole: "Samen",
    rule: "Saldo: rekeningen min termijnen tot het eind van de maand. Positief is te betalen, negatief krijg je terug.",
  },
} as const;

/** What each month cost and what was paid in it, with the balance as it ran on. */
export function settledMonths({ months, rounding, totals, currency }: SettlementStatement, lang: Lang): TableBlock {
  const say = WORDS[lang];
  const words = locale(lang, currency);
  const nameOf = ({ from, to, status }: SettledMonth): string =>
    status === "final" ? words.span(from, to) : `${words.span(from, to)} (${say.provisional})`;
  const cents: readonly Row[] = money(rounding.amount).isZero()
    ? []
    : [{ cells: [say.rounding, rounding.amount, null, totals.balance] }];
  return {
    kind: "table",
    title: say.title,
    columns: [
      { header: say.month, type: "text" },
      { header: say.bill(words.symbol), type: "amount" },
      { header: say.advance(words.symbol), type: "amount" },
      { header: say.balance(words.symbol), type: "amount" },
    ],
    rows: [
      ...months.map((month) => ({
        cells: [nameOf(month), month.bill, month.advance, month.balance],
      })),
      ...cents,
      { role: "total", cells: [say.whole, totals.bills, totals.advances, totals.balance] },
    ],
    footnotes: [say.rule],
  };
}
