import type { Register } from "../../reading.ts";
import { type Money, money, sum } from "../../units/money.ts";
import type { Bill } from "../bill-document.ts";

/** What some registers counted in a bill, kWh or m³. */
export const usedIn = ({ readings }: Bill, registers: readonly Register[]): Money =>
  sum(readings.filter(({ register }) => registers.includes(register)).map(({ usage }) => money(usage)));
