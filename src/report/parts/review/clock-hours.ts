/** The hours of the clock, as in `18:00`. */
export const CLOCK_HOURS: readonly string[] = Array.from(
  { length: 24 },
  (_, hour) => `${String(hour).padStart(2, "0")}:00`,
);
