import type { Block } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { htmlBlock } from "./html-block.ts";
import { tag } from "./tag.ts";

const opens = (block: Block | undefined): boolean =>
  block?.kind === "hero" || (block?.kind === "heading" && block.level === 2);

/** No heading skips a level: before the first section there is nothing for it to be under. */
function outlined(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(opens);
  const before = first < 0 ? blocks.length : first;
  return blocks.map((block, index) =>
    block.kind === "heading" && index < before ? { ...block, level: 2 as const } : block,
  );
}

function section(blocks: readonly Block[], id: string, words: Locale): string {
  const [opening, ...rest] = blocks;
  if (!opens(opening)) return blocks.map((block) => htmlBlock(block, words)).join("\n");
  const content = [htmlBlock(opening!, words, id), ...rest.map((block) => htmlBlock(block, words))];
  return tag("section", { "aria-labelledby": id }, `\n${content.join("\n")}\n`);
}

/** The blocks of a document as HTML: a section from each answer and each heading of the second level to the next. */
export function sections(blocks: readonly Block[], words: Locale): string {
  const all = outlined(blocks);
  const starts = all.flatMap((block, index) => (index === 0 || opens(block) ? [index] : []));
  return starts.map((start, part) => section(all.slice(start, starts[part + 1]), `part-${part}`, words)).join("\n");
}
