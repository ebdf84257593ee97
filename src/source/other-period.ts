import type { SourceError } from "../errors.ts";
import { isoInstant } from "../units/zone.ts";
import { malformed } from "./decode/malformed.ts";

/** The error for an answer about another time than was asked, as a cache on the way may give. `at`: an instant in it. */
export function otherPeriod(question: string, at: number, zone: string): SourceError {
  const stamp = isoInstant(at, zone);
  return malformed(question, {
    en: `it is about another time, ${stamp}`,
    nl: `het gaat over een andere tijd, ${stamp}`,
  });
}
