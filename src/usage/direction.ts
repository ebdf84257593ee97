import type { Register } from "../reading.ts";

/** Which way the energy of a register goes. */
export const DIRECTION: Readonly<Record<Register, "import" | "export" | "gas">> = {
  t1: "import",
  t2: "import",
  t3: "export",
  t4: "export",
  gas: "gas",
};
