import { plainText } from "../plain-text.ts";

/**
 * Text as Markdown that shows exactly this text: no link, image, table cell, heading, list or HTML can come out of it.
 *
 * @example escapeMarkdown("a|b <img>") // "a\\|b \\<img\\>"
 */
export const escapeMarkdown = (text: string): string =>
  plainText(text)
    .replace(/[\\`*_[\]<>&|#!~$]/g, "\\$&")
    // GitHub makes links of bare addresses; a backslash inside keeps them text.
    .replaceAll("://", ":\\/\\/")
    .replace(/\b(www)\./gi, "$1\\.")
    // Of mail addresses it makes links whatever is escaped: an invisible joiner ends them.
    .replaceAll("@", "@\u2060")
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
