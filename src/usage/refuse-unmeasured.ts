import { ReadingError } from "../errors.ts";
import type { Register } from "../reading.ts";
import type { Contract } from "../tariff/contract.ts";
import type { Period } from "../units/period.ts";
import { isoInstant } from "../units/zone.ts";
import type { Boundaries } from "./readings/boundaries.ts";
import { REGISTER_NAME } from "./register-name.ts";

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

function halfMeasured(missing: Register, present: Register, period: Period): ReadingError {
  const [gone, there] = [REGISTER_NAME[missing], REGISTER_NAME[present]];
  return new ReadingError({
    code: "missing",
    at: period.start,
    register: missing,
    text: {
      en: `Cannot bill ${period.text}: there are readings of ${there.en} and none of ${gone.en}`,
      nl: `Geen rekening van ${period.text}: er zijn standen van ${there.nl} en geen van ${gone.nl}`,
    },
    hint: {
      en: "Complete the readings: a file needs a column for each register of the meter, also one that stands still",
      nl: "Vul de standen aan: een bestand heeft een kolom nodig voor elk telwerk van de meter, ook een dat stilstaat",
    },
  });
}

const IMPORT = ["t1", "t2"] as const;
const EXPORT = ["t3", "t4"] as const;

const isSplit = ({ electricity }: Contract): boolean =>
  electricity?.supply.some(({ normal }) => normal !== undefined) ?? false;

/** A meter counts import and export by the same tariffs: one register of two, and what it lacks would be billed as nothing. */
function refuseHalf(inUse: readonly Register[], contract: Contract, period: Period): void {
  const pairs = [IMPORT, EXPORT].map((pair) => pair.filter((register) => inUse.includes(register)));
  const needsBoth = isSplit(contract) || pairs.some(({ length }) => length === 2);
  for (const [index, present] of pairs.entries()) {
    const missing = [IMPORT, EXPORT][index]!.find((register) => !present.includes(register));
    if (needsBoth && present.length === 1) throw halfMeasured(missing!, present[0]!, period);
  }
}

/**
 * Refuse a period in which the device showed nothing of what the contract bills, or one of two registers only.
 *
 * @throws ReadingError `missing`
 */
export function refuseUnmeasured({ inUse }: Boundaries, contract: Contract, period: Period): void {
  const { electricity, gas } = contract;
  if (electricity && !inUse.some((register) => register === "t1" || register === "t2"))
    throw notMeasured("electricity", period);
  if (electricity) refuseHalf(inUse, contract, period);
  if (gas && !inUse.includes("gas")) throw notMeasured("gas", period);
}
