import { escapeXml } from "../chart/svg.ts";

/** Markdown behind a line that opens it; where HTML is not shown, both are simply read. */
export const folded = (summary: string, markdown: string): string =>
  `<details>\n<summary>${escapeXml(summary)}</summary>\n\n${markdown}\n\n</details>`;
