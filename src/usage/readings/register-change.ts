import type { Register } from "../../reading.ts";
import type { KnownReading } from "./known-reading.ts";

/** A change of meter as one register went through it. Both readings are of one count: nothing is used while it happens. */
export interface RegisterChange {
  readonly register: Register;
  /** Epoch ms. */
  readonly at: number;
  /** The same as the contract has it, in its own zone. */
  readonly civil: string;
  /** What the old meter showed last. */
  readonly last: KnownReading;
  /** What the new meter showed first. */
  readonly first: KnownReading;
}
