import type { CivilDate } from "../../units/civil.ts";
import type { BillLine } from "../bill-document.ts";
import type { Billing } from "../billing.ts";
import { isRead } from "./is-read.ts";
import type { Portion } from "./portions.ts";

/** The dates between which another tax was due, on what a bill takes back from. */
export function taxedBefore(billing: Billing, { window, end }: Portion, lines: readonly BillLine[]): CivilDate[] {
  const earlier = lines.filter(
    ({ kind, commodity, from }) =>
      commodity === "electricity" && (kind === "energy-tax" || kind === "ode") && from < billing.from,
  );
  return earlier
    .flatMap(({ from, to }) => [from, to])
    .filter((date) => date >= window.from && date < end && isRead(billing, date));
}
