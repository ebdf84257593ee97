import type { Register } from "../reading.ts";
import type { Text } from "../text.ts";
import { quantityText } from "../units/energy.ts";

/**
 * What a register shows or counts, for a sentence: three decimals with the sign and unit of each language.
 *
 * @param thousandths Wh or litres
 * @example quantityWords(9_990_000, "t1").nl // "9990,000 kWh"
 */
export function quantityWords(thousandths: number, register: Register): Text {
  const digits = quantityText(thousandths);
  const unit = register === "gas" ? "m³" : "kWh";
  return { en: `${digits} ${unit}`, nl: `${digits.replace(".", ",")} ${unit}` };
}
