import { DARK_COLORS } from "../chart/dark-colors.ts";
import { colorNames } from "./color-names.ts";
import { COLORS } from "./colors.ts";

const rule = ([light, dark]: readonly [string, string]): string =>
  ["fill", "stroke"].map((name) => `  svg [${name}="${light}" i] { ${name}: ${dark}; }`).join("\n");

/** On a dark screen, never on paper: the colours of the page, and in drawings each colour of the palette its counterpart. */
export const DARK_STYLE: string = `@media screen and (prefers-color-scheme: dark) {
  :root { ${colorNames(COLORS.dark)} }
${Object.entries(DARK_COLORS).map(rule).join("\n")}
}`;
