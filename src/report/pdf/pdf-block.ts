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
import type { Locale } from "../locale.ts";
import { plainText } from "../plain-text.ts";
import { COLOR, SIZE, TEXT_WIDTH, TOGETHER } from "./page.ts";
import { pdfTable } from "./pdf-table.ts";

const heading = ({ text, level }: HeadingBlock): Content => ({
  text: plainText(text),
  bold: true,
  fontSize: level === 2 ? SIZE.heading : SIZE.body,
  color: level === 2 ? COLOR.accent : COLOR.text,
  outline: true,
  margin: [0, 3, 0, 3],
});

const paragraph = ({ text, tone }: TextBlock): Content => ({
  text: plainText(text),
  margin: [0, 0, 0, 8],
  ...(tone === "secondary" ? { fontSize: SIZE.small, color: COLOR.secondary } : {}),
});

const note = ({ text, tone }: NoteBlock): Content => ({
  fontSize: SIZE.table,
  lineHeight: 1,
  table: { widths: ["*"], body: [[{ text: plainText(text), margin: [4, 0, 4, 0] }]] },
  layout: {
    hLineWidth: () => 0,
    vLineWidth: (line) => (line === 0 ? 2.5 : 0),
    vLineColor: () => (tone === "warning" ? COLOR.warning : COLOR.accent),
  },
  unbreakable: true,
  margin: [0, 0, 0, 5],
});

function hero({ amount, prefix, label, sentences, badge }: HeroBlock, words: Locale): Content {
  const small = { fontSize: SIZE.body, color: COLOR.secondary };
  const figure = {
    text: words.money(amount),
    fontSize: SIZE.hero,
    bold: true,
    color: COLOR.accent,
    lineHeight: 1,
    noWrap: true,
  };
  const trust = badge && {
    text: plainText(badge.text),
    bold: true,
    color: badge.tone === "good" ? COLOR.text : COLOR.warning,
  };
  const left: Content[] = [figure, { text: plainText(label), ...small }];
  return {
    unbreakable: true,
    columnGap: 24,
    margin: [0, 5, 0, 10],
    columns: [
      {
        width: "auto",
        stack: prefix === undefined ? left : [{ text: plainText(prefix), bold: true, fontSize: SIZE.heading }, ...left],
      },
      {
        width: "*",
        margin: [0, 6, 0, 0],
        stack: [
          ...sentences.map((text) => ({
            text: plainText(text),
            margin: [0, 0, 0, 3] as [number, number, number, number],
          })),
          ...(trust ? [trust] : []),
        ],
      },
    ],
  };
}

function facts({ items, columns = 1 }: FactsBlock): Content {
  if (items.length === 0) return "";
  const cells = items.map(({ name, value }) => [
    { text: plainText(name), color: COLOR.secondary, noWrap: true },
    { text: plainText(value) },
  ]);
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    Array.from(
      { length: columns },
      (_, column) => cells[row * columns + column] ?? [{ text: "" }, { text: "" }],
    ).flat(),
  );
  return {
    unbreakable: rows.length <= TOGETHER,
    fontSize: SIZE.table,
    lineHeight: 1,
    table: { widths: Array.from({ length: columns }, () => ["auto", "*"]).flat(), body: rows, dontBreakRows: true },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: (column) => (column === 0 ? 0 : 8),
      paddingRight: () => 0,
      paddingTop: () => 0.8,
      paddingBottom: () => 0.8,
    },
    margin: [0, 0, 0, 9],
  };
}

const chart = ({ title, svg }: ChartBlock): Content => ({
  unbreakable: true,
  stack: [
    { text: plainText(title), bold: true, margin: [0, 0, 0, 5] },
    { svg, width: TEXT_WIDTH },
  ],
  margin: [0, 0, 0, 12],
});

const code = ({ text }: CodeBlock): Content => ({
  table: {
    widths: ["*"],
    body: [[{ text: plainText(text), margin: [4, 1, 4, 1], fillColor: COLOR.shade }]],
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
