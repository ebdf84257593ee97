import type { CivilDate } from "../../../units/civil.ts";
import { digits, money } from "../../../units/money.ts";
import type { Row, TableBlock } from "../../blocks.ts";
import type { ReportInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";
import { type CountedWindow, ownPart } from "./own-part.ts";

/** Decimals of energy. */
const DECIMALS = 3;

/** How the counts of windows are shown. */
export interface WindowColumns<Count> {
  title(date: string): string;
  readonly until: string;
  /** What the last row is called where there is one window. */
  readonly own: string;
  readonly headers: readonly string[];
  /** Energy in kWh, one for each header. */
  cells(count: Count): readonly string[];
  /** What the last table is followed by. */
  readonly footnotes: readonly string[];
}

/** What was counted up to each midnight since a window began, a table for each window; last in it what is the bill's own. */
export function windowTables<Count extends { readonly date: CivilDate }>(
  windows: readonly CountedWindow<Count>[],
  { bill, lang }: ReportInput,
  { title, until, own, headers, cells, footnotes }: WindowColumns<Count>,
): readonly TableBlock[] {
  const words = locale(lang);
  return windows.map((window, index): TableBlock => {
    const { from, to, start, end } = ownPart(window, bill);
    const before = cells(start);
    const between = cells(end).map((cell, at) => digits(money(cell).minus(before[at]!), DECIMALS));
    const label = windows.length === 1 ? own : words.dates(from, to);
    const since = window.counts.filter(({ date }) => date > window.from);
    return {
      kind: "table",
      title: title(words.date(window.from)),
      columns: [{ header: until, type: "text" }, ...headers.map((header) => ({ header, type: "number" as const }))],
      rows: [
        ...since.map((count): Row => ({ cells: [words.date(count.date, "short"), ...cells(count)] })),
        { role: "total", cells: [label, ...between] },
      ],
      ...(index < windows.length - 1 ? {} : { footnotes }),
    };
  });
}
