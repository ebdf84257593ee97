import { ReadingError } from "../errors.ts";
import type { Register } from "../reading.ts";
import type { Period } from "../units/period.ts";
import { REGISTER_NAME } from "./register-name.ts";
import type { KnownIntervals } from "./slots/known-intervals.ts";

/**
 * Refuse a period of which a register has no interval at all: its energy would be 0, which nobody measured.
 *
 * @throws ReadingError `missing`
 */
export function refuseEmpty(known: KnownIntervals, registers: readonly Register[], { start, end, text }: Period): void {
  const empty = registers.find((register) => known.isEmpty(register, start, end));
  if (empty === undefined) return;
  const { en, nl } = REGISTER_NAME[empty];
  throw new ReadingError({
    code: "missing",
    register: empty,
    at: start,
    text: {
      en: `Cannot bill ${text}: the source has no energy of ${en} in it`,
      nl: `Geen rekening van ${text}: de bron heeft er geen energie van ${nl} in`,
    },
    hint: { en: "Choose a period that the data cover", nl: "Kies een periode die de gegevens beslaan" },
  });
}
