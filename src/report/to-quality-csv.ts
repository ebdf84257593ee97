import type { DataQuality } from "../bill/data-quality.ts";
import { REGISTERS } from "../reading.ts";
import { METERS } from "../source/source.ts";
import { csvText } from "./csv-text.ts";

/**
 * The days of a data quality as CSV: per register how each day was read, per meter how many of its slots were measured of how
 * many there were. Empty where the home has no such register or meter.
 *
 * @example toQualityCsv(quality).split("\n")[1] // "2022-11-01,measured,measured,measured,measured,measured,1440,1440,…"
 */
export function toQualityCsv({ days }: DataQuality): string {
  const meters = METERS.filter((meter) => days.some((day) => day.meters.some((each) => each.meter === meter)));
  const header = ["date", ...REGISTERS, ...meters.flatMap((meter) => [`${meter} measured`, `${meter} expected`])];
  const rows = days.map(({ date, registers, meters: measured }) => [
    date,
    ...REGISTERS.map((register) => registers[register] ?? ""),
    ...meters.flatMap((meter) => {
      const day = measured.find((each) => each.meter === meter);
      return [String(day?.measured ?? ""), String(day?.expected ?? "")];
    }),
  ]);
  return csvText([header, ...rows]);
}
