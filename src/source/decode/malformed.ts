import { SourceError } from "../../errors.ts";
import type { Text } from "../../text.ts";

/** The error for an answer that breaks the API's own form. `question` names what was asked, `what` where it breaks. */
export function malformed(question: string, what: Text, hint?: Text, cause?: unknown): SourceError {
  return new SourceError({
    code: "malformed",
    path: question,
    text: {
      en: `Cannot read the answer to "${question}": ${what.en}`,
      nl: `Kan het antwoord op "${question}" niet lezen: ${what.nl}`,
    },
    hint,
    cause,
  });
}
