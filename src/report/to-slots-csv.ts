import type { SlotRow } from "../bill/dynamic/slot-rows.ts";
import { isoInstant } from "../units/zone.ts";

const COLUMNS = ["direction", "start", "end", "quantity", "unit", "spot", "price", "amount", "quality"] as const;

const cells = (row: SlotRow, isoOf: (at: number) => string): readonly string[] => [
  row.direction,
  isoOf(row.start),
  isoOf(row.end),
  row.quantity,
  row.direction === "gas" ? "m3" : "kWh",
  row.spot ?? "",
  row.price ?? "",
  row.amount,
  row.quality,
];

/** A zone is slow to ask, and most slots end where another begins. */
function isoWriter(zone: string): (at: number) => string {
  const known = new Map<number, string>();
  return (at) => {
    const text = known.get(at) ?? isoInstant(at, zone);
    known.set(at, text);
    return text;
  };
}

/**
 * The slots behind the dynamic lines of a bill as CSV (RFC 4180, UTF-8, lines end in a line feed), one row a slot and direction:
 * `import`, `export` or `gas`. Times are ISO with offset, `end` is exclusive; quantities are never negative; amounts are
 * quantity × price, unrounded, and negative where the home is paid. A price cell is empty where there is no price.
 *
 * @example toSlotsCsv(slotRows(october, contract), contract.zone).split("\n")[0] // "direction,start,end,quantity,unit,spot,…"
 */
export function toSlotsCsv(rows: readonly SlotRow[], zone: string): string {
  const isoOf = isoWriter(zone);
  return [COLUMNS, ...rows.map((row) => cells(row, isoOf))].map((row) => `${row.join(",")}\n`).join("");
}
