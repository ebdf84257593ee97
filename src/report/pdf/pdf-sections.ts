import type { Content, ContentStack, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { Block } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { pdfBlock } from "./pdf-block.ts";
import { staysTogether } from "./stays-together.ts";

/** Of the height of a page: a section that runs on to the next begins above this. */
const LOWEST_BEGIN = 0.8;

type Drawn = Exclude<Block, { kind: "pageBreak" }>;

interface Section {
  readonly blocks: readonly Drawn[];
  readonly newPage: boolean;
}

/** A heading goes with what it is the heading of, a command with the facts about it. */
const belongsTo = (block: Drawn, last: Drawn | undefined): boolean =>
  last?.kind === "heading" || (last?.kind === "code" && block.kind === "facts");

/** Blocks that must share a page. */
function sections(blocks: readonly Block[]): readonly Section[] {
  const found: { blocks: Drawn[]; newPage: boolean }[] = [];
  let newPage = false;
  for (const block of blocks) {
    if (block.kind === "pageBreak") {
      newPage = true;
      continue;
    }
    const last = found.at(-1);
    if (!newPage && last && belongsTo(block, last.blocks.at(-1))) last.blocks.push(block);
    else found.push({ blocks: [block], newPage });
    newPage = false;
  }
  return found;
}

/** What is too long to stay together is marked, so that at least its headings and what they stand over do. */
function sectionContent(blocks: readonly Drawn[], words: Locale): ContentStack {
  const unbreakable = staysTogether(blocks);
  const stack = blocks.map((block) => pdfBlock(block, words));
  return blocks.length === 1 || unbreakable ? { stack, unbreakable: blocks.length > 1 } : { stack, headlineLevel: 1 };
}

/** For pdfmake, which asks it of all that it has placed. */
export const beginsTooLow: TDocumentDefinitions["pageBreakBefore"] = ({ headlineLevel, startPosition }) =>
  headlineLevel !== undefined && startPosition.verticalRatio > LOWEST_BEGIN;

/** Blocks for pdfmake, with the page breaks that they ask for; what belongs together is not parted by another. */
export const pdfSections = (blocks: readonly Block[], words: Locale): Content[] =>
  sections(blocks).map((section) => ({
    ...sectionContent(section.blocks, words),
    ...(section.newPage ? { pageBreak: "before" } : {}),
  }));
