import { Decimal, type Money } from "./money.ts";

/** Whole thousandths (Wh, litres) as a quantity in kWh or m³. */
export const fromThousandths = (thousandths: number): Money => new Decimal(thousandths).div(1000);

/** Whole thousandths as printed with three decimals: 168257 is `168.257`. */
export const quantityText = (thousandths: number): string =>
  fromThousandths(thousandths === 0 ? 0 : thousandths).toFixed(3);
