import type { Register } from "../reading.ts";

/** The registers of the electricity meter, which are changed together. */
export const ELECTRIC: readonly Register[] = ["t1", "t2", "t3", "t4"];
