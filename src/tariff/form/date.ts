import type { Text } from "../../text.ts";
import { type CivilDate, isCivilDate } from "../../units/civil.ts";
import { type Form, textThat } from "./form.ts";
import { unreadable } from "./refusal.ts";

const WANTED: Text = { en: "must be a date as in 2026-11-01", nl: "moet een datum zijn als 2026-11-01" };
const NO_SUCH_DAY: Text = { en: "must be a day that exists", nl: "moet een bestaande dag zijn" };

const wrongDate = (value: string): Text | undefined =>
  isCivilDate(value) ? undefined : unreadable(value, /^\d{4}-\d{2}-\d{2}$/.test(value) ? NO_SUCH_DAY : WANTED);

/** A civil date that exists, `2026-11-01`. */
export const date: Form<CivilDate> = textThat(WANTED, wrongDate);
