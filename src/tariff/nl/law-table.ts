import type { Confidence, LawTable, LawTier } from "../law.ts";
import type { SOURCES } from "./sources.ts";

interface Origin {
  readonly confidence: Confidence;
  readonly sources: readonly (keyof typeof SOURCES)[];
  readonly status?: "law" | "proposed";
  /** Positions of tiers that rest on one source, whatever the table as a whole rests on. */
  readonly singleSourced?: readonly number[];
}

/** A year's rates beside the limits of their tiers; the last rate has no limit. null: not known. */
export function lawTable(
  year: number,
  limits: readonly number[],
  rates: readonly (string | null)[],
  { confidence, sources, status = "law", singleSourced = [] }: Origin,
): LawTable {
  const tiers = rates.map((price, index): LawTier => {
    const upTo = limits[index];
    return {
      ...(upTo === undefined ? {} : { upTo }),
      price,
      ...(singleSourced.includes(index) ? { confidence: "single-source" } : {}),
    };
  });
  return { year, tiers, status, confidence, sources };
}
