/** A4, in points like all that follows. */
export const SHEET = { width: 595.28, height: 841.89 } as const;

/** 18 mm at the sides. The foot of the page stands in the bottom margin, never nearer to the edge than `edge`. */
export const MARGIN = { side: 51, top: 36, bottom: 38, edge: 6 } as const;

/** Drawings are as wide as the text. */
export const TEXT_WIDTH = 493;

/** What is kept together and higher than this would lose its end: the height of the text, less a little. */
export const TOGETHER = 760;

/** Sizes of type in points. */
export const SIZE = { title: 19, hero: 30, heading: 11, body: 9.2, table: 8.5, small: 8 } as const;

/** Of running text; tables and facts are set solid. */
export const LEADING = 1.12;

export const COLOR = {
  text: "#1a1a1a",
  secondary: "#595959",
  accent: "#00588A",
  warning: "#933800",
  line: "#c4c4c4",
  shade: "#f4f4f4",
} as const;

/** The font by the name that drawings use too. */
export const FONT = "IBM Plex Sans";
