const SHOWN_CHARACTERS = 60;

/** Foreign text as it may be quoted: short, and without characters that a terminal would obey. */
export function printable(text: string): string {
  const shown = text.slice(0, SHOWN_CHARACTERS).replace(/\p{C}/gu, "?");
  return text.length > SHOWN_CHARACTERS ? `${shown}…` : shown;
}
