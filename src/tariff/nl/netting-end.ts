import type { CivilDate } from "../../units/civil.ts";

/**
 * The first civil day on which export no longer offsets import, for supply and energy tax alike. Sources: kst_36611,
 * kst_36611_D (Stb. 2025, 17).
 */
export const NETTING_END: CivilDate = "2027-01-01";
