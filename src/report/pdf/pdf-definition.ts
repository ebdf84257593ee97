import type { Content, DynamicContent, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { DATE_WORD } from "../date-word.ts";
import type { Document } from "../document.ts";
import { type Locale, locale } from "../locale.ts";
import { plainText } from "../plain-text.ts";
import { COLOR, FONT, LEADING, MARGIN, SIZE, TEXT_WIDTH } from "./page.ts";
import { pdfDate } from "./pdf-date.ts";
import { beginsTooLow, pdfSections } from "./pdf-sections.ts";
import { pdfText } from "./pdf-text.ts";
import { textHeight } from "./text-height.ts";
import { withoutFoot } from "./without-foot.ts";

const PAGE = {
  en: (page: number, count: number) => `Page ${page} of ${count}`,
  nl: (page: number, count: number) => `Pagina ${page} van ${count}`,
} as const;

/** Letters of a title that are repeated at the foot of each page. */
const LONGEST_AT_FOOT = 48;

function shortened(title: string): string {
  const letters = [...plainText(title)];
  return letters.length <= LONGEST_AT_FOOT ? letters.join("") : `${letters.slice(0, LONGEST_AT_FOOT - 1).join("")}…`;
}

const footer =
  ({ title, lang, meta }: Document, words: Locale): DynamicContent =>
  (page, count) => ({
    margin: [MARGIN.side, 12, MARGIN.side, 0],
    fontSize: SIZE.small,
    color: COLOR.secondary,
    columnGap: 12,
    columns: [
      { text: `${shortened(title)} · ${DATE_WORD[lang]} ${words.date(meta.date)} · document ${plainText(meta.id)}` },
      { text: PAGE[lang](page, count), width: "auto", noWrap: true },
    ],
  });

/** Points of the page beside the title. */
const SUBTITLE_WIDTH = 207;

/** Points under the title, and over the smaller words beside it. */
const [UNDER_TITLE, OVER_SUBTITLE] = [4, 7];

function titleHeight({ title, subtitle = "" }: Document): number {
  const name = textHeight(title, TEXT_WIDTH - SUBTITLE_WIDTH, { size: SIZE.title, bold: true, leading: LEADING });
  const beside = textHeight(subtitle, SUBTITLE_WIDTH - 12, { size: SIZE.heading, leading: LEADING });
  return Math.max(name, OVER_SUBTITLE + beside) + UNDER_TITLE;
}

const titleLine = ({ title, subtitle = "" }: Document): Content => ({
  columns: [
    {
      text: pdfText(title, TEXT_WIDTH - SUBTITLE_WIDTH, { size: SIZE.title, bold: true }),
      fontSize: SIZE.title,
      bold: true,
      outline: true,
      outlineText: plainText(title),
      width: "*",
    },
    {
      text: pdfText(subtitle, SUBTITLE_WIDTH - 12, { size: SIZE.heading }),
      fontSize: SIZE.heading,
      alignment: "right",
      width: SUBTITLE_WIDTH,
      margin: [12, OVER_SUBTITLE, 0, 0],
    },
  ],
  margin: [0, 0, 0, UNDER_TITLE],
});

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
  const made = pdfDate(document);
  return {
    pageSize: "A4",
    pageMargins: [MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.bottom],
    language: document.lang === "nl" ? "nl-NL" : "en-GB",
    displayTitle: true,
    info: { title, subject: title, creator: "meterkast", producer: "meterkast", creationDate: made, modDate: made },
    defaultStyle: { font: FONT, fontSize: SIZE.body, color: COLOR.text, lineHeight: LEADING },
    footer: footer(document, words),
    pageBreakBefore: beginsTooLow,
    content: withoutFoot([titleLine(document), ...pdfSections(document.blocks, words, titleHeight(document))]),
  };
}
