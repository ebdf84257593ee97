import type { Text } from "../../text.ts";

/** The problem of a civil time that does not exist, because the clock is put forward over it. */
export const lostHour = (time: string, zone: string): Text => ({
  en: `there is no ${time} in ${zone}: the clock skips that hour`,
  nl: `${time} bestaat niet in ${zone}: de klok slaat dat uur over`,
});
