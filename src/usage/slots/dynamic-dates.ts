import type { Contract } from "../../tariff/contract.ts";
import { type CivilDate, datesBetween } from "../../units/civil.ts";
import { dynamicStretches } from "./dynamic-stretches.ts";

/** The midnights that dynamic prices want a reading at, so that each local day is scaled to its own registers. */
export const dynamicDates = (contract: Contract, from: CivilDate, to: CivilDate): CivilDate[] => [
  ...new Set(dynamicStretches(contract, from, to).flatMap((stretch) => datesBetween(stretch.from, stretch.to))),
];
