import type { BillLine } from "../../bill/bill-document.ts";
import { priceEntries } from "../../bill/price-entries.ts";
import { priceOf } from "../../bill/price-on.ts";
import type { CivilDate } from "../../units/civil.ts";
import type { Cell, Column, Row, TableBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { type Locale, locale } from "../locale.ts";
import { billSpan } from "./bill-span.ts";

/** So many stretches of days have room beside each other. */
const MOST_COLUMNS = 3;

const WORDS = {
  en: {
    title: "Prices that changed",
    line: "Line",
    days: "Days",
    price: (symbol: string) => `Price (${symbol})`,
    rule: (symbol: string) => `Prices in ${symbol}.`,
    read: (symbol: string) =>
      `Prices in ${symbol}. Where a price of energy changes within this bill the meter was read: see the readings.`,
  },
  nl: {
    title: "Prijzen die veranderden",
    line: "Regel",
    days: "Dagen",
    price: (symbol: string) => `Prijs (${symbol})`,
    rule: (symbol: string) => `Prijzen in ${symbol}.`,
    read: (symbol: string) =>
      `Prijzen in ${symbol}. Waar een energieprijs in deze rekening verandert is de meterstand genomen: zie de meterstanden.`,
  },
} as const;

type Held = Pick<BillLine, "from" | "to" | "price">;

/** A line that has more than one price in the bill, and each of them. */
interface Changed {
  readonly label: string;
  readonly prices: readonly Held[];
}

/** What the contract's list has from the first day of a line on: a part of it may have no quantity, and begin before the bill. */
function listed(own: readonly BillLine[], { bill, contract }: ReportInput): readonly Held[] {
  const [first = "", end] = [own.map(({ from }) => from).sort()[0], billSpan(bill).to];
  const [{ id = "", register = null } = {}] = own;
  const entries = priceEntries(id, contract).filter((entry, index, all) => {
    return entry.from < end && (all[index + 1]?.from ?? end) > first && entry.dynamic === undefined;
  });
  return entries.map((entry, index) => ({
    from: entry.from > first ? entry.from : first,
    to: entries[index + 1]?.from ?? end,
    price: priceOf(contract, id, entry, register ?? "normal").price,
  }));
}

function changedLines(input: ReportInput): readonly Changed[] {
  const byId = new Map<string, BillLine[]>();
  for (const line of input.bill.lines.filter(({ kind }) => kind !== "adjustment"))
    byId.set(line.id, [...(byId.get(line.id) ?? []), line]);
  return [...byId.values()]
    .filter((own) => new Set(own.map(({ price }) => price)).size > 1)
    .map((own) => {
      const prices = listed(own, input);
      const isListed = own.every(({ price }) => prices.some((entry) => entry.price === price));
      return { label: own[0]?.label ?? "", prices: isListed ? prices : own };
    });
}

const startsOf = (changed: readonly Changed[]): readonly CivilDate[] =>
  [...new Set(changed.flatMap(({ prices }) => prices.map(({ from }) => from)))].sort();

/** The readings on a day on which a price changes are told of only where the bill has them. */
function ruleOf(starts: readonly CivilDate[], { bill, lang }: ReportInput, { symbol }: Locale): string {
  const { from: first } = billSpan(bill);
  const isRead = starts.some((start) => start > first && bill.readings.some(({ from }) => from === start));
  return WORDS[lang][isRead ? "read" : "rule"](symbol);
}

/** One row a line, its prices side by side, each from the day over its column on. */
function sideBySide(
  changed: readonly Changed[],
  starts: readonly CivilDate[],
  words: Locale,
): Pick<TableBlock, "columns" | "rows"> {
  const say = WORDS[words.lang];
  const cells = ({ prices }: Changed): readonly Cell[] =>
    starts.map((start) => prices.find(({ from }) => from === start)?.price ?? null);
  const columns = starts.map((start): Column => ({ header: words.date(start, "short"), type: "price" }));
  return {
    columns: [{ header: say.line, type: "text" }, ...columns],
    rows: changed.map((own) => ({ cells: [own.label, ...cells(own)] })),
  };
}

/** One row a price, by line. */
function belowEachOther(changed: readonly Changed[], words: Locale): Pick<TableBlock, "columns" | "rows"> {
  const say = WORDS[words.lang];
  return {
    columns: [
      { header: say.days, type: "text" },
      { header: say.price(words.symbol), type: "price" },
    ],
    rows: changed.flatMap(({ label, prices }): readonly Row[] => [
      { role: "group", cells: [label] },
      ...prices.map(({ from, to, price }) => ({ cells: [words.dates(from, to), price] })),
    ]),
  };
}

/** Each price that changed within a bill or its lines, by the day from which it held; nothing where none did. */
export function pricePeriods(input: ReportInput): readonly TableBlock[] {
  const { bill, lang } = input;
  const changed = changedLines(input);
  if (changed.length === 0) return [];
  const starts = startsOf(changed);
  const words = locale(lang, bill.currency);
  return [
    {
      kind: "table",
      title: WORDS[lang].title,
      ...(starts.length > MOST_COLUMNS ? belowEachOther(changed, words) : sideBySide(changed, starts, words)),
      footnotes: [ruleOf(starts, input, words)],
    },
  ];
}
