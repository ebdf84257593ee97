import type { Usage } from "../usage/usage.ts";
import type { BillReading } from "./bill-document.ts";

/**
 * All numbers of a home that a bill rests on: its readings as printed, the energy of its slots, and what was counted before it
 * in its netting window. The last two are absent where there are none.
 */
export function billData(
  readings: readonly BillReading[],
  { slots, spans, windows, period }: Usage,
): readonly unknown[] {
  const energies = slots.map(({ direction, from, to, thousandths }) => [direction, from, to, [...thousandths]]);
  const earlier = spans
    .filter(({ from }) => from < period.from)
    .map(({ register, from, to, start, end }) => [register, from, to, start.thousandths, end.thousandths]);
  const given = windows.filter(({ kind }) => kind === "given").map(({ from, to }) => [from, to]);
  if (earlier.length > 0 || given.length > 0) return [readings, energies, earlier, given];
  return energies.length > 0 ? [readings, energies] : readings;
}
