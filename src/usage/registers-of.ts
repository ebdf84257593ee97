import type { Register } from "../reading.ts";
import type { Contract } from "../tariff/contract.ts";

export type Tariff = "low" | "normal";

/** Which register counts what, by tariff. */
export interface RegisterMap {
  readonly import: Readonly<Record<Tariff, Register>>;
  readonly export: Readonly<Record<Tariff, Register>>;
}

/**
 * Which of t1..t4 is low and which is normal, by the contract: t1 low in the Netherlands, t1 normal in Belgium. Export
 * follows import: t3 belongs to t1, t4 to t2.
 *
 * @example registersOf(contract).import.low // "t1"
 */
export function registersOf(contract?: Contract): RegisterMap {
  return contract?.electricity?.registers.t1 === "normal"
    ? { import: { low: "t2", normal: "t1" }, export: { low: "t4", normal: "t3" } }
    : { import: { low: "t1", normal: "t2" }, export: { low: "t3", normal: "t4" } };
}
