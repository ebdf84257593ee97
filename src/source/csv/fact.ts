import type { Register } from "../../reading.ts";
import type { CsvRow } from "./csv-rows.ts";
import type { Header } from "./header.ts";

/** What one cell says of one register: a reading of a moment (`start` is `end`), or the energy of a stretch. */
export interface Fact {
  readonly register: Register;
  /** Epoch ms, half-open. */
  readonly start: number;
  readonly end: number;
  /** Of a kWh or m³. */
  readonly billionths: number;
  /** The cell that says so, for when it must be shown. */
  readonly header: Header;
  readonly row: CsvRow;
  readonly column: number;
}
