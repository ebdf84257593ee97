import type { CivilDate } from "../../units/civil.ts";
import type { Billing } from "../billing.ts";

/** Whether every register of electricity was read on a date. */
export function isRead({ usage: { spans } }: Billing, date: CivilDate): boolean {
  const electric = spans.filter(({ register }) => register !== "gas");
  const inUse = new Set(electric.map(({ register }) => register));
  return new Set(electric.filter(({ from }) => from === date).map(({ register }) => register)).size === inUse.size;
}
