import type { EnergyReview } from "../bill/energy-review.ts";
import { csvText } from "./csv-text.ts";

const text = (value: number | null): string => (value === null ? "" : value.toFixed(3));

/**
 * The week of an energy review as CSV, one row an hour of it: mean kWh of import and export, and what all such hours cost
 * together. Empty where nothing was measured.
 *
 * @example toReviewCsv(review).split("\n")[0] // "weekday,hour,importKwh,exportKwh,cost"
 */
export function toReviewCsv({ profile, cost }: EnergyReview): string {
  const rows = profile.map(({ weekday, hour, import: imported, export: exported }, place) => [
    String(weekday),
    String(hour),
    text(imported.kwh),
    text(exported.kwh),
    cost?.cells[place]?.total ?? "",
  ]);
  return csvText([["weekday", "hour", "importKwh", "exportKwh", "cost"], ...rows]);
}
