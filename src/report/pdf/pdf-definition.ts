import type { Content, ContentStack, DynamicContent, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { Block } from "../blocks.ts";
import type { Document } from "../document.ts";
import { type Locale, locale } from "../locale.ts";
import { plainText } from "../plain-text.ts";
import { COLOR, FONT, MARGIN, SIZE, TOGETHER } from "./page.ts";
import { pdfBlock } from "./pdf-block.ts";

const PAGE = {
  en: (page: number, count: number) => `Page ${page} of ${count}`,
  nl: (page: number, count: number) => `Pagina ${page} van ${count}`,
} as const;

const footer =
  ({ title, lang, meta }: Document, words: Locale): DynamicContent =>
  (page, count) => ({
    margin: [MARGIN, 14, MARGIN, 0],
    fontSize: SIZE.small,
    color: COLOR.secondary,
    columns: [
      { text: `${plainText(title)} · ${words.date(meta.date)} · document ${plainText(meta.id)}` },
      { text: PAGE[lang](page, count), width: "auto", alignment: "right" },
    ],
  });

const titleLine = ({ title, subtitle = "" }: Document): Content => ({
  columns: [
    { text: plainText(title), fontSize: SIZE.title, bold: true, outline: true, width: "*" },
    { text: plainText(subtitle), fontSize: SIZE.heading, alignment: "right", width: "42%", margin: [12, 7, 0, 0] },
  ],
  margin: [0, 0, 0, 4],
});

type Drawn = Exclude<Block, { kind: "pageBreak" }>;

/** Blocks that must share a page: a heading goes with what it is the heading of. */
function groups(blocks: readonly Block[]): readonly { readonly blocks: readonly Drawn[]; readonly newPage: boolean }[] {
  const found: { blocks: Drawn[]; newPage: boolean }[] = [];
  let newPage = false;
  for (const block of blocks) {
    if (block.kind === "pageBreak") {
      newPage = true;
      continue;
    }
    const last = found.at(-1);
    if (!newPage && last?.blocks.at(-1)?.kind === "heading") last.blocks.push(block);
    else found.push({ blocks: [block], newPage });
    newPage = false;
  }
  return found;
}

const isLong = (block: Drawn): boolean => block.kind === "table" && block.rows.length > TOGETHER;

function body(document: Document, words: Locale): Content[] {
  return groups(document.blocks).map(
    ({ blocks, newPage }): ContentStack => ({
      stack: blocks.map((block) => pdfBlock(block, words)),
      unbreakable: blocks.length > 1 && !blocks.some(isLong),
      ...(newPage ? { pageBreak: "before" } : {}),
    }),
  );
}

/**
 * A document in the words of pdfmake. Everything in it follows from the document, dates included, so that equal documents
 * give equal bytes.
 */
export function pdfDefinition(document: Document): TDocumentDefinitions {
  const words = locale(document.lang, document.currency);
  const title = [document.title, document.subtitle]
    .filter((part) => part !== undefined)
    .map(plainText)
    .join(" · ");
  const made = new Date(`${document.meta.date}T00:00:00Z`);
  return {
    pageSize: "A4",
    pageMargins: [MARGIN, 40, MARGIN, 42],
    language: document.lang === "nl" ? "nl-NL" : "en-GB",
    displayTitle: true,
    info: { title, subject: title, creator: "meterkast", producer: "meterkast", creationDate: made, modDate: made },
    defaultStyle: { font: FONT, fontSize: SIZE.body, color: COLOR.text, lineHeight: 1.12 },
    footer: footer(document, words),
    content: [titleLine(document), ...body(document, words)],
  };
}
