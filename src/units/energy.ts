import { Decimal, type Money, money, round } from "./money.ts";

/** Whole thousandths (Wh, litres) as a quantity in kWh or m³. */
export const fromThousandths = (thousandths: number): Money => new Decimal(thousandths).div(1000);

/** Whole thousandths as printed with three decimals: 168257 is `168.257`. */
export const quantityText = (thousandths: number): string =>
  fromThousandths(thousandths === 0 ? 0 : thousandths).toFixed(3);

/** A quantity as written, kWh or m³, in whole thousandths: `168.257` is 168257. */
export const toThousandths = (digits: string): number => round(money(digits).times(1000), 0).toNumber();
