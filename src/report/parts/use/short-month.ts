import type { Lang } from "../../../text.ts";
import type { CivilDate } from "../../../units/civil.ts";
import { locale } from "../../locale.ts";

/** The month of a date as a narrow column names it: `nov 2026`. */
export const shortMonth = (date: CivilDate, lang: Lang): string =>
  locale(lang).date(date, "short").replace(/^\d+ /, "");
