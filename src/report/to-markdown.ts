import type { Block, FactsBlock, HeroBlock, NoteBlock } from "./blocks.ts";
import { DATE_WORD } from "./date-word.ts";
import type { Document } from "./document.ts";
import { heroFigure } from "./hero-figure.ts";
import { type Locale, locale } from "./locale.ts";
import { type Asset, chartAssets } from "./markdown/chart-assets.ts";
import { escapeMarkdown } from "./markdown/escape-markdown.ts";
import { fence } from "./markdown/fence.ts";
import { foldableTable } from "./markdown/foldable-table.ts";
import { type ChartStyle, markdownChart } from "./markdown/markdown-chart.ts";
import { plainLines } from "./plain-lines.ts";

export interface MarkdownOptions {
  /** Folder of the drawings, relative to the Markdown file; default `assets`. */
  readonly assets?: string | undefined;
  /** Default `svg`. */
  readonly charts?: ChartStyle | undefined;
}

/** A Markdown text and the files that it shows, by their path beside it. */
export interface Markdown {
  readonly text: string;
  readonly assets: readonly Asset[];
}

const ALERTS: Readonly<Record<NoteBlock["tone"], string>> = { info: "NOTE", warning: "WARNING" };

function hero(block: HeroBlock, words: Locale): string {
  const { prefix, label, sentences, badge } = block;
  const headline = [prefix, heroFigure(block, words), label].filter((part) => part !== undefined).join(" ");
  const trust = badge && `**${escapeMarkdown(badge.text)}**`;
  return [`## ${escapeMarkdown(headline)}`, ...sentences.map(escapeMarkdown), trust].filter(Boolean).join("\n\n");
}

const facts = ({ items }: FactsBlock): string =>
  items.map(({ name, value }) => `- **${escapeMarkdown(name)}**: ${escapeMarkdown(value)}`).join("\n");

function blockText(block: Block, words: Locale, { charts = "svg", assets = "assets" }: MarkdownOptions): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case "text":
      return escapeMarkdown(block.text);
    case "note":
      return `> [!${ALERTS[block.tone]}]\n> ${escapeMarkdown(block.text)}`;
    case "hero":
      return hero(block, words);
    case "facts":
      return facts(block);
    case "table":
      return foldableTable(block, words);
    case "chart":
      return markdownChart(block, charts, assets, words);
    case "code":
      return fence(plainLines(block.text));
    case "pageBreak":
      return "";
  }
}

function assetsOf({ blocks }: Document, { charts = "svg", assets = "assets" }: MarkdownOptions): Markdown["assets"] {
  if (charts !== "svg") return [];
  return blocks.filter((block) => block.kind === "chart").flatMap((chart) => chartAssets(chart, assets));
}

/**
 * A document as GitHub-flavoured Markdown that also reads well as plain text. Every text is escaped, every number is the
 * same string as in the PDF, and drawings are files beside it with their numbers in the text.
 *
 * @example const { text, assets } = toMarkdown(report.build(input), { charts: "svg" });
 */
export function toMarkdown(document: Document, options: MarkdownOptions = {}): Markdown {
  const { title, subtitle, lang, currency, meta, blocks } = document;
  const words = locale(lang, currency);
  const head = `# ${[title, subtitle]
    .filter((part) => part !== undefined)
    .map(escapeMarkdown)
    .join(" · ")}`;
  const foot = `---\n\n${escapeMarkdown(`Document ${meta.id} · ${DATE_WORD[lang]} ${words.date(meta.date)}`)}`;
  const body = blocks.map((block) => blockText(block, words, options)).filter((text) => text !== "");
  return { text: `${[head, ...body, foot].join("\n\n")}\n`, assets: assetsOf(document, options) };
}
