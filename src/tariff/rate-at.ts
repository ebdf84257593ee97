import type { CivilDate } from "../units/civil.ts";

/**
 * The entry of a list in time that holds on a civil date: the last one that begins on or before it. Undefined before the
 * first entry. The entries must rise, as a checked contract's lists do.
 *
 * @example rateAt([{ from: "2026-01-01", price: "0.125" }], "2026-11-05")?.price // "0.125"
 */
export const rateAt = <E extends { readonly from: CivilDate }>(entries: readonly E[], date: CivilDate): E | undefined =>
  entries.findLast((entry) => entry.from <= date);
