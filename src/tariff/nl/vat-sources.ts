import type { Confidence } from "../law.ts";
import type { SOURCES } from "./sources.ts";

/** Where the VAT rates were found, and how sure they are. */
export const VAT_SOURCES: { readonly confidence: Confidence; readonly sources: readonly (keyof typeof SOURCES)[] } = {
  confidence: "verified-2-sources",
  sources: ["greenchoice_heff", "liander_2017", "enexis", "overstappen_nota"],
};
