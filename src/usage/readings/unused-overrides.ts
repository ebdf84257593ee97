import type { Issue } from "../../issue.ts";
import type { ReadingOverride } from "../../tariff/reading-override.ts";
import type { Period } from "../../units/period.ts";
import { isoInstant } from "../../units/zone.ts";
import { REGISTER_NAME } from "../register-name.ts";
import type { Boundaries } from "./boundaries.ts";

function issueOf({ at, register, value }: ReadingOverride, zone: string): Issue {
  const [{ en, nl }, when] = [REGISTER_NAME[register], isoInstant(at, zone)];
  return {
    code: "override-unused",
    severity: "info",
    from: at,
    to: at,
    text: {
      en: `The override ${value} of ${en} at ${when} is not used: nothing here rests on a reading at that moment`,
      nl: `De eigen opgave ${value} van ${nl} op ${when} is niet gebruikt: niets hier rust op een stand van dat moment`,
    },
  };
}

/** One issue for each override within a period, of a register in use, that no reading rests on: its time may be a slip. */
export const unusedOverrides = (
  overrides: readonly ReadingOverride[],
  { inUse, overrides: used }: Pick<Boundaries, "inUse" | "overrides">,
  { start, end, zone }: Period,
): Issue[] =>
  overrides
    .filter((override) => override.at >= start && override.at <= end && inUse.includes(override.register))
    .filter((override) => !used.has(override))
    .map((override) => issueOf(override, zone));
