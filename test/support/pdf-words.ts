import { execFileSync } from "node:child_process";
import { MARGIN, SHEET } from "../../src/report/pdf/page.ts";

/** A word where it stands on paper: points from the left and the top of its page, to the edges of its ink. */
export interface PdfWord {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Less than this is rounding, not ink on ink. */
const SLACK = 0.6;

// Poppler gives the height of the line; in IBM Plex Sans the ink begins and ends so far inside it.
const ABOVE = 0.19;
const BELOW = 0.05;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const decoded = (text: string): string => text.replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole);

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/g;

function wordsOfPage(html: string, page: number): readonly PdfWord[] {
  return Array.from(html.matchAll(WORD), ([, left, top, right, bottom, text = ""]) => {
    const height = Number(bottom) - Number(top);
    return {
      page,
      text: decoded(text),
      left: Number(left),
      top: Number(top) + ABOVE * height,
      right: Number(right),
      bottom: Number(bottom) - BELOW * height,
    };
  });
}

/** Every word of a PDF with its place, as Poppler reads it; .ci/run installs it, so its absence is a failure. */
export function pdfWords(pdf: Uint8Array): readonly PdfWord[] {
  const html = execFileSync("pdftotext", ["-bbox", "-enc", "UTF-8", "-", "-"], {
    input: pdf,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return html
    .split("<page ")
    .slice(1)
    .flatMap((part, index) => wordsOfPage(part, index + 1));
}

const meet = (one: PdfWord, other: PdfWord): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SLACK;

const told = ({ page, text, left, top }: PdfWord): string =>
  `page ${page}, "${text}" at ${left.toFixed(1)}, ${top.toFixed(1)}`;

/** The words that are printed over each other, pair by pair, in words. */
export function overlaps(words: readonly PdfWord[]): readonly string[] {
  const found: string[] = [];
  const byTop = words.toSorted((a, b) => a.page - b.page || a.top - b.top);
  for (const [index, word] of byTop.entries()) {
    for (let next = index + 1; next < byTop.length; next += 1) {
      const other = byTop[next];
      if (other === undefined || other.page !== word.page || other.top > word.bottom) break;
      if (meet(word, other)) found.push(`${told(word)} and ${told(other)}`);
    }
  }
  return found;
}

/** Whether it lies between the margins: in the text of the page, or below it in the foot. */
function isInside({ left, top, right, bottom }: PdfWord): boolean {
  const foot = SHEET.height - MARGIN.bottom;
  const inText = top >= MARGIN.top - SLACK && bottom <= foot + SLACK;
  const inFoot = top >= foot && bottom <= SHEET.height - MARGIN.edge;
  return left >= MARGIN.side - SLACK && right <= SHEET.width - MARGIN.side + SLACK && (inText || inFoot);
}

/** The words that stand outside the margins, or half in the foot of the page, in words. */
export const outside = (words: readonly PdfWord[]): readonly string[] =>
  words.filter((word) => !isInside(word)).map(told);
