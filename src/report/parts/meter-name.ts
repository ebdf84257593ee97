import type { Meter } from "../../source/source.ts";
import type { Lang } from "../../text.ts";

const WORDS = {
  en: { electricity: "electricity", gas: "gas", solar: "solar" },
  nl: { electricity: "elektriciteit", gas: "gas", solar: "zon" },
} as const;

/** What a meter measures, in a word; `s01`..`s03` are solar panels wherever a report shows them. */
export function meterName(meter: Meter, lang: Lang): string {
  const { electricity, gas, solar } = WORDS[lang];
  if (meter === "p1-gas") return gas;
  return meter === "p1" || meter === "han" ? electricity : solar;
}
