import type { BillLine } from "../../bill/bill-document.ts";
import type { Lang } from "../../text.ts";
import type { CivilDate } from "../../units/civil.ts";
import type { Cell, Column, Row, TableBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { type Locale, locale } from "../locale.ts";

/** So many stretches of days have room beside each other. */
const MOST_COLUMNS = 3;

const WORDS = {
  en: {
    title: "Prices that changed",
    line: "Line",
    days: "Days",
    price: (symbol: string) => `Price (${symbol})`,
    rule: (symbol: string) =>
      `Prices in ${symbol}. Where a price of energy changes the meter was read: see the readings.`,
  },
  nl: {
    title: "Prijzen die veranderden",
    line: "Regel",
    days: "Dagen",
    price: (symbol: string) => `Prijs (${symbol})`,
    rule: (symbol: string) =>
      `Prijzen in ${symbol}. Waar een energieprijs verandert is de meterstand genomen: zie de meterstanden.`,
  },
} as const;

/** A line that has more than one price in the bill, once for each. */
type Changed = readonly BillLine[];

function changedLines(lines: readonly BillLine[]): readonly Changed[] {
  const byId = new Map<string, BillLine[]>();
  for (const line of lines.filter(({ kind }) => kind !== "adjustment"))
    byId.set(line.id, [...(byId.get(line.id) ?? []), line]);
  return [...byId.values()].filter((own) => new Set(own.map(({ price }) => price)).size > 1);
}

const startsOf = (changed: readonly Changed[]): readonly CivilDate[] =>
  [...new Set(changed.flatMap((own) => own.map(({ from }) => from)))].sort();

const labelOf = (own: Changed): string => own[0]?.label ?? "";

/** One row a line, its prices side by side, each from the day over its column on. */
function sideBySide(changed: readonly Changed[], starts: readonly CivilDate[], lang: Lang, words: Locale): TableBlock {
  const say = WORDS[lang];
  const cells = (own: Changed): readonly Cell[] =>
    starts.map((start) => own.find(({ from }) => from === start)?.price ?? null);
  const columns = starts.map((start): Column => ({ header: words.date(start, "short"), type: "price" }));
  return {
    kind: "table",
    title: say.title,
    columns: [{ header: say.line, type: "text" }, ...columns],
    rows: changed.map((own) => ({ cells: [labelOf(own), ...cells(own)] })),
    footnotes: [say.rule(words.symbol)],
  };
}

/** One row a price, by line. */
function belowEachOther(changed: readonly Changed[], lang: Lang, words: Locale): TableBlock {
  const say = WORDS[lang];
  return {
    kind: "table",
    title: say.title,
    columns: [
      { header: say.days, type: "text" },
      { header: say.price(words.symbol), type: "price" },
    ],
    rows: changed.flatMap((own): readonly Row[] => [
      { role: "group", cells: [labelOf(own)] },
      ...own.map(({ from, to, price }) => ({ cells: [words.dates(from, to), price] })),
    ]),
    footnotes: [say.rule(words.symbol)],
  };
}

/** Each price that changed within a bill, by the day from which it held; nothing where none did. */
export function pricePeriods({ bill, lang }: ReportInput): readonly TableBlock[] {
  const changed = changedLines(bill.lines);
  if (changed.length === 0) return [];
  const starts = startsOf(changed);
  const words = locale(lang, bill.currency);
  return [
    starts.length > MOST_COLUMNS ? belowEachOther(changed, lang, words) : sideBySide(changed, starts, lang, words),
  ];
}
