import { mostPerHour } from "../decode/most-per-hour.ts";
import type { Fact } from "./fact.ts";

const HOUR = 3_600_000;
const BILLIONTHS_OF_THOUSANDTH = 1e6;

/** Whether a home can use what an interval says (interface §3.2). */
export const isPlausible = ({ register, start, end, billionths }: Fact): boolean =>
  Math.abs(billionths) <= (mostPerHour(register) * BILLIONTHS_OF_THOUSANDTH * (end - start)) / HOUR;
