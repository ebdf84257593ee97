import type { Content } from "pdfmake/interfaces.js";
import type {
  Block,
  ChartBlock,
  CodeBlock,
  FactsBlock,
  HeadingBlock,
  HeroBlock,
  NoteBlock,
  TextBlock,
} from "../blocks.ts";
import { heroFigure } from "../hero-figure.ts";
import type { Locale } from "../locale.ts";
import { plainText } from "../plain-text.ts";
import { COLOR, SIZE, TEXT_WIDTH } from "./page.ts";
import { pdfTable } from "./pdf-table.ts";
import { LONGEST_WORD, pdfText } from "./pdf-text.ts";
import { staysTogether } from "./stays-together.ts";

/** Em of a digit in IBM Plex Sans. */
const DIGIT = 0.6;

/** Letters of a word that a line of the page, or of the values of facts, still has room for. */
const LONGEST_ON_LINE = 72;

/** Letters of a value that stands beside another. */
const LONGEST_BESIDE = 110;

const heading = ({ text, level }: HeadingBlock): Content => ({
  text: pdfText(text),
  bold: true,
  lineHeight: 1,
  fontSize: level === 2 ? SIZE.heading : SIZE.body,
  color: level === 2 ? COLOR.accent : COLOR.text,
  outline: true,
  outlineText: plainText(text),
  margin: [0, 3, 0, 3],
});

const paragraph = ({ text, tone }: TextBlock): Content => ({
  text: pdfText(text),
  margin: [0, 0, 0, 6],
  ...(tone === "secondary" ? { fontSize: SIZE.small, color: COLOR.secondary } : {}),
});

const note = (block: NoteBlock): Content => ({
  fontSize: SIZE.table,
  lineHeight: 1,
  table: { widths: ["*"], body: [[{ text: pdfText(block.text), margin: [4, 0, 4, 0] }]] },
  layout: {
    hLineWidth: () => 0,
    vLineWidth: (line) => (line === 0 ? 2.5 : 0),
    vLineColor: () => (block.tone === "warning" ? COLOR.warning : COLOR.accent),
  },
  unbreakable: staysTogether([block]),
  margin: [0, 0, 0, 5],
});

/** An amount of any length leaves room for its sentences. */
const heroSize = (amount: string): number => Math.min(SIZE.hero, (TEXT_WIDTH * 0.6) / (DIGIT * amount.length));

function hero(block: HeroBlock, words: Locale): Content {
  const { prefix, label, sentences, badge } = block;
  const large = heroFigure(block, words);
  const small = { fontSize: SIZE.body, color: COLOR.secondary };
  const figure = {
    text: pdfText(large),
    fontSize: heroSize(large),
    bold: true,
    color: COLOR.accent,
    lineHeight: 1,
    noWrap: true,
  };
  const trust = badge && {
    text: pdfText(badge.text),
    bold: true,
    color: badge.tone === "good" ? COLOR.text : COLOR.warning,
  };
  const left: Content[] = [figure, { text: pdfText(label), ...small }];
  return {
    unbreakable: true,
    columnGap: 24,
    margin: [0, 5, 0, 10],
    columns: [
      {
        width: "auto",
        stack: prefix === undefined ? left : [{ text: pdfText(prefix), bold: true, fontSize: SIZE.heading }, ...left],
      },
      {
        width: "*",
        margin: [0, 6, 0, 0],
        stack: [
          ...sentences.map((text) => ({
            text: pdfText(text),
            margin: [0, 0, 0, 3] as [number, number, number, number],
          })),
          ...(trust ? [trust] : []),
        ],
      },
    ],
  };
}

/** Long values take the width of the page rather than half of it and many lines. */
function columnsOf({ items, columns = 1 }: FactsBlock): number {
  return items.some(({ value }) => value.length > LONGEST_BESIDE) ? 1 : columns;
}

function facts(block: FactsBlock): Content {
  const { items } = block;
  if (items.length === 0) return "";
  const columns = columnsOf(block);
  const longest = columns === 1 ? LONGEST_ON_LINE : undefined;
  const cells = items.map(({ name, value }) => [
    { text: pdfText(name), color: COLOR.secondary, noWrap: name.length <= LONGEST_WORD },
    { text: pdfText(value, longest) },
  ]);
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    Array.from(
      { length: columns },
      (_, column) => cells[row * columns + column] ?? [{ text: "" }, { text: "" }],
    ).flat(),
  );
  return {
    unbreakable: staysTogether([block]),
    fontSize: SIZE.table,
    lineHeight: 1,
    table: { widths: Array.from({ length: columns }, () => ["auto", "*"]).flat(), body: rows },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: (column) => (column === 0 ? 0 : 8),
      paddingRight: () => 0,
      paddingTop: () => 0.8,
      paddingBottom: () => 0.8,
    },
    margin: [0, 0, 0, 6],
  };
}

const chart = ({ title, svg }: ChartBlock): Content => ({
  unbreakable: true,
  stack: [
    { text: pdfText(title), bold: true, margin: [0, 0, 0, 5] },
    { svg, width: TEXT_WIDTH },
  ],
  margin: [0, 0, 0, 12],
});

const code = ({ text }: CodeBlock): Content => ({
  table: {
    widths: ["*"],
    body: [[{ text: pdfText(text, LONGEST_ON_LINE), margin: [4, 1, 4, 1], fillColor: COLOR.shade }]],
  },
  layout: "noBorders",
  fontSize: SIZE.table,
  lineHeight: 1,
  margin: [0, 0, 0, 4],
});

/** One block for pdfmake; a page break is the business of the block that follows it. */
export function pdfBlock(block: Exclude<Block, { kind: "pageBreak" }>, words: Locale): Content {
  switch (block.kind) {
    case "heading":
      return heading(block);
    case "text":
      return paragraph(block);
    case "note":
      return note(block);
    case "hero":
      return hero(block, words);
    case "facts":
      return facts(block);
    case "table":
      return pdfTable(block, words);
    case "chart":
      return chart(block);
    case "code":
      return code(block);
  }
}
