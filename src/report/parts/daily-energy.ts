import type { ChartBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { dailySlots } from "./daily-slots.ts";
import { energyBars } from "./energy-bars.ts";

/** Electricity (import up, export down) and gas by day on one time axis; by month for more than two months of days. */
export function dailyEnergy({ bill, days, contract, lang }: ReportInput): ChartBlock {
  const slots = dailySlots(days, contract, lang);
  return energyBars({ bill, slots, size: slots.length === days.length ? "day" : "month", lang });
}
