import { ReadingError } from "../../errors.ts";
import type { Issue } from "../../issue.ts";
import type { Reading } from "../../reading.ts";
import type { Text } from "../../text.ts";
import type { CivilDate } from "../../units/civil.ts";
import { quantityText } from "../../units/energy.ts";
import { isoInstant } from "../../units/zone.ts";
import { REGISTER_NAME } from "../register-name.ts";
import type { BoundaryPlan } from "./boundaries.ts";
import type { KnownReading } from "./known-reading.ts";
import { shownOf } from "./shown-of.ts";

/** The last reading of a register before the midnight that begins `date`. */
export interface DatedReading {
  readonly date: CivilDate;
  readonly reading: KnownReading;
}

function saying(one: KnownReading, other: KnownReading, zone: string): Text {
  const name = REGISTER_NAME[one.register];
  const [first, second, at] = [quantityText(shownOf(one)), quantityText(shownOf(other)), isoInstant(one.at, zone)];
  return {
    en: `${name.en} shows both ${first} and ${second} at ${at}`,
    nl: `${name.nl} geeft zowel ${first} als ${second} aan op ${at}`,
  };
}

const conflict = (one: Reading, said: Text): ReadingError =>
  new ReadingError({
    code: "conflict",
    register: one.register,
    at: one.at,
    text: { en: `Cannot bill: ${said.en}`, nl: `Geen rekening gemaakt: ${said.nl}` },
    hint: {
      en: "Look at the meter: one of the two is wrong, and the bill needs the right one",
      nl: "Kijk op de meter: een van de twee is fout, en de rekening heeft de juiste nodig",
    },
  });

/** The service gives a register two values at one instant: which is right cannot be known from here. */
export interface ReadingConflicts {
  readonly aside: readonly DatedReading[];
  readonly issues: readonly Issue[];
}

/**
 * Find the readings of one register and one instant that differ. Away from the midnights that a bill needs they are to be
 * set aside, with an issue.
 *
 * @throws ReadingError `conflict` when a needed midnight rests on one of them
 */
export function readingConflicts(
  readings: readonly DatedReading[],
  needed: BoundaryPlan["needed"],
  zone: string,
): ReadingConflicts {
  const seen = new Map<string, DatedReading>();
  const aside: DatedReading[] = [];
  const issues: Issue[] = [];
  for (const next of readings) {
    const { register, at, thousandths } = next.reading;
    const known = seen.get(`${register} ${at}`);
    if (known === undefined) seen.set(`${register} ${at}`, next);
    if (known === undefined || known.reading.thousandths === thousandths) continue;
    const text = saying(known.reading, next.reading, zone);
    if ([known, next].some(({ date }) => needed(register).includes(date))) throw conflict(next.reading, text);
    aside.push(known, next);
    issues.push({ code: "reading-set-aside", severity: "warning", from: at, to: at, text });
  }
  return { aside, issues };
}
