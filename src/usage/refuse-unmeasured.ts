import { ReadingError } from "../errors.ts";
import type { Contract } from "../tariff/contract.ts";
import type { Period } from "../units/period.ts";
import { isoInstant } from "../units/zone.ts";
import type { Boundaries } from "./boundaries.ts";

function notMeasured(what: "electricity" | "gas", period: Period): ReadingError {
  const name = { electricity: { en: "electricity import", nl: "stroomafname" }, gas: { en: "gas", nl: "gas" } }[what];
  return new ReadingError({
    code: "missing",
    at: period.start,
    text: {
      en: `Cannot bill ${period.text}: the device has no reading of ${name.en} around ${isoInstant(period.start, period.zone)}`,
      nl: `Geen rekening van ${period.text}: het apparaat heeft geen stand van ${name.nl} rond ${isoInstant(period.start, period.zone)}`,
    },
    hint: {
      en: `Take a period in which the device was connected, or leave \`${what}\` out of the contract`,
      nl: `Neem een periode waarin het apparaat was aangesloten, of laat \`${what}\` uit het contract weg`,
    },
  });
}

/**
 * Refuse a period in which the device showed nothing of what the contract bills.
 *
 * @throws ReadingError `missing`
 */
export function refuseUnmeasured({ inUse }: Boundaries, { electricity, gas }: Contract, period: Period): void {
  if (electricity && !inUse.some((register) => register === "t1" || register === "t2"))
    throw notMeasured("electricity", period);
  if (gas && !inUse.includes("gas")) throw notMeasured("gas", period);
}
