import { createHash } from "node:crypto";
import type { SlotEnergies } from "../usage/slot-energies.ts";
import type { Bill, BillReading } from "./bill-document.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * What makes a document reproducible: the hash of the readings and slots it used, of its contract, and an id of both with period and
 * program version. The same input always has the same id.
 */
export function documentOf(
  readings: readonly BillReading[],
  contract: string,
  period: string,
  program: string,
  slots: readonly SlotEnergies[] = [],
): Bill["document"] {
  const energies = slots.map(({ direction, from, to, thousandths }) => [direction, from, to, [...thousandths]]);
  const data = `sha256:${sha256(JSON.stringify(slots.length === 0 ? readings : [readings, energies]))}`;
  return { id: sha256([data, contract, period, program].join("\n")).slice(0, 16), program, data, contract };
}
