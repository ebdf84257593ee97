import type { Content } from "pdfmake/interfaces.js";
import { plainText } from "../plain-text.ts";

/** The longest word that is given its own line rather than broken. */
export const LONGEST_WORD = 30;

/**
 * Text from outside for pdfmake, which lets a word run over the edge of its column: one of more characters than `longest` may be
 * broken anywhere.
 */
export function pdfText(text: string, longest: number = LONGEST_WORD): Content {
  const plain = plainText(text);
  const parts = plain.split(new RegExp(`(\\S{${longest + 1},})`, "u"));
  if (parts.length === 1) return plain;
  return parts
    .map((part, index) => (index % 2 === 1 ? { text: part, wordBreak: "break-all" as const } : part))
    .filter((part) => part !== "");
}
