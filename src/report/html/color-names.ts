import type { Colors } from "./colors.ts";

/**
 * Colours as the names by which the style sheet calls them.
 *
 * @example colorNames(COLORS.light) // "--text: #1a1a1a; --secondary: #595959; …"
 */
export const colorNames = (colors: Colors): string =>
  Object.entries(colors)
    .map(([name, color]) => `--${name}: ${color};`)
    .join(" ");
