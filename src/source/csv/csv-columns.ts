import type { Register } from "../../reading.ts";
import type { IntervalLength } from "./interval-end.ts";

/** What a column counts in. */
export type CsvUnit = "kWh" | "Wh" | "MWh" | "m3" | "l";

interface Columns {
  /** The column with the time. */
  readonly time: string;
  /**
   * Which column holds which register: t1 and t2 import, t3 and t4 export (low and normal in the Netherlands), gas. A file
   * that has one column for both tariffs has it under t2.
   */
  readonly registers: Readonly<Partial<Record<Register, string>>>;
  /** @default kWh for t1..t4, m3 for gas */
  readonly units?: Readonly<Partial<Record<Register, CsvUnit>>> | undefined;
}

/** A file of meter readings: what each register showed at `time`. */
export interface ReadingColumns extends Columns {
  readonly kind: "registers";
}

/** A file of energy by interval. */
export interface IntervalColumns extends Columns {
  readonly kind: "intervals";
  /** How long each interval is; a day is a civil one, of 23 or 25 hours twice a year. */
  readonly every: IntervalLength;
  /** What `time` is of its interval. @default "start" */
  readonly stamp?: "start" | "end" | undefined;
}

/** What the columns of an export mean. Names are those of the header; case does not matter. */
export type CsvColumns = ReadingColumns | IntervalColumns;
