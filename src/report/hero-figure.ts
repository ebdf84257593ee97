import type { HeroBlock } from "./blocks.ts";
import type { Locale } from "./locale.ts";
import { plainText } from "./plain-text.ts";

/** What a hero prints in large type: its amount as money, or the words in its place. */
export const heroFigure = ({ amount }: Pick<HeroBlock, "amount">, words: Locale): string =>
  typeof amount === "string" ? words.money(amount) : plainText(amount.words);
