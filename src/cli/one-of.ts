import { nearest } from "../tariff/form/nearest.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The word, when it is one of the known. Else UsageError that names what was wanted, and the nearest.
 *
 * @param what what it is the value of, as in `--lang`
 * @example oneOf(["nl", "en"], "nl", "--lang") // "nl"
 */
export function oneOf<const Word extends string>(known: readonly Word[], word: string, what: string): Word {
  const found = known.find((each) => each === word);
  if (found !== undefined) return found;
  const near = nearest(word, known);
  throw new UsageError({
    text: {
      en: `Cannot use ${what} "${word}": it must be one of ${known.join(", ")}`,
      nl: `Kan ${what} "${word}" niet gebruiken: het moet een van ${known.join(", ")} zijn`,
    },
    hint: near === undefined ? undefined : { en: `Did you mean ${near}?`, nl: `Bedoel je ${near}?` },
  });
}
