import { ContractError } from "../errors.ts";
import type { Register } from "../reading.ts";
import type { Contract } from "../tariff/contract.ts";
import type { CivilDate } from "../units/civil.ts";
import type { Period } from "../units/period.ts";
import { ELECTRIC } from "./electric.ts";
import type { Boundaries } from "./readings/boundaries.ts";
import type { MeterRecord } from "./readings/meter-record.ts";
import { shownOf } from "./readings/shown-of.ts";
import { REGISTER_NAME } from "./register-name.ts";

/** A stretch in which meters may have been changed, start <= t < end, epoch ms. */
export interface ChangedStretch extends Pick<Period, "start" | "end"> {
  readonly record: MeterRecord;
  /** The midnights that have a reading of every electricity register in use. */
  readonly cuts: readonly CivilDate[];
}

function unnamed({ file, meterChanges }: Contract, at: string, register: Register): ContractError {
  const name = REGISTER_NAME[register];
  return new ContractError({
    code: "unstated",
    place: { file, path: `meterChanges[${meterChanges.findIndex((change) => change.at === at)}].old.${register}` },
    text: {
      en: `Cannot bill across the meter change of ${at}: it does not name ${name.en}, which is in use`,
      nl: `Geen rekening over de meterwissel van ${at} heen: ${name.nl} staat er niet in en is wel in gebruik`,
    },
    hint: {
      en: `Give what ${register} of the old meter showed last under \`old\`, and that of the new one first under \`new\``,
      nl: `Geef de laatste stand van ${register} van de oude meter onder \`old\`, en de eerste van de nieuwe onder \`new\``,
    },
  });
}

/**
 * Refuse a change of the electricity meter that leaves out a register: it counts on in no known way. A register that shows 0
 * throughout is not in use.
 *
 * @throws ContractError `unstated`
 */
export function refuseUnnamed(
  found: Boundaries,
  contract: Contract,
  { start, end, record, cuts }: ChangedStretch,
): void {
  const counts = (register: Register): boolean => cuts.some((date) => shownOf(found.at(date, register)!) !== 0);
  const electric = ELECTRIC.filter((register) => found.inUse.includes(register));
  const changed = electric.flatMap((register) => record.changes(register, start - 1, end - 1));
  for (const instant of new Set(changed.map(({ at }) => at))) {
    const named = changed.filter(({ at }) => at === instant).map(({ register }) => register);
    const left = electric.find((register) => !named.includes(register) && counts(register));
    if (left !== undefined) throw unnamed(contract, changed.find(({ at }) => at === instant)!.civil, left);
  }
}
