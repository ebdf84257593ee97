/**
 * One counter of the home's meters: t1 import low, t2 import normal, t3 export low, t4 export normal (OBIS 1.8.1, 1.8.2,
 * 2.8.1, 2.8.2 in the Netherlands), and gas. Which of t1/t2 is low is the contract's word, never assumed here.
 */
export type Register = "t1" | "t2" | "t3" | "t4" | "gas";

/** All registers, in the order in which they are printed. */
export const REGISTERS: readonly Register[] = ["t1", "t2", "t3", "t4", "gas"];

/**
 * How a number came to be: read from the meter, computed from readings, interpolated between readings, or not there.
 * A worse quality wins when numbers are put together.
 */
export type Quality = "measured" | "derived" | "estimated" | "missing";

/** What a register shows at an instant. It only counts up. */
export interface Reading {
  readonly register: Register;
  /** The instant of the reading as the device gives it, epoch ms. */
  readonly at: number;
  /** The counter in whole thousandths of its unit: Wh for t1..t4, litres for gas. */
  readonly thousandths: number;
  /** Half-width of what the print may hide, in thousandths: 0 below 16,384 kWh or m³, one float32 step from there on. */
  readonly step: number;
}
