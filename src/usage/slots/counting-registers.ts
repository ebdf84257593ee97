import type { Register } from "../../reading.ts";
import type { Direction } from "./slot-energies.ts";

const COUNTING: Readonly<Record<Direction, readonly Register[]>> = {
  import: ["t1", "t2"],
  export: ["t3", "t4"],
  gas: ["gas"],
};

/** The registers that count a direction. A price by the slot holds for both tariffs alike. */
export const countingRegisters = (direction: Direction): readonly Register[] => COUNTING[direction];
