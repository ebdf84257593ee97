import type { Issue } from "../../issue.ts";

/** The issue of a body that does not say which I/O it is about; none when it does, or when the API has no such field. */
export function missingIoId(ioId: number | undefined, question: string, local = false): readonly Issue[] {
  if (local || ioId !== undefined) return [];
  const text = {
    en: `The answer to "${question}" does not say which I/O it is about`,
    nl: `Het antwoord op "${question}" zegt niet over welke I/O het gaat`,
  };
  return [{ code: "io-id-missing", severity: "info", text }];
}
