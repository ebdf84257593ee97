import type { Bill } from "../../bill/bill-document.ts";
import type { CivilDate } from "../../units/civil.ts";

/** The civil days of a bill, half-open: its instants are written in its own zone. */
export const billSpan = ({ period }: Bill): { readonly from: CivilDate; readonly to: CivilDate } => ({
  from: period.start.slice(0, 10),
  to: period.end.slice(0, 10),
});
