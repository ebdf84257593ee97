import type { YearRow } from "../../../bill/settlement/year-row.ts";
import type { Lang } from "../../../text.ts";
import type { ChartBlock, TableBlock } from "../../blocks.ts";
import { barChart } from "../../chart/bar-chart.ts";
import type { BarPanel } from "../../chart/bars.ts";
import { drawn } from "../../chart/drawn.ts";
import type { YearInput } from "../../define-report.ts";
import { type Locale, locale } from "../../locale.ts";

const WORDS = {
  en: {
    panel: (symbol: string) => `Cost including VAT, ${symbol} a month`,
    pay: "to pay",
    back: "back",
    month: "Month",
    cost: (symbol: string) => `Cost (${symbol})`,
    table: "Cost a month",
    finding: (dear: string, most: string, cheap: string, least: string) =>
      `${dear} cost most (${most}), ${cheap} least (${least})`,
    one: (month: string, amount: string) => `${month} cost ${amount}`,
    alt: (title: string) => `A bar for each month. ${title}`,
    missing: "no bill",
  },
  nl: {
    panel: (symbol: string) => `Kosten inclusief btw, ${symbol} per maand`,
    pay: "te betalen",
    back: "terug",
    month: "Maand",
    cost: (symbol: string) => `Kosten (${symbol})`,
    table: "Kosten per maand",
    finding: (dear: string, most: string, cheap: string, least: string) =>
      `${dear} kostte het meest (${most}), ${cheap} het minst (${least})`,
    one: (month: string, amount: string) => `${month} kostte ${amount}`,
    alt: (title: string) => `Een staaf per maand. ${title}`,
    missing: "geen rekening",
  },
} as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function finding(months: readonly YearRow[], words: Locale): string {
  const say = WORDS[words.lang];
  const sorted = [...months].sort((one, other) => Number(other.total) - Number(one.total));
  const [dear, cheap] = [sorted[0]!, sorted.at(-1)!];
  const name = ({ from, to }: YearRow): string => words.span(from, to);
  return capital(
    dear === cheap
      ? say.one(name(dear), words.money(dear.total))
      : say.finding(name(dear), words.money(dear.total), name(cheap), words.money(cheap.total)),
  );
}

function panel(months: readonly YearRow[], symbol: string, lang: Lang): BarPanel {
  const say = WORDS[lang];
  const totals = months.map(({ total }) => Number(total));
  const up = { name: say.pay, ink: "normal", values: totals.map((total) => Math.max(0, total)) } as const;
  const down = { name: say.back, ink: "export", values: totals.map((total) => Math.max(0, -total)) } as const;
  const hasBack = totals.some((total) => total < 0);
  return { title: say.panel(symbol), height: 84, up: [up], ...(hasBack ? { down: [down] } : {}) };
}

const twin = (months: readonly YearRow[], { symbol, span }: Locale, lang: Lang): TableBlock => ({
  kind: "table",
  title: WORDS[lang].table,
  columns: [
    { header: WORDS[lang].month, type: "text" },
    { header: WORDS[lang].cost(symbol), type: "amount" },
  ],
  rows: months.map(({ from, to, total }) => ({ cells: [span(from, to), total] })),
});

/** What each month of a statement cost: a bar up for what is to pay, down for what comes back. */
export function monthBars({ year, lang }: YearInput): ChartBlock {
  const words = locale(lang, year.currency);
  const { months } = year;
  const title = finding(months, words);
  const description = WORDS[lang].alt(title);
  const labels = months.map(({ from }) => words.date(from, "short").split(" ")[1] ?? "");
  const panels = [panel(months, words.symbol, lang)];
  const drawings = drawn(barChart, { lang, title, description, labels, panels, missing: WORDS[lang].missing });
  return { kind: "chart", name: "months", title, alt: description, ...drawings, twin: twin(months, words, lang) };
}
