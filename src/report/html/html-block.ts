import type { Block, ChartBlock, CodeBlock, FactsBlock, HeroBlock, NoteBlock, TextBlock } from "../blocks.ts";
import { escapeXml } from "../chart/svg.ts";
import { heroFigure } from "../hero-figure.ts";
import type { Locale } from "../locale.ts";
import { plainLines } from "../plain-lines.ts";
import { htmlTable } from "./html-table.ts";
import { tag } from "./tag.ts";

const WORDS = {
  en: { tone: { info: "Note", warning: "Warning" }, numbers: "The numbers of this chart" },
  nl: { tone: { info: "Opmerking", warning: "Waarschuwing" }, numbers: "De cijfers van deze grafiek" },
} as const;

const paragraph = ({ text, tone }: TextBlock): string =>
  tag("p", { class: tone === "secondary" ? tone : undefined }, escapeXml(text));

const note = ({ text, tone }: NoteBlock, { lang }: Locale): string =>
  tag("p", { class: `note ${tone}`, role: "note", "aria-label": WORDS[lang].tone[tone] }, escapeXml(text));

function hero(block: HeroBlock, words: Locale, id: string | undefined): string {
  const { prefix, label, sentences, badge } = block;
  const part = (name: string, text: string | undefined): readonly string[] =>
    text === undefined ? [] : [tag("span", { class: name }, escapeXml(text))];
  const figure = [...part("prefix", prefix), ...part("amount", heroFigure(block, words)), ...part("label", label)];
  const trust = badge && tag("p", { class: `badge ${badge.tone}` }, escapeXml(badge.text));
  const said = [...sentences.map((sentence) => tag("p", {}, escapeXml(sentence))), trust ?? ""].join("");
  return tag("div", { class: "hero" }, `\n${tag("h2", { id }, figure.join(" "))}\n${tag("div", {}, said)}\n`);
}

function facts({ items, columns = 1 }: FactsBlock): string {
  const pairs = items.map(({ name, value }) =>
    tag("div", {}, tag("dt", {}, escapeXml(name)) + tag("dd", {}, escapeXml(value))),
  );
  return items.length === 0 ? "" : tag("dl", { class: columns === 2 ? "pairs" : undefined }, `\n${pairs.join("\n")}\n`);
}

const picture = (svg: string, name: string): string =>
  svg.trim().replace(/^<svg/, `<svg class="${name}" aria-hidden="true"`);

/** The drawing is one picture to those who cannot see it, whatever is in it; on a phone its narrow twin, or it scrolls like a table. */
function figure({ title, alt, svg, narrow, twin }: ChartBlock, words: Locale): string {
  const pictures = narrow === undefined ? [picture(svg, "only")] : [picture(svg, "broad"), picture(narrow, "narrow")];
  const drawing = tag("div", { class: "drawing", role: "img", "aria-label": alt, tabindex: 0 }, pictures.join("\n"));
  const summary = tag("summary", {}, WORDS[words.lang].numbers);
  const numbers = tag("details", {}, `\n${[summary, htmlTable(twin, words)].join("\n")}\n`);
  return tag("figure", {}, `\n${[tag("figcaption", {}, escapeXml(title)), drawing, numbers].join("\n")}\n`);
}

const code = ({ text }: CodeBlock): string => tag("pre", {}, tag("code", {}, plainLines(text, escapeXml)));

/**
 * One block as HTML.
 *
 * @param id of its heading, when a section is named after it
 */
export function htmlBlock(block: Block, words: Locale, id?: string): string {
  switch (block.kind) {
    case "heading":
      return tag(`h${block.level}`, { id }, escapeXml(block.text));
    case "text":
      return paragraph(block);
    case "note":
      return note(block, words);
    case "hero":
      return hero(block, words, id);
    case "facts":
      return facts(block);
    case "table":
      return htmlTable(block, words);
    case "chart":
      return figure(block, words);
    case "code":
      return code(block);
    case "pageBreak":
      return tag("div", { class: "page-break" }, "");
  }
}
