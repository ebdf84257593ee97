import { Decimal, type Money, money, round } from "./money.ts";

/** Whole thousandths (Wh, litres) as a quantity in kWh or m³. */
export const fromThousandths = (thousandths: number): Money => new Decimal(thousandths).div(1000);

/** Whole thousandths as printed with three decimals: 168257 is `168.257`. */
export function quantityText(thousandths: number): string {
  const text = String(Math.abs(thousandths)).padStart(4, "0");
  return `${thousandths < 0 ? "-" : ""}${text.slice(0, -3)}.${text.slice(-3)}`;
}

/** A quantity as written, kWh or m³, in whole thousandths: `168.257` is 168257. */
export const toThousandths = (digits: string): number => round(money(digits).times(1000), 0).toNumber();
