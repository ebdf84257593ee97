import type { Issue } from "../../issue.ts";

/** Data came with the status that says it was not ready. */
export const EARLY_DATA: Issue = {
  code: "early-data",
  severity: "info",
  text: {
    en: "The service called this answer not ready (202), yet it held data",
    nl: "De dienst noemde dit antwoord nog niet klaar (202), maar er stonden gegevens in",
  },
};
