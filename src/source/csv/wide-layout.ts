import { REGISTERS, type Register } from "../../reading.ts";
import type { Claim } from "./claim.ts";
import type { CsvColumns, CsvUnit } from "./csv-columns.ts";
import type { Header } from "./header.ts";
import type { Layout } from "./layout.ts";

const unitOf = (register: Register, { units }: CsvColumns): CsvUnit =>
  units?.[register] ?? (register === "gas" ? "m3" : "kWh");

/** A file with a column for each register. Throws SourceError `malformed` when a column is not there. */
export function wideLayout(header: Header, columns: CsvColumns): Layout {
  const claims = REGISTERS.flatMap((register): Claim[] => {
    const name = columns.registers[register];
    return name === undefined ? [] : [{ register, column: header.column(name), unit: unitOf(register, columns) }];
  });
  if (claims.length === 0) throw new RangeError("Cannot read a CSV file of no registers: name at least one column");
  return {
    kind: columns.kind,
    time: header.column(columns.time),
    every: columns.kind === "intervals" ? columns.every : undefined,
    stamp: columns.kind === "intervals" ? (columns.stamp ?? "start") : "end",
    seriesOf: () => "",
    claims: () => claims,
    issues: [],
  };
}
