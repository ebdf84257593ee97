/** How an area looks. A pattern or outline carries what colour alone would not: it must hold in greyscale too. */
export interface Ink {
  readonly fill: string;
  readonly outline?: string | undefined;
  /** Drawn in the outline's colour; on a fill without outline, in the colour of the paper. */
  readonly pattern?: "hatch" | "dots" | undefined;
}

/** An ink by what it stands for. */
export type InkName = "normal" | "low" | "export" | "gas" | "fixed" | "tax" | "vat" | "other" | "missing";

/** The inks whose colour is enough for a line or a point. */
export type LineInk = Exclude<InkName, "low" | "vat" | "other" | "missing">;

/** What a drawing stands on, and what is left open in it. */
export const PAPER_COLOR = "#ffffff";

/** Text, secondary text, hairlines. */
export const TEXT_COLOR = "#1a1a1a";
export const SECONDARY_COLOR = "#595959";
export const LINE_COLOR = "#d0d0d0";

/** Okabe–Ito, each with a fill or an outline of at least 3:1 on paper. */
export const INKS: Readonly<Record<InkName, Ink>> = {
  normal: { fill: "#0072B2" },
  low: { fill: "#56B4E9", outline: "#0072B2" },
  export: { fill: PAPER_COLOR, outline: "#009E73", pattern: "hatch" },
  gas: { fill: "#D55E00" },
  fixed: { fill: SECONDARY_COLOR, pattern: "hatch" },
  tax: { fill: "#CC79A7", pattern: "dots" },
  vat: { fill: "#d9d9d9", outline: SECONDARY_COLOR },
  other: { fill: PAPER_COLOR, outline: SECONDARY_COLOR, pattern: "dots" },
  missing: { fill: PAPER_COLOR, outline: SECONDARY_COLOR, pattern: "hatch" },
};

/** From little to much, each a quarter darker than the one before: the steps are even in greyscale too. */
export const HEAT_COLORS: readonly string[] = [
  "#eef6fc",
  "#bbe0f6",
  "#8acaef",
  "#5ab6e9",
  "#3da1d9",
  "#238dc8",
  "#0a7ab8",
  "#0168a3",
  "#02578a",
  "#034772",
  "#043759",
  "#05243d",
];

/** The same steps for what is below zero; where there is room, a minus sign says so too. */
export const BELOW_COLORS: readonly string[] = [
  "#eefaf4",
  "#b6e7d4",
  "#7ed5b4",
  "#4ec197",
  "#32ac83",
  "#179970",
  "#00855e",
  "#017351",
  "#026144",
  "#034f38",
  "#043d2b",
  "#05291d",
];

/** The colour of a line or a point in an ink. */
export const lineColor = (ink: LineInk): string => INKS[ink].outline ?? INKS[ink].fill;
