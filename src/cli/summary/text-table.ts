import { plainText } from "../../report/plain-text.ts";

export interface TextColumn {
  readonly header: string;
  /** Numbers stand to the right. */
  readonly right?: boolean | undefined;
}

const widthOf = (text: string): number => [...text].length;

/**
 * A table in Markdown that also reads well on a screen; foreign text in it is harmless there. Ends in a line feed.
 *
 * @example textTable([{ header: "meter" }], [["p1"]]) // "| meter |\n| ----- |\n| p1    |\n"
 */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => plainText(cell).replace(/[\\|]/g, "\\$&")));
  const widths = columns.map(({ header }, column) =>
    Math.max(3, widthOf(header), ...cells.map((row) => widthOf(row[column] ?? ""))),
  );
  const padded = (text: string, column: number): string => {
    const space = " ".repeat((widths[column] ?? 0) - widthOf(text));
    return columns[column]?.right ? space + text : text + space;
  };
  const line = (texts: readonly string[]): string => `| ${texts.join(" | ")} |\n`;
  const rule = widths.map((width, column) =>
    columns[column]?.right ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  const body = cells.map((row) => line(columns.map((_, column) => padded(row[column] ?? "", column))));
  return [line(columns.map(({ header }, column) => padded(header, column))), line(rule), ...body].join("");
}
