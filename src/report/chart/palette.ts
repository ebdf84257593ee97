/** How an area looks. A pattern or outline carries what colour alone would not: it must hold in greyscale too. */
export interface Ink {
  readonly fill: string;
  readonly outline?: string | undefined;
  /** Drawn in the outline's colour; on a fill without outline, in white. */
  readonly pattern?: "hatch" | "dots" | undefined;
}

/** An ink by what it stands for. */
export type InkName = "normal" | "low" | "export" | "gas" | "fixed" | "tax" | "vat" | "other" | "missing";

/** Okabe–Ito, each with a fill or an outline of at least 3:1 on white. */
export const INKS: Readonly<Record<InkName, Ink>> = {
  normal: { fill: "#0072B2" },
  low: { fill: "#56B4E9", outline: "#0072B2" },
  export: { fill: "#ffffff", outline: "#009E73", pattern: "hatch" },
  gas: { fill: "#D55E00" },
  fixed: { fill: "#595959", pattern: "hatch" },
  tax: { fill: "#CC79A7", pattern: "dots" },
  vat: { fill: "#d9d9d9", outline: "#595959" },
  other: { fill: "#ffffff", outline: "#595959", pattern: "hatch" },
  missing: { fill: "#ffffff", outline: "#595959", pattern: "hatch" },
};

/** Text, secondary text, hairlines. */
export const TEXT_COLOR = "#1a1a1a";
export const SECONDARY_COLOR = "#595959";
export const LINE_COLOR = "#d0d0d0";
