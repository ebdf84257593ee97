import { SourceError } from "../../errors.ts";
import { questionName } from "../question-name.ts";
import type { Query } from "../source.ts";

/** The error of a question that only the disk may answer, and cannot: it says what is missing and how to get it. */
export function notArchived(query: Query, zone: string): SourceError {
  const question = questionName(query, zone);
  const command = "at" in query ? `meterkast fetch ${question.split(" ").at(-1)}` : "meterkast devices";
  return new SourceError({
    code: "not-archived",
    path: question,
    text: {
      en: `Cannot answer "${question}" offline: it is not in the archive`,
      nl: `Kan "${question}" niet offline beantwoorden: het staat niet in het archief`,
    },
    hint: {
      en: `Run \`${command}\` with a connection first`,
      nl: `Voer eerst \`${command}\` uit met verbinding`,
    },
  });
}
