import type { Lang } from "../../text.ts";
import type { TableBlock } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { folded } from "./folded.ts";
import { markdownTable } from "./markdown-table.ts";

/** More rows than this are more than a page. */
const LONG = 40;

const ROWS: Readonly<Record<Lang, string>> = { en: "rows", nl: "regels" };

/** A table in sight, or behind its title when it is longer than a page. */
export function foldableTable(table: TableBlock, words: Locale): string {
  const count = table.rows.length;
  if (count <= LONG) return markdownTable(table, words);
  return folded(`${table.title} (${count} ${ROWS[words.lang]})`, markdownTable(table, words, { titled: false }));
}
