import type { Bill } from "../../bill/bill-document.ts";
import type { Register } from "../../reading.ts";
import { digits, money, sum } from "../../units/money.ts";

/** What the given registers counted in the bill's period, as digits in kWh or m³; undefined when the bill reads none of them. */
export function metered({ readings }: Bill, registers: readonly Register[]): string | undefined {
  const found = readings.filter(({ register }) => registers.includes(register));
  return found.length === 0 ? undefined : digits(sum(found.map(({ usage }) => money(usage))), 3);
}

/** Whether anything went back to the grid: a home without panels is shown without export. */
export const hasExport = (bill: Bill): boolean => Number(metered(bill, ["t3", "t4"]) ?? "0") !== 0;
