import type { Issue } from "../issue.ts";
import type { ReadingOverride } from "../tariff/reading-override.ts";
import { isoInstant } from "../units/zone.ts";
import { REGISTER_NAME } from "./register-name.ts";

function issueOf({ at, register, value, reason, date }: ReadingOverride, zone: string): Issue {
  const { en, nl } = REGISTER_NAME[register];
  const when = isoInstant(at, zone);
  return {
    code: "reading-override",
    severity: "info",
    from: at,
    to: at,
    text: {
      en: `An override of ${date} sets ${en} at ${when} to ${value}: ${reason}`,
      nl: `Een eigen opgave van ${date} stelt ${nl} op ${when} op ${value}: ${reason}`,
    },
  };
}

/** One issue for each override that is used, in order of time. */
export const overrideIssues = (used: Iterable<ReadingOverride>, zone: string): Issue[] =>
  [...used].sort((one, other) => one.at - other.at).map((override) => issueOf(override, zone));
