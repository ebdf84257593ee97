import { plainText } from "../plain-text.ts";

/** The words of a text that a line may end between; `21 %` with a space that does not break is one. */
export const wordsOf = (text: string): readonly string[] => plainText(text).split(/[^\S\u00a0\u202f]+/);
