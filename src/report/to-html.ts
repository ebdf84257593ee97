import { createHash } from "node:crypto";
import { escapeXml } from "./chart/svg.ts";
import { DATE_WORD } from "./date-word.ts";
import type { Document } from "./document.ts";
import { sections } from "./html/sections.ts";
import { STYLE } from "./html/style.ts";
import { tag } from "./html/tag.ts";
import { type Locale, locale } from "./locale.ts";

const SKIP = { en: "Skip to the content", nl: "Naar de inhoud" } as const;

/** Nothing is fetched and nothing runs: of all that a page can hold, only this very style sheet is allowed. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const head = (title: string): string => `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="meterkast">
${tag("title", {}, escapeXml(title))}
${tag("style", {}, STYLE)}
</head>`;

function banner({ title, subtitle }: Document): string {
  const about = subtitle === undefined ? "" : `\n${tag("p", {}, escapeXml(subtitle))}`;
  return tag("header", {}, `\n${tag("h1", {}, escapeXml(title))}${about}\n`);
}

function foot({ lang, meta }: Document, words: Locale): string {
  const date = tag("time", { datetime: meta.date }, escapeXml(words.date(meta.date)));
  return tag("footer", {}, `\n${tag("p", {}, `Document ${escapeXml(meta.id)} · ${DATE_WORD[lang]} ${date}`)}\n`);
}

/**
 * A document as one file of HTML that needs nothing else: no script, nothing fetched, every text escaped. It is the accessible
 * twin of the PDF: headings, tables with header cells, drawings with their alternative text and their numbers. It reads on a
 * phone and on a dark screen, and prints on A4. Equal documents give equal text.
 *
 * @example await writeFile("bill.html", toHtml(report.build(input)));
 */
export function toHtml(document: Document): string {
  const { title, subtitle, lang, currency, blocks } = document;
  const words = locale(lang, currency);
  const body = [
    tag("a", { class: "skip", href: "#content" }, SKIP[lang]),
    banner(document),
    tag("main", { id: "content", tabindex: -1 }, `\n${sections(blocks, words)}\n`),
    foot(document, words),
  ];
  const name = subtitle === undefined ? title : `${title} · ${subtitle}`;
  return `<!doctype html>\n${tag("html", { lang }, `\n${head(name)}\n${tag("body", {}, `\n${body.join("\n")}\n`)}\n`)}\n`;
}
