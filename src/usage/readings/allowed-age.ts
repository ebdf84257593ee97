import type { Register } from "../../reading.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How old a reading may be at midnight to be that of midnight, in ms. A gas meter reports once an hour, so its counter may be an
 * hour behind its stamp, at both ends alike.
 */
export const allowedAge = (register: Register, maxGapMinutes: number): number =>
  maxGapMinutes * MINUTE + (register === "gas" ? HOUR : 0);
