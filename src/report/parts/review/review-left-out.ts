import type { Block } from "../../blocks.ts";
import type { ReviewInput } from "../../define-report.ts";

const WORDS = { en: { title: "Not in this report" }, nl: { title: "Niet in dit rapport" } } as const;

/** What could not be shown, and why; nothing when all could. */
export function reviewLeftOut({ review: { leftOut }, lang }: ReviewInput): readonly Block[] {
  if (leftOut.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: WORDS[lang].title },
    ...leftOut.map(({ text }): Block => ({ kind: "text", text: `${text[lang]}.` })),
  ];
}
