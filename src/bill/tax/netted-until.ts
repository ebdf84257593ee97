import type { Contract } from "../../tariff/contract.ts";
import { lawDay } from "../../tariff/law-day.ts";
import { NETTING_END } from "../../tariff/nl/netting-end.ts";
import { type CivilDate, yearOf } from "../../units/civil.ts";
import { inYear } from "../../units/in-year.ts";

/** Up to when the law nets what is taxed, between two dates. */
export function nettedUntil(contract: Contract, from: CivilDate, date: CivilDate): CivilDate {
  if (contract.country !== "NL") return date;
  if (lawDay(contract, from) >= NETTING_END) return from;
  if (lawDay(contract, date) <= NETTING_END) return date;
  return contract.lawYear === "next" ? inYear(NETTING_END, yearOf(NETTING_END) - 1) : NETTING_END;
}
