import type { SettlementStatement } from "../../../bill/settlement/settlement-statement.ts";
import type { Lang } from "../../../text.ts";
import { money } from "../../../units/money.ts";
import type { Block, FactsBlock } from "../../blocks.ts";
import type { ReportInput } from "../../define-report.ts";
import { type Locale, locale } from "../../locale.ts";
import { billSpan } from "../bill-span.ts";

const WORDS = {
  en: {
    contract: (days: string) => `Your contract year so far, ${days}`,
    calendar: (days: string) => `The calendar year so far, ${days}`,
    cost: "Cost",
    together: (amount: string) => `${amount} (one bill of all its days)`,
    paid: "Paid on account",
    payments: (amount: string, count: number) => `${amount} (${count} ${count === 1 ? "payment" : "payments"})`,
    now: "Balance now",
    end: "Expected at the end",
    pay: (amount: string) => `${amount} to pay`,
    back: (amount: string) => `${amount} back`,
    between: (least: string, most: string) => `between ${least} and ${most}`,
  },
  nl: {
    contract: (days: string) => `Je contractjaar tot nu toe, ${days}`,
    calendar: (days: string) => `Het kalenderjaar tot nu toe, ${days}`,
    cost: "Kosten",
    together: (amount: string) => `${amount} (één rekening over al die dagen)`,
    paid: "Betaald in termijnen",
    payments: (amount: string, count: number) => `${amount} (${count} ${count === 1 ? "termijn" : "termijnen"})`,
    now: "Saldo nu",
    end: "Verwacht aan het eind",
    pay: (amount: string) => `${amount} bijbetalen`,
    back: (amount: string) => `${amount} terug`,
    between: (least: string, most: string) => `tussen ${least} en ${most}`,
  },
} as const;

/** A balance in words: what is positive is to pay. */
function balanceWords(amount: string, lang: Lang, words: Locale): string {
  const size = words.money(money(amount).abs().toFixed(2));
  return money(amount).isNegative() ? WORDS[lang].back(size) : WORDS[lang].pay(size);
}

/** Where the year is expected to end, with the band around it. */
function endWords({ forecast }: SettlementStatement, lang: Lang, words: Locale): string | undefined {
  if (forecast === null) return undefined;
  const { expected, low, high } = forecast.balance;
  const end = balanceWords(expected, lang, words);
  if (low === high) return end;
  return `${end}, ${WORDS[lang].between(balanceWords(low, lang, words), balanceWords(high, lang, words))}`;
}

function factsOf(year: SettlementStatement, lang: Lang): FactsBlock {
  const say = WORDS[lang];
  const words = locale(lang, year.currency);
  const { bills, advances, balance } = year.totals;
  const isPaid = year.payments.length > 0;
  const items = [
    { name: say.cost, value: say.together(words.money(bills)) },
    { name: say.paid, value: isPaid ? say.payments(words.money(advances), year.payments.length) : undefined },
    { name: say.now, value: isPaid ? balanceWords(balance, lang, words) : undefined },
    { name: say.end, value: isPaid ? endWords(year, lang, words) : undefined },
  ];
  return {
    kind: "facts",
    columns: 2,
    items: items.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }])),
  };
}

/**
 * The year of a bill as it stands at its end, priced and netted as one bill: its cost, the advances, and where it is expected to
 * end. The calendar year where the contract states no contract year; nothing where the year is not known.
 */
export function yearSoFar({ bill, contract, history, lang }: ReportInput): readonly Block[] {
  const year = history?.year;
  if (year === undefined) return [];
  const say = WORDS[lang];
  const days = locale(lang).dates(year.period.start.slice(0, 10), billSpan(bill).to);
  const title = typeof contract.settlement === "object" ? say.contract(days) : say.calendar(days);
  return [{ kind: "heading", level: 3, text: title }, factsOf(year, lang)];
}
