import type { Quality, Register } from "../reading.ts";
import type { CivilDate } from "../units/civil.ts";
import type { BoundaryReading } from "./readings/boundary-reading.ts";
import type { RegisterChange } from "./readings/register-change.ts";

/** What one register counted between two neighbouring cuts. */
export interface Span {
  readonly register: Register;
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  readonly start: BoundaryReading;
  readonly end: BoundaryReading;
  /** The changes of meter after `start` and before `end`, in order of time; absent when there was none. */
  readonly changes?: readonly RegisterChange[] | undefined;
  /** Whole Wh or litres. */
  readonly thousandths: number;
  /** That of its readings; `missing` where a source that adds up intervals has not all of them. */
  readonly quality: Quality;
}
