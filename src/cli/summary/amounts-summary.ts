import type { Bill } from "../../bill/bill-document.ts";
import { locale } from "../../report/locale.ts";
import type { Lang } from "../../text.ts";

const STATUS = {
  en: { final: "final", provisional: "provisional" },
  nl: { final: "definitief", provisional: "voorlopig" },
} as const;

/** A name and digits of an amount. */
export type NamedAmount = readonly [name: string, amount: string];

/** What was made, its amounts below each other, and the files it was written to. */
export function amountsSummary(
  { period, status, currency }: Pick<Bill, "period" | "status" | "currency">,
  amounts: readonly NamedAmount[],
  paths: readonly string[],
  lang: Lang,
): string {
  const { money } = locale(lang, currency);
  const rows = amounts.map(([name, amount]) => [name, money(amount).replace("\u00a0", " ")] as const);
  const width = Math.max(...rows.map(([name]) => name.length));
  const room = Math.max(...rows.map(([, amount]) => amount.length));
  const lines = rows.map(([name, amount]) => `${name.padEnd(width)}  ${amount.padStart(room)}`);
  return `${[`${period.text} ${STATUS[lang][status]}`, ...lines, ...paths].join("\n")}\n`;
}
