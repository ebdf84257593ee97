import { DARK_COLORS } from "./dark-colors.ts";

const PAINT = /\b(fill|stroke)="([^"]*)"/g;

const darkColor = (color: string): string | undefined => (color === "none" ? color : DARK_COLORS[color.toLowerCase()]);

/**
 * The same drawing on dark paper: each colour of the palette becomes its dark counterpart. A drawing with any other colour stays
 * as it is, on its own paper: half of it in other colours might not be readable.
 *
 * @example darkDrawing('<svg viewBox="0 0 8 8"><path fill="#0072B2"/></svg>') // … fill="#58b4f0" …
 */
export function darkDrawing(svg: string): string {
  const isKnown = [...svg.matchAll(PAINT)].every(([, , color = ""]) => darkColor(color) !== undefined);
  return isKnown ? svg.replace(PAINT, (_, name: string, color: string) => `${name}="${darkColor(color)}"`) : svg;
}
