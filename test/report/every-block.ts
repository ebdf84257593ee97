import type { Column, TableBlock } from "../../src/report/blocks.ts";
import type { Document } from "../../src/report/document.ts";

const columns = (text: string): readonly Column[] => [
  { header: text, type: "text" },
  { header: text, type: "number" },
  { header: text, type: "amount" },
];

const table = (text: string): TableBlock => ({
  kind: "table",
  title: text,
  columns: columns(text),
  rows: [
    { cells: [text, "1.5", "2"] },
    { role: "group", cells: [text] },
    { cells: [text, { words: text }, "-2.50"] },
    { cells: [text, "30", null] },
    { role: "subtotal", cells: [text, null, "-0.50"] },
    { role: "total", cells: [text, null, "1234.5"] },
  ],
  footnotes: [text, text],
});

/** A document with a text in every field of every block that holds one. */
export const everyBlock = (text: string): Document => ({
  title: text,
  subtitle: text,
  lang: "nl",
  currency: "EUR",
  meta: { date: "2026-12-01", id: text },
  blocks: [
    { kind: "text", text },
    { kind: "facts", items: [{ name: text, value: text }], columns: 2 },
    {
      kind: "hero",
      amount: "1234.5",
      prefix: text,
      label: text,
      sentences: [text, text],
      badge: { tone: "warning", text },
    },
    { kind: "heading", level: 3, text },
    { kind: "text", text, tone: "secondary" },
    { kind: "pageBreak" },
    { kind: "heading", level: 2, text },
    table(text),
    {
      kind: "chart",
      name: "daily",
      title: text,
      alt: text,
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#0072B2"/></svg>',
      twin: { ...table(text), rows: [{ cells: [text, "1.5", "2"] }, { cells: [text, { words: text }, "2.5"] }] },
    },
    { kind: "note", tone: "info", text },
    { kind: "note", tone: "warning", text },
    { kind: "facts", items: [{ name: text, value: text }] },
    { kind: "code", text },
  ],
});
