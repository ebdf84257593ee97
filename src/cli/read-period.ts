import { type Period, period } from "../units/period.ts";
import { typed } from "./typed.ts";

/** A period as it was typed. Throws UsageError with the form that is wanted. */
export const readPeriod = (text: string, zone: string): Period =>
  typed(
    () => period(text, zone),
    `Kan periode "${text}" niet lezen: gebruik 2026-11, 2026, 2026-W12, 2026-11-05 of 2026-11-01/2026-12-15`,
  );
