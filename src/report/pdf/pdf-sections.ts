import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { Block } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { TOGETHER } from "./page.ts";
import { pdfBlock } from "./pdf-block.ts";
import type { PrintedBlock } from "./printed-block.ts";

/** Of the height of a page: a section that runs on to the next begins above this. */
const LOWEST_BEGIN = 0.8;

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

/** Blocks that share a page; what is too long for one is marked, so that at least its headings and what they stand over do. */
function section(blocks: readonly Drawn[], words: Locale): PrintedBlock {
  const printed = blocks.map((block) => pdfBlock(block, words));
  const [stack, height] = [printed.map(({ content }) => content), heightOf(printed)];
  if (blocks.length === 1) return { content: { stack }, height };
  return { content: height <= TOGETHER ? { stack, unbreakable: true } : { stack, headlineLevel: 1 }, height };
}

/** What stands under a heading of the second level, or before the first of them. */
function chapter(blocks: readonly Drawn[], words: Locale): readonly Content[] {
  const sections = parted(blocks, (block, last) => !belongsTo(block, last)).map((part) => section(part, words));
  const contents = sections.map(({ content }) => content);
  return heightOf(sections) <= SHORT_CHAPTER ? [{ stack: contents, unbreakable: true }] : contents;
}

/** For pdfmake, which asks it of all that it has placed. */
export const beginsTooLow: TDocumentDefinitions["pageBreakBefore"] = ({ headlineLevel, startPosition }) =>
  headlineLevel !== undefined && startPosition.verticalRatio > LOWEST_BEGIN;

const isDrawn = (block: Block): block is Drawn => block.kind !== "pageBreak";

/** Blocks for pdfmake, with the page breaks that they ask for; what belongs together is not parted by another. */
export function pdfSections(blocks: readonly Block[], words: Locale): Content[] {
  const pages = parted(blocks, (_, last) => !isDrawn(last)).map((page) => page.filter(isDrawn));
  return pages.flatMap((page, index): Content[] => {
    const stack = parted(page, isChapter).flatMap((part) => chapter(part, words));
    return index === 0 || stack.length === 0 ? stack : [{ stack, pageBreak: "before" }];
  });
}
