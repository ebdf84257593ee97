import type { ColumnTable } from "arquero";
import { METERS, type Meter } from "../source/source.ts";

/** The width of a row. */
export type Grain = "minute" | "hour" | "day" | "month";

/** All grains, finest first. */
export const GRAINS: readonly Grain[] = ["minute", "hour", "day", "month"];

/** What a table is about. It travels as arquero's own `params()`, which verbs hand on and expressions can read. */
export interface TableFacts {
  readonly zone: string;
  readonly meter: Meter;
  readonly every: Grain;
  /** The hour at which low tariff starts. */
  readonly evening: 21 | 23;
}

const isGrain = (value: unknown): value is Grain => GRAINS.includes(value as Grain);
const isMeter = (value: unknown): value is Meter => METERS.includes(value as Meter);

/** The facts of a table that `toTable` or `resample` made, also after verbs. Throws TypeError for any other table. */
export function tableFacts(table: ColumnTable): TableFacts {
  const { zone, meter, every, evening } = (table.params() ?? {}) as Record<string, unknown>;
  if (typeof zone === "string" && isMeter(meter) && isGrain(every) && table.column("time"))
    return { zone, meter, every, evening: evening === 21 ? 21 : 23 };
  throw new TypeError("Cannot resample this table: it must come from toTable or resample, and have its column time");
}
