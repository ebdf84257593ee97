import { DARK_COLORS } from "../chart/dark-colors.ts";
import { PAPER_COLOR } from "../chart/palette.ts";
import { COLOR } from "../pdf/page.ts";

export interface Colors extends Readonly<Record<keyof typeof COLOR, string>> {
  readonly paper: string;
}

/** The page on a light and on a dark screen: text at least 7:1 on paper, the rest as in the drawings. */
export const COLORS: Readonly<Record<"light" | "dark", Colors>> = {
  light: { ...COLOR, paper: PAPER_COLOR },
  dark: {
    paper: DARK_COLORS[PAPER_COLOR] ?? "",
    text: "#f0f6fc",
    secondary: "#b1bac4",
    accent: "#7cc4f8",
    warning: "#ffb083",
    line: "#3d444d",
    shade: "#161b22",
  },
};
