import type { LineQuality } from "../../bill/bill-document.ts";
import type { Lang } from "../../text.ts";

const WORDS: Readonly<Record<Lang, Readonly<Record<LineQuality, string>>>> = {
  en: { measured: "measured", derived: "derived", estimated: "estimated", missing: "no reading", contract: "contract" },
  nl: { measured: "gemeten", derived: "berekend", estimated: "geschat", missing: "geen meting", contract: "contract" },
};

/** How a number came to be, in a word. */
export const qualityWord = (quality: LineQuality, lang: Lang): string => WORDS[lang][quality];
