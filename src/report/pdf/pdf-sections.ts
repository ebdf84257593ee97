import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { Block } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { TOGETHER } from "./page.ts";
import { partedTable } from "./parted-table.ts";
import { pdfBlock } from "./pdf-block.ts";
import type { PrintedBlock } from "./printed-block.ts";

/** Of the height of a page: a section that runs on to the next begins above this. */
const LOWEST_BEGIN = 0.8;

/** A table that would leave more of a page white than this is parted. */
const WHITE = 0.3 * TOGETHER;

/** A chapter up to this high moves to the next page rather than being parted: the white that it leaves is never more. */
const SHORT_CHAPTER = 0.4 * TOGETHER;

type Drawn = Exclude<Block, { kind: "pageBreak" }>;

const isRemark = (block: Drawn): boolean => block.kind === "text" && block.tone === "secondary";
const isChapter = (block: Drawn): boolean => block.kind === "heading" && block.level === 2;

/** A heading goes with what it is the heading of, a command with the facts about it, a drawing with what is to be said of it. */
const belongsTo = (block: Drawn, last: Drawn): boolean =>
  last.kind === "heading" ||
  (last.kind === "code" && block.kind === "facts") ||
  (last.kind === "chart" && isRemark(block));

/** Parts of a list, each from where `begins` says so. */
function parted<T>(list: readonly T[], begins: (item: T, last: T) => boolean): readonly (readonly T[])[] {
  const parts: T[][] = [];
  for (const item of list) {
    const part = parts.at(-1);
    if (part === undefined || begins(item, part.at(-1)!)) parts.push([item]);
    else part.push(item);
  }
  return parts;
}

const heightOf = (blocks: readonly PrintedBlock[]): number => blocks.reduce((total, { height }) => total + height, 0);

/** What is printed one under another, and how far down the page it ends. */
interface Printed {
  readonly contents: readonly Content[];
  readonly end: number;
}

/** Where something ends that goes to the next page when it does not fit; what fits on none runs on. */
function endOf(start: number, height: number): number {
  if (start + height <= TOGETHER) return start + height;
  return height <= TOGETHER ? height : (start + height) % TOGETHER;
}

/** A block beside what is printed of it. */
interface Piece {
  readonly block: Drawn;
  readonly printed: PrintedBlock;
}

const printedOf = (pieces: readonly Piece[]): readonly PrintedBlock[] => pieces.map(({ printed }) => printed);
const stackOf = (blocks: readonly PrintedBlock[]): Content[] => blocks.map(({ content }) => content);

/** The section with its table parted, where it is higher than a page or would leave much of one white. */
function parting(pieces: readonly Piece[], words: Locale, start: number): Printed | undefined {
  const table = pieces.at(-1)?.block;
  if (table?.kind !== "table") return undefined;
  const above = printedOf(pieces.slice(0, -1));
  const [first, ...others] = partedTable(table, words, TOGETHER - start - heightOf(above));
  const last = others.at(-1);
  if (first === undefined || last === undefined) return undefined;
  // What was measured is at most what is drawn: a part that could still stand above begins its own page, as it says.
  const later = stackOf(others).map((part): Content => ({ stack: [part], pageBreak: "before" }));
  const contents = [{ stack: stackOf([...above, first]), unbreakable: true }, ...later];
  return { contents, end: endOf(TOGETHER, last.height) };
}

/** Blocks that share a page; what is too long for one is marked, so that at least its headings and what they stand over do. */
function section(pieces: readonly Piece[], words: Locale, start: number): Printed {
  const [stack, height] = [stackOf(printedOf(pieces)), heightOf(printedOf(pieces))];
  const isParted = height > TOGETHER || (start + height > TOGETHER && TOGETHER - start >= WHITE);
  const parts = isParted ? parting(pieces, words, start) : undefined;
  if (parts !== undefined) return parts;
  const end = endOf(start, height);
  if (pieces.length === 1) return { contents: [{ stack }], end };
  return { contents: [height <= TOGETHER ? { stack, unbreakable: true } : { stack, headlineLevel: 1 }], end };
}

/** Parts under one another. */
function inTurn<T>(parts: readonly T[], start: number, print: (part: T, start: number) => Printed): Printed {
  let end = start;
  const contents = parts.flatMap((part) => {
    const printed = print(part, end);
    end = printed.end;
    return printed.contents;
  });
  return { contents, end };
}

/** What stands under a heading of the second level, or before the first of them. */
function chapter(pieces: readonly Piece[], words: Locale, start: number): Printed {
  const height = heightOf(printedOf(pieces));
  const sections = parted(pieces, ({ block }, last) => !belongsTo(block, last.block));
  const isShort = height <= SHORT_CHAPTER;
  const printed = inTurn(sections, isShort ? 0 : start, (part, from) => section(part, words, from));
  if (!isShort) return printed;
  return { contents: [{ stack: [...printed.contents], unbreakable: true }], end: endOf(start, height) };
}

/** For pdfmake, which asks it of all that it has placed. */
export const beginsTooLow: TDocumentDefinitions["pageBreakBefore"] = ({ headlineLevel, startPosition }) =>
  headlineLevel !== undefined && startPosition.verticalRatio > LOWEST_BEGIN;

const isDrawn = (block: Block): block is Drawn => block.kind !== "pageBreak";

/**
 * Blocks for pdfmake, with the page breaks that they ask for; what belongs together is not parted by another.
 *
 * @param start how far down the first page they begin, in points
 */
export function pdfSections(blocks: readonly Block[], words: Locale, start: number): Content[] {
  const pages = parted(blocks, (_, last) => !isDrawn(last)).map((page) => page.filter(isDrawn));
  return pages.flatMap((page, index): readonly Content[] => {
    const pieces = page.map((block): Piece => ({ block, printed: pdfBlock(block, words) }));
    const chapters = parted(pieces, ({ block }) => isChapter(block));
    const { contents } = inTurn(chapters, index === 0 ? start : 0, (part, from) => chapter(part, words, from));
    return index === 0 || contents.length === 0 ? contents : [{ stack: [...contents], pageBreak: "before" }];
  });
}
