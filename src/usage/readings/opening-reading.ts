import type { Issue } from "../../issue.ts";
import type { Register } from "../../reading.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { CivilDate } from "../../units/civil.ts";
import { toThousandths } from "../../units/energy.ts";
import { midnight } from "../../units/zone.ts";
import { quantityWords } from "../quantity-words.ts";
import { REGISTER_NAME } from "../register-name.ts";
import type { BoundaryReading } from "./boundary-reading.ts";
import { shownOf } from "./shown-of.ts";

/** The contract year's start that `settlement.readings` belong to: the one that is written, of several the last. */
function openingDate({ settlement }: Contract): CivilDate | undefined {
  if (typeof settlement !== "object") return undefined;
  return "start" in settlement ? settlement.start : settlement.starts.at(-1);
}

/**
 * What a register showed at the start of a contract year by the contract: the reading of the last annual bill, which may
 * stand in for a start that the device never saw (interface §2, `settlement.readings`). Undefined on every other date.
 *
 * @example openingReading(contract, "2026-03-01", "t1")?.thousandths // 5321114, of `start: 2026-03-01, readings: { t1: 5321.114 }`
 */
export function openingReading(contract: Contract, date: CivilDate, register: Register): BoundaryReading | undefined {
  const { settlement, zone } = contract;
  if (typeof settlement !== "object" || date !== openingDate(contract)) return undefined;
  const shown = settlement.readings?.[register];
  if (shown === undefined) return undefined;
  return { register, date, at: midnight(date, zone), thousandths: toThousandths(shown), step: 0, quality: "derived" };
}

/** Says that a reading is the contract's word. */
export const openingIssue = (reading: BoundaryReading): Issue => {
  const { register, date, at } = reading;
  const shown = quantityWords(shownOf(reading), register);
  return {
    code: "opening-reading",
    severity: "info",
    from: at,
    to: at,
    text: {
      en: `No reading of ${REGISTER_NAME[register].en} before ${date}: the contract's ${shown.en} is used`,
      nl: `Geen stand van ${REGISTER_NAME[register].nl} voor ${date}: de stand ${shown.nl} uit het contract is gebruikt`,
    },
  };
};
