import type { ChartBlock, TableBlock } from "../blocks.ts";
import { escapeXml } from "../chart/svg.ts";
import type { Locale } from "../locale.ts";
import { chartAssets } from "./chart-assets.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { foldableTable } from "./foldable-table.ts";
import { folded } from "./folded.ts";
import { markdownTable } from "./markdown-table.ts";
import { mermaidChart } from "./mermaid-chart.ts";
import { textBars } from "./text-bars.ts";
import { textShades } from "./text-shades.ts";

/** How charts appear in Markdown: a file beside it, a Mermaid fence, bars or shades of characters, or only their numbers. */
export type ChartStyle = "svg" | "mermaid" | "text" | "none";

const NUMBERS = { en: "The numbers of this chart", nl: "De cijfers van deze grafiek" } as const;

/** GitHub shows the first source that fits the reader's page. */
function picture(chart: ChartBlock, folder: string): string {
  const [light, dark] = chartAssets(chart, folder).map(({ path }) => encodeURI(path));
  if (dark === undefined) return `![${escapeMarkdown(chart.alt)}](${light})`;
  return [
    "<picture>",
    `  <source media="(prefers-color-scheme: dark)" srcset="${escapeXml(dark)}">`,
    `  <img alt="${escapeXml(chart.alt)}" src="${escapeXml(light!)}">`,
    "</picture>",
  ].join("\n");
}

/** A chart in characters, with its numbers: beside its bars, or folded under its shades. */
function inCharacters({ twin, inText = "bars" }: ChartBlock, words: Locale): string {
  if (inText === "bars") return textBars(twin, words);
  return inText === "shades" ? withNumbers(textShades(twin, words), twin, words) : foldableTable(twin, words);
}

const withNumbers = (drawn: string, twin: TableBlock, words: Locale): string =>
  [drawn, folded(NUMBERS[words.lang], markdownTable(twin, words))].join("\n\n");

/** Characters take the place of what Mermaid cannot draw. */
function inMermaid(chart: ChartBlock, words: Locale): string {
  const { twin, inText = "bars" } = chart;
  const drawn = inText === "bars" ? mermaidChart(twin) : undefined;
  return drawn === undefined ? inCharacters(chart, words) : withNumbers(drawn, twin, words);
}

function shown(chart: ChartBlock, style: ChartStyle, folder: string, words: Locale): string {
  switch (style) {
    case "svg":
      return withNumbers(picture(chart, folder), chart.twin, words);
    case "mermaid":
      return inMermaid(chart, words);
    case "text":
      return inCharacters(chart, words);
    case "none":
      return foldableTable(chart.twin, words);
  }
}

/** A chart block in the style that was asked for; whatever the style, its numbers are in the text. */
export const markdownChart = (chart: ChartBlock, style: ChartStyle, folder: string, words: Locale): string =>
  [`**${escapeMarkdown(chart.title)}**`, shown(chart, style, folder, words)].join("\n\n");
