import type { Content } from "pdfmake/interfaces.js";
import { plainText } from "../plain-text.ts";
import { type Lettering, textWidth } from "../text-width.ts";

/** Where pdfmake would end a line inside a word. */
const BREAKABLE = /[/\-–—]/;

/**
 * Text from outside for pdfmake, which lets a word run over the edge of its column: one that is wider may be broken anywhere, any
 * other nowhere, `t/m` after its stroke neither.
 *
 * @param width of the column, in points
 */
export function pdfText(text: string, width: number, lettering: Lettering): Content {
  const plain = plainText(text);
  const parts = plain.split(/([^\S\u00a0\u202f]+)/).map((part) => {
    if (/\S/.test(part) && textWidth(part, lettering) > width) return { text: part, wordBreak: "break-all" as const };
    return BREAKABLE.test(part) ? { text: part, noWrap: true } : part;
  });
  return parts.every((part) => typeof part === "string") ? plain : parts.filter((part) => part !== "");
}
