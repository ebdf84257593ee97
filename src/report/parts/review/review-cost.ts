import type { Block } from "../../blocks.ts";
import type { ReviewInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";
import { writtenMessage } from "../written-message.ts";
import { highestHour, hourHeat } from "./hour-heat.ts";
import { WEEKDAY_NAMES } from "./weekday-names.ts";

const WORDS = {
  en: {
    name: (currency: string) => `Cost of electricity, ${currency} over the whole period; below zero it pays`,
    finding: (weekday: string, hour: string, amount: string) =>
      `The dearest hour of the week is ${weekday} at ${hour}: ${amount} over the whole period`,
    none: "No hour of the week cost anything",
    table: (currency: string) => `Cost of electricity by weekday and hour, ${currency}`,
  },
  nl: {
    name: (currency: string) => `Kosten van elektriciteit, ${currency} over de hele periode; onder nul brengt het op`,
    finding: (weekday: string, hour: string, amount: string) =>
      `Het duurste uur van de week is ${weekday} om ${hour}: ${amount} over de hele periode`,
    none: "Geen uur van de week kostte iets",
    table: (currency: string) => `Kosten van elektriciteit per weekdag en uur, ${currency}`,
  },
} as const;

/** What each hour of the week cost, and what is not in that; nothing without electricity. */
export function reviewCost({ review: { cost }, lang }: ReviewInput): readonly Block[] {
  if (cost === null) return [];
  const say = WORDS[lang];
  const rows = WEEKDAY_NAMES[lang].map((label, index) => ({
    label,
    name: label,
    values: cost.cells
      .filter(({ weekday }) => weekday === index + 1)
      .map(({ total }) => (total === null ? null : Number(total))),
  }));
  const highest = highestHour(rows);
  const { money, symbol } = locale(lang, cost.currency);
  const title =
    highest === undefined ? say.none : say.finding(highest.name, highest.hour, money(highest.value.toFixed(2)));
  const names = { name: say.name(symbol), table: say.table(symbol) };
  const said = cost.issues.map(({ text }) => `${writtenMessage(text[lang], lang)}.`).join(" ");
  return [
    hourHeat({ lang, chart: "cost", title, ...names, rows, column: { type: "amount" } }),
    { kind: "text", tone: "secondary", text: said },
  ];
}
