import { ContractError } from "../errors.ts";
import type { Contract } from "../tariff/contract.ts";
import { type CivilDate, monthOf } from "../units/civil.ts";
import { Decimal, money, round } from "../units/money.ts";
import type { Billing, Quantity } from "./billing.ts";

/** Billed m³ per metered m³ on a date; 1 without a table. A month that a table leaves out is refused. */
export function correctionOn({ file, gas }: Contract, date: CivilDate): string {
  const table = gas?.correction;
  if (table === undefined) return "1";
  const month = monthOf(date);
  const factor = table[month];
  if (factor !== undefined) return factor;
  throw new ContractError({
    code: "no-price",
    place: { file, path: "gas.correction" },
    text: {
      en: `Cannot bill the gas of ${month}: gas.correction has no factor for that month`,
      nl: `Geen rekening van het gas van ${month}: gas.correction heeft geen factor voor die maand`,
    },
    hint: {
      en: `Add \`${month}: 1.0\` with the factor that the network operator publishes, or leave \`correction\` out`,
      nl: `Voeg \`${month}: 1.0\` toe met de factor van de netbeheerder, of laat \`correction\` weg`,
    },
  });
}

/** Billed gas of a stretch within one correction month: metered × factor, rounded once to three decimals. */
export function billedGas(
  { contract, used }: Billing,
  from: CivilDate,
  to: CivilDate,
  factor: string = correctionOn(contract, from),
): Quantity {
  const { thousandths, quality } = used(["gas"], from, to);
  return { thousandths: round(new Decimal(thousandths).times(money(factor)), 0).toNumber(), quality };
}
