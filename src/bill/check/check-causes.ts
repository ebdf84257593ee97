import type { CheckCause } from "./check-document.ts";

/** Every cause of a difference, in the order in which they are told. */
export const CHECK_CAUSES: readonly CheckCause[] = [
  "reading",
  "price",
  "period",
  "tax",
  "netting",
  "lines",
  "rounding",
  "unexplained",
];
