import type { Lang } from "../../../text.ts";
import { firstOfNextMonth } from "../../../units/civil.ts";
import { money } from "../../../units/money.ts";
import type { Cell, ChartBlock, Column, TableBlock } from "../../blocks.ts";
import { drawn } from "../../chart/drawn.ts";
import { type MonthPanel, monthPairs } from "../../chart/month-pairs.ts";
import type { InkName } from "../../chart/palette.ts";
import type { ReportInput } from "../../define-report.ts";
import type { EarlierUse } from "../../earlier-use.ts";
import { type Locale, locale } from "../../locale.ts";
import { type PastMonth, pastMonths } from "./past-months.ts";

const WORDS = {
  en: {
    cost: (symbol: string) => `Cost including VAT, ${symbol}`,
    costAndBack: (symbol: string) => `Cost, ${symbol} (below zero: back)`,
    electricity: "Electricity, kWh",
    inAndOut: "Electricity, kWh (below zero: export)",
    gasTitle: "Gas, m³",
    imported: "from the grid",
    exported: "to the grid",
    gas: "gas",
    month: "Month",
    amount: (symbol: string) => `Cost (${symbol})`,
    table: "Thirteen months",
    missing: "unknown",
    same: "the same",
    more: (percent: string) => `${percent} more`,
    less: (percent: string) => `${percent} less`,
    power: "electricity from the grid",
    finding: (changes: string, month: string) => `${changes} than in ${month}`,
    equal: (changes: string, month: string) => `${changes} as in ${month}`,
    and: " and ",
    open: (month: string) => `The months before; ${month} is not over yet`,
    none: (month: string) => `Not enough history to compare with ${month} yet`,
    alt: (title: string) => `A bar for each of thirteen months. ${title}`,
  },
  nl: {
    cost: (symbol: string) => `Kosten inclusief btw, ${symbol}`,
    costAndBack: (symbol: string) => `Kosten, ${symbol} (onder nul: terug)`,
    electricity: "Elektriciteit, kWh",
    inAndOut: "Elektriciteit, kWh (onder nul: terug)",
    gasTitle: "Gas, m³",
    imported: "van het net",
    exported: "terug naar het net",
    gas: "gas",
    month: "Maand",
    amount: (symbol: string) => `Kosten (${symbol})`,
    table: "Dertien maanden",
    missing: "onbekend",
    same: "evenveel",
    more: (percent: string) => `${percent} meer`,
    less: (percent: string) => `${percent} minder`,
    power: "stroom van het net",
    finding: (changes: string, month: string) => `${changes} dan in ${month}`,
    equal: (changes: string, month: string) => `${changes} als in ${month}`,
    and: " en ",
    open: (month: string) => `De maanden ervoor; ${month} is nog niet voorbij`,
    none: (month: string) => `Nog te weinig geschiedenis om met ${month} te vergelijken`,
    alt: (title: string) => `Een staaf voor elk van dertien maanden. ${title}`,
  },
} as const;

type Words = (typeof WORDS)[Lang];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const monthName = ({ from }: PastMonth, words: Locale): string => words.span(from, firstOfNextMonth(from));

/** `28% less gas`; nothing where one of the two is not known, or was nothing. */
function changeOf(now: string | null, then: string | null, what: string, say: Words, words: Locale): string[] {
  if (now === null || then === null || money(then).isZero()) return [];
  const percent = money(now).div(then).minus(1).times(100);
  const size = percent.abs().toFixed(0);
  if (size === "0") return [`${say.same} ${what}`];
  return [`${percent.isNegative() ? say.less(words.percent(size)) : say.more(words.percent(size))} ${what}`];
}

/** What changed since the same month a year ago. */
function finding(months: readonly PastMonth[], say: Words, words: Locale): string {
  const [first, last] = [months[0]!, months.at(-1)!];
  const [now, then] = [last.use!, first.use];
  if (now.to !== firstOfNextMonth(last.from)) return say.open(monthName(last, words));
  const changes = [
    ...changeOf(now.imported, then?.imported ?? null, say.power, say, words),
    ...changeOf(now.gas, then?.gas ?? null, say.gas, say, words),
  ];
  if (changes.length === 0) return say.none(monthName(first, words));
  const join = changes.at(-1)!.startsWith(say.same) ? say.equal : say.finding;
  return capital(join(changes.join(say.and), monthName(first, words)));
}

const grossOf = (use: EarlierUse | undefined): string | null => use?.bill?.totals.gross ?? null;

/** A home without panels has no export in any month; of a month that is not known there is none to tell either. */
const exportedOf = (use: EarlierUse | undefined): string | null => (use === undefined ? null : (use.exported ?? "0"));

const numbers = (all: readonly (string | null)[], sign: 1 | -1): readonly (number | null)[] =>
  all.map((digits) => (digits === null ? null : Math.max(0, sign * Number(digits))));

interface Measure {
  readonly title: string;
  readonly ink: InkName;
  readonly up: readonly (string | null)[];
  /** What goes below zero; negative amounts of `up` unless given. */
  readonly out?: readonly (string | null)[];
  readonly write: (digits: string) => string;
}

/** Nothing for what no month has. */
function panelOf({ title, ink, up, out, write }: Measure, say: Words): readonly MonthPanel[] {
  const [values, down] = [numbers(up, 1), out ? numbers(out, 1) : numbers(up, -1)];
  const isShown = (all: readonly (number | null)[]): boolean => all.some((value) => value !== null && value > 0);
  if (!isShown(values) && !isShown(down)) return [];
  const written = [up[0], up.at(-1)].map((digits) => (digits == null ? say.missing : write(digits)));
  return [{ title, ink, values, ...(isShown(down) ? { down } : {}), written: written as [string, string] }];
}

function panelsOf(months: readonly PastMonth[], say: Words, words: Locale): readonly MonthPanel[] {
  const uses = months.map(({ use }) => use);
  const costs = uses.map(grossOf);
  const number = (digits: string): string => words.number(digits, { decimals: 1 });
  const isPriced = costs.filter((cost) => cost !== null).length > 1;
  const hasExport = uses.some((use) => Number(use?.exported ?? "0") > 0);
  const hasBack = costs.some((cost) => Number(cost ?? "0") < 0);
  const cost: Measure = {
    title: hasBack ? say.costAndBack(words.symbol) : say.cost(words.symbol),
    ink: "fixed",
    up: costs,
    write: words.money,
  };
  const electricity: Measure = {
    title: hasExport ? say.inAndOut : say.electricity,
    ink: "normal",
    up: uses.map((use) => use?.imported ?? null),
    out: uses.map(exportedOf),
    write: (digits) => `${number(digits)} kWh`,
  };
  const gas: Measure = {
    title: say.gasTitle,
    ink: "gas",
    up: uses.map((use) => use?.gas ?? null),
    write: (digits) => `${number(digits)} m³`,
  };
  return [...(isPriced ? panelOf(cost, say) : []), ...panelOf(electricity, say), ...panelOf(gas, say)];
}

function twinOf(months: readonly PastMonth[], say: Words, words: Locale): TableBlock {
  const unknown: Cell = { words: say.missing };
  const all = [
    { header: say.amount(words.symbol), type: "amount", of: grossOf },
    { header: `${capital(say.imported)} (kWh)`, type: "number", of: (use) => use?.imported },
    { header: `${capital(say.exported)} (kWh)`, type: "number", of: (use) => use?.exported },
    { header: `${capital(say.gas)} (m³)`, type: "number", of: (use) => use?.gas },
  ] as const satisfies readonly (Column & { of: (use: EarlierUse | undefined) => string | null | undefined })[];
  const shown = all.filter(({ of }) => months.some(({ use }) => (of(use) ?? null) !== null));
  return {
    kind: "table",
    title: say.table,
    columns: [{ header: say.month, type: "text" }, ...shown.map(({ header, type }) => ({ header, type }))],
    rows: months.map((month) => ({
      cells: [monthName(month, words), ...shown.map(({ of }) => of(month.use) ?? unknown)],
    })),
  };
}

/** The months by their short names; those that are compared with their year. */
function labelsOf(months: readonly PastMonth[], words: Locale): readonly string[] {
  return months.map(({ from }, index) => {
    const [, month = "", year = ""] = words.date(from, "short").split(" ");
    return index === 0 || index === months.length - 1 ? `${month} ’${year.slice(2)}` : month;
  });
}

/**
 * The month of a bill and the twelve before it side by side: what they cost, and their electricity and gas. This month and the
 * same one a year earlier stand out, a month that is not known is hatched. Nothing for a bill of other days than a month's.
 */
export function monthHistory(input: ReportInput): readonly ChartBlock[] {
  const { bill, lang } = input;
  const months = pastMonths(input);
  if (months.length === 0) return [];
  const say = WORDS[lang];
  const words = locale(lang, bill.currency);
  const title = finding(months, say, words);
  const alt = say.alt(title);
  const panels = panelsOf(months, say, words);
  if (panels.length === 0) return [];
  const labels = labelsOf(months, words);
  const drawings = drawn(monthPairs, { lang, title, description: alt, labels, panels, missing: say.missing });
  return [{ kind: "chart", name: "months", title, alt, ...drawings, twin: twinOf(months, say, words) }];
}
