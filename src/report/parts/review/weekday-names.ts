import type { Lang } from "../../../text.ts";

/** Monday first, as the week is counted. */
export const WEEKDAY_NAMES: Readonly<Record<Lang, readonly string[]>> = {
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
};
