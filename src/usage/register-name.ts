import type { Register } from "../reading.ts";
import type { Text } from "../text.ts";

/** A register in words, without saying which tariff it counts: that is the contract's word. */
export const REGISTER_NAME: Readonly<Record<Register, Text>> = {
  t1: { en: "register t1 (import)", nl: "telwerk t1 (afname)" },
  t2: { en: "register t2 (import)", nl: "telwerk t2 (afname)" },
  t3: { en: "register t3 (export)", nl: "telwerk t3 (teruglevering)" },
  t4: { en: "register t4 (export)", nl: "telwerk t4 (teruglevering)" },
  gas: { en: "the gas meter", nl: "de gasmeter" },
};
