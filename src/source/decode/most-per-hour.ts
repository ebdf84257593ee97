import type { Register } from "../../reading.ts";

/** The most that a home can use, per hour, in Wh or litres (interface §3.2): 3 × 80 A is 55 kW; 25 m³ for the largest home gas meter. */
export const mostPerHour = (register: Register): number => (register === "gas" ? 25_000 : 55_000);
