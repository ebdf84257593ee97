import type { CustomTableLayout, TableCell } from "pdfmake/interfaces.js";
import type { FactsBlock } from "../blocks.ts";
import { textWidth } from "../text-width.ts";
import { type ColumnNeed, columnWidths } from "./column-widths.ts";
import { COLOR, SIZE, TEXT_WIDTH, TOGETHER } from "./page.ts";
import { pdfText } from "./pdf-text.ts";
import type { PrintedBlock } from "./printed-block.ts";
import { textHeight } from "./text-height.ts";
import { widestWord } from "./widest-word.ts";

const LETTERING = { size: SIZE.table } as const;

/** Points between two columns, above and below a line, and under the block. */
const [GAP, AIR, UNDER] = [8, 0.8, 6];

/** Names up to this many points stay on one line; wider words of a name are broken. */
const WIDEST_NAME = 120;

/** Points of a word of a value that is not broken: a checksum stands on one line. */
const WIDEST_VALUE = 360;

/** Letters of a value that stands beside another: longer ones take the width of the page rather than many lines. */
const LONGEST_BESIDE = 110;

const LAYOUT: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : GAP),
  paddingRight: () => 0,
  paddingTop: () => AIR,
  paddingBottom: () => AIR,
};

type Item = FactsBlock["items"][number];

function nameNeed(items: readonly Item[]): ColumnNeed {
  const wide = Math.max(...items.map(({ name }) => textWidth(name, LETTERING)));
  const narrow = Math.max(...items.map(({ name }) => widestWord(name, WIDEST_NAME, LETTERING)));
  return { narrow: wide <= WIDEST_NAME ? wide : narrow, wide, grows: false };
}

const valueNeed = (items: readonly Item[]): ColumnNeed => ({
  narrow: Math.max(...items.map(({ value }) => widestWord(value, WIDEST_VALUE, LETTERING))),
  wide: Math.max(...items.map(({ value }) => textWidth(value, LETTERING))),
  grows: true,
});

/** A name and a value for each column; undefined when the page has no room for them side by side. */
function widthsFor(items: readonly Item[], columns: number): readonly number[] | undefined {
  if (columns > 1 && items.some(({ value }) => value.length > LONGEST_BESIDE)) return undefined;
  const value = valueNeed(items);
  const needs = Array.from({ length: columns }, (_, column) => [
    nameNeed(items.filter((_, index) => index % columns === column)),
    value,
  ]).flat();
  const room = TEXT_WIDTH - GAP * (needs.length - 1);
  const narrow = needs.reduce((total, need) => total + need.narrow, 0);
  return columns > 1 && narrow > room ? undefined : columnWidths(needs, room);
}

/** A name and its value, and how high they stand. */
interface Pair {
  readonly cells: readonly TableCell[];
  readonly height: number;
}

const NOTHING: Pair = { cells: ["", ""], height: 0 };

function pairOf({ name, value }: Item, nameWidth: number, valueWidth: number): Pair {
  return {
    cells: [
      { text: pdfText(name, nameWidth, LETTERING), color: COLOR.secondary },
      { text: pdfText(value, valueWidth, LETTERING) },
    ],
    height: Math.max(textHeight(name, nameWidth, LETTERING), textHeight(value, valueWidth, LETTERING)) + 2 * AIR,
  };
}

/** Pairs in lines of as many as there is room for, in the order of reading. */
function linesOf(items: readonly Item[], widths: readonly number[]): readonly (readonly Pair[])[] {
  const columns = widths.length / 2;
  const pairs = items.map((item, index) => {
    const place = 2 * (index % columns);
    return pairOf(item, widths[place]!, widths[place + 1]!);
  });
  return Array.from({ length: Math.ceil(pairs.length / columns) }, (_, line) =>
    Array.from({ length: columns }, (_, column) => pairs[line * columns + column] ?? NOTHING),
  );
}

/** Names with their values for pdfmake: side by side where the page has room for it. */
export function pdfFacts({ items, columns = 1 }: FactsBlock): PrintedBlock {
  if (items.length === 0) return { content: "", height: 0 };
  const widths = (items.length > 1 ? widthsFor(items, columns) : undefined) ?? widthsFor(items, 1)!;
  const lines = linesOf(items, widths);
  const height = lines.reduce((total, line) => total + Math.max(...line.map((pair) => pair.height)), UNDER);
  return {
    height,
    content: {
      unbreakable: height <= TOGETHER,
      fontSize: SIZE.table,
      lineHeight: 1,
      table: { widths: [...widths], body: lines.map((line) => line.flatMap(({ cells }) => cells)) },
      layout: LAYOUT,
      margin: [0, 0, 0, UNDER],
    },
  };
}
