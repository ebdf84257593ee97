import type { Block, Cell, ChartBlock, FactsBlock, HeroBlock, TableBlock } from "../blocks.ts";
import { TEXT_WIDTH } from "./page.ts";

/** What is kept together and does not fit on a page loses its end, so all of this is estimated on the safe side. */
const LINES_OF_PAGE = 55;
const POINTS_OF_LINE = 14;

/** Letters on a line of the page, of a column beside another, and of the first and other columns of a table. */
const LETTERS = { page: 80, half: 30, firstCell: 30, cell: 20 } as const;

const linesOf = (text: string, letters: number = LETTERS.page): number => Math.max(1, Math.ceil(text.length / letters));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const textLines = (texts: readonly string[], letters?: number): number =>
  sum(texts.map((text) => linesOf(text, letters)));

const cellLines = (cell: Cell, index: number): number => {
  const text = cell !== null && typeof cell === "object" ? cell.words : (cell ?? "");
  return linesOf(text, index === 0 ? LETTERS.firstCell : LETTERS.cell);
};

const tableLines = ({ title, columns, rows, footnotes = [] }: TableBlock): number =>
  textLines([title, ...footnotes]) +
  Math.max(...columns.map(({ header }, index) => cellLines(header, index))) +
  sum(rows.map(({ cells }) => Math.max(1, ...cells.map(cellLines))));

const factsLines = ({ items }: FactsBlock): number =>
  sum(items.map(({ name, value }) => Math.max(linesOf(name, LETTERS.half), linesOf(value, LETTERS.half))));

const heroLines = ({ sentences, badge }: HeroBlock): number =>
  textLines([...sentences, badge?.text ?? ""], LETTERS.half) + 4;

/** As high as it is drawn at the width of the page. */
function chartLines({ title, svg }: ChartBlock): number {
  const [, width = "1", height = "1"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return linesOf(title) + (Number(height) / Number(width)) * (TEXT_WIDTH / POINTS_OF_LINE);
}

function lines(block: Block): number {
  switch (block.kind) {
    case "heading":
    case "text":
    case "note":
    case "code":
      return linesOf(block.text) + 1;
    case "hero":
      return heroLines(block);
    case "facts":
      return factsLines(block);
    case "table":
      return tableLines(block);
    case "chart":
      return chartLines(block);
    case "pageBreak":
      return 0;
  }
}

/** Whether blocks surely fit on one page together. */
export const staysTogether = (blocks: readonly Block[]): boolean => sum(blocks.map(lines)) <= LINES_OF_PAGE;
