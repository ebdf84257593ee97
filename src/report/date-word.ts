import type { Lang } from "../text.ts";

/** What stands before the date of a document at its foot. */
export const DATE_WORD: Readonly<Record<Lang, string>> = { en: "date", nl: "datum" };
