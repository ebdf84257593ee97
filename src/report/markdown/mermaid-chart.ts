import type { TableBlock } from "../blocks.ts";
import { roundScale } from "../chart/scale.ts";
import { plainText } from "../plain-text.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { fence } from "./fence.ts";
import { sharedEnd } from "./shared-end.ts";
import { rowLabel, type TwinColumn, twinColumns, wordsInstead } from "./twin-column.ts";

/** More labels than this run into each other: Mermaid leaves none out. */
const MOST = 40;
const STEPS = 5;

// A quote would end the label, two per cent signs begin a directive.
const quoted = (text: string): string =>
  `"${plainText(text)
    .replaceAll('"', "'")
    .replace(/%(?=%)/g, "% ")}"`;

// Without a range the axis begins at the lowest value, and bars always stand on its foot.
function valueRange(digits: readonly string[]): string {
  const { ticks, decimals } = roundScale(0, Math.max(...digits.map(Number)), STEPS);
  return `0 --> ${ticks.at(-1)!.toFixed(decimals)}`;
}

function unmeasured(twin: TableBlock, index: number): string {
  const words = [...wordsInstead(twin.rows, index)];
  return words.map(([word, labels]) => escapeMarkdown(`${word}: ${labels.join(", ")}`)).join("; ");
}

function columnChart(twin: TableBlock, { column, index, digits }: TwinColumn): string {
  const rows = twin.rows.filter((_, row) => digits[row] !== undefined);
  const values = digits.filter((each) => each !== undefined);
  if (values.length === 0) return unmeasured(twin, index);
  const end = sharedEnd(rows.map(rowLabel));
  const labels = rows.map((row) => quoted(rowLabel(row).slice(0, -end.length || undefined)));
  const lines = [
    "xychart-beta",
    `  title ${quoted(end === "" ? column.header : `${column.header}, ${end}`)}`,
    `  x-axis [${labels.join(", ")}]`,
    `  y-axis ${valueRange(values)}`,
    `  bar [${values.join(", ")}]`,
  ];
  return [fence(lines.join("\n"), "mermaid"), unmeasured(twin, index)].filter((part) => part !== "").join("\n\n");
}

const isDrawable = ({ digits }: TwinColumn): boolean => digits.every((each) => each === undefined || Number(each) >= 0);

/**
 * A Mermaid chart of bars for each column of numbers. Undefined where it would mislead: Mermaid draws what is negative as a
 * shorter bar upwards, and runs many labels into each other.
 */
export function mermaidChart(twin: TableBlock): string | undefined {
  const columns = twinColumns(twin);
  if (twin.rows.length > MOST || !columns.every(isDrawable)) return undefined;
  return columns.map((column) => columnChart(twin, column)).join("\n\n");
}
