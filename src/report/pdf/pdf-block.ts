import type { Block, ChartBlock, CodeBlock, HeadingBlock, NoteBlock, TextBlock } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { plainLines } from "../plain-lines.ts";
import { plainText } from "../plain-text.ts";
import { textWidth } from "../text-width.ts";
import { COLOR, LEADING, SIZE, TEXT_WIDTH, TOGETHER } from "./page.ts";
import { pdfFacts } from "./pdf-facts.ts";
import { pdfHero } from "./pdf-hero.ts";
import { pdfTable } from "./pdf-table.ts";
import { pdfText } from "./pdf-text.ts";
import type { PrintedBlock } from "./printed-block.ts";
import { textHeight } from "./text-height.ts";

/** What a bar or a shade beside words takes of the width of the page, and more. */
const INSIDE = TEXT_WIDTH - 22;

function heading({ text, level }: HeadingBlock): PrintedBlock {
  const lettering = { size: level === 2 ? SIZE.heading : SIZE.body, bold: true };
  return {
    height: textHeight(text, TEXT_WIDTH, lettering) + 6,
    content: {
      text: pdfText(text, TEXT_WIDTH, lettering),
      bold: true,
      lineHeight: 1,
      fontSize: lettering.size,
      color: level === 2 ? COLOR.accent : COLOR.text,
      outline: true,
      outlineText: plainText(text),
      margin: [0, 3, 0, 3],
    },
  };
}

function paragraph({ text, tone }: TextBlock): PrintedBlock {
  const size = tone === "secondary" ? SIZE.small : SIZE.body;
  return {
    height: textHeight(text, TEXT_WIDTH, { size, leading: LEADING }) + 6,
    content: {
      text: pdfText(text, TEXT_WIDTH, { size }),
      margin: [0, 0, 0, 6],
      ...(tone === "secondary" ? { fontSize: size, color: COLOR.secondary } : {}),
    },
  };
}

function note({ text, tone }: NoteBlock): PrintedBlock {
  const lettering = { size: SIZE.table };
  const height = textHeight(text, INSIDE, lettering) + 9;
  return {
    height,
    content: {
      fontSize: SIZE.table,
      lineHeight: 1,
      table: { widths: ["*"], body: [[{ text: pdfText(text, INSIDE, lettering), margin: [4, 0, 4, 0] }]] },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: (line) => (line === 0 ? 2.5 : 0),
        vLineColor: () => (tone === "warning" ? COLOR.warning : COLOR.accent),
      },
      unbreakable: height <= TOGETHER,
      margin: [0, 0, 0, 5],
    },
  };
}

/** As high as it is drawn at the width of the page. */
function drawnHeight(svg: string): number {
  const [, width = "1", height = "1"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return (Number(height) / Number(width)) * TEXT_WIDTH;
}

/** Here the font is the one that words were measured in: they need no stretching. */
const inOwnFont = (svg: string): string => svg.replace(/ textLength="[\d.]+" lengthAdjust="spacingAndGlyphs"/g, "");

const OVER_CHART = 5;
const UNDER_CHART = 8;

function chart({ title, svg }: ChartBlock): PrintedBlock {
  const lettering = { size: SIZE.body, bold: true };
  return {
    height:
      textHeight(title, TEXT_WIDTH, { ...lettering, leading: LEADING }) + drawnHeight(svg) + OVER_CHART + UNDER_CHART,
    content: {
      unbreakable: true,
      stack: [
        { text: pdfText(title, TEXT_WIDTH, lettering), bold: true, margin: [0, 0, 0, OVER_CHART] },
        { svg: inOwnFont(svg), width: TEXT_WIDTH },
      ],
      margin: [0, 0, 0, UNDER_CHART],
    },
  };
}

/** A line of code as far in as its spaces say, up to the middle of the page. */
function codeLine(line: string): PrintedBlock {
  const lettering = { size: SIZE.table };
  const indent = Math.min(
    textWidth(" ".repeat(line.length - line.trimStart().length), { size: 2 * SIZE.table }),
    INSIDE / 2,
  );
  return {
    height: textHeight(line, INSIDE - indent, lettering),
    content: { text: pdfText(line, INSIDE - indent, lettering), margin: [indent, 0, 0, 0] },
  };
}

function code({ text }: CodeBlock): PrintedBlock {
  const lines = plainLines(text).split("\n").map(codeLine);
  const stack = lines.map(({ content }) => content);
  return {
    height: lines.reduce((total, { height }) => total + height, 10),
    content: {
      table: { widths: ["*"], body: [[{ stack, margin: [4, 1, 4, 1], fillColor: COLOR.shade }]] },
      layout: "noBorders",
      fontSize: SIZE.table,
      lineHeight: 1,
      margin: [0, 0, 0, 4],
    },
  };
}

/** One block for pdfmake; a page break is the business of the block that follows it. */
export function pdfBlock(block: Exclude<Block, { kind: "pageBreak" }>, locale: Locale): PrintedBlock {
  switch (block.kind) {
    case "heading":
      return heading(block);
    case "text":
      return paragraph(block);
    case "note":
      return note(block);
    case "hero":
      return pdfHero(block, locale);
    case "facts":
      return pdfFacts(block);
    case "table":
      return pdfTable(block, locale);
    case "chart":
      return chart(block);
    case "code":
      return code(block);
  }
}
