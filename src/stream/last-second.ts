import type { CivilDate } from "../units/civil.ts";
import { midnight } from "../units/zone.ts";

/** The last instant before the midnight that begins a date that `totals` can be asked for, which takes whole seconds. */
export const lastSecondBefore = (date: CivilDate, zone: string): number => midnight(date, zone) - 1000;
