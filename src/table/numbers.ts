import type { ColumnTable } from "arquero";

/** A column as typed array: itself when it is one, else a copy, in which what is no number is NaN. */
export function numbers(table: ColumnTable, name: string): Float64Array {
  const column: Iterable<unknown> = table.column(name) ?? [];
  if (column instanceof Float64Array) return column;
  return Float64Array.from(column, (value) => (typeof value === "number" ? value : Number.NaN));
}
