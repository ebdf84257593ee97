import type { Register } from "../../reading.ts";
import type { CsvUnit } from "./csv-columns.ts";

/** What a row says of one register, still as text. */
export interface Claim {
  readonly register: Register;
  /** The column that says so. */
  readonly column: number;
  readonly unit: CsvUnit;
  /** Set where the cell belongs to another register, so that this one is known to be 0. */
  readonly isOther?: boolean;
}
