import type { Lang } from "../text.ts";

/** How a PDF, an HTML file and the command in a Markdown file say their language. */
const SAID = [/\/Lang \((nl|en)\b/, /<html lang="(nl|en)"/, /^meterkast .* --lang (nl|en)$/m];

/** The language that a written document says it is in; undefined when it says none, as numbers do. */
export function documentLang(bytes: Uint8Array): Lang | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const said = SAID.map((pattern) => pattern.exec(text)?.[1]).find((lang) => lang !== undefined);
  return said === "nl" || said === "en" ? said : undefined;
}
