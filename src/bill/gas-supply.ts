import { rateAt } from "../tariff/rate-at.ts";
import { vatRateOn } from "../tariff/vat-rate-on.ts";
import { type CivilDate, monthOf } from "../units/civil.ts";
import { quantityText } from "../units/energy.ts";
import { money } from "../units/money.ts";
import { worst } from "../usage/quality.ts";
import type { Billing, Charged } from "./billing.ts";
import { billedGas, correctionOn } from "./gas-volume.ts";
import type { Line } from "./line.ts";
import { type Portion, portionsOf, shareOf, upTo, type WindowPart } from "./portions.ts";
import { entryOn, priceOf } from "./price-on.ts";

const PATH = "gas.supply";

const uncorrected = {
  code: "gas-uncorrected",
  severity: "info",
  text: {
    en: "The contract has no gas correction: the metered volume is billed with factor 1.0000, a supplier may bill 2 to 3 % more",
    nl: "Het contract heeft geen gascorrectie: het gemeten volume is berekend met factor 1,0000, een leverancier kan 2 à 3 % meer rekenen",
  },
} as const;

interface GasPrice {
  readonly price: string;
  readonly vatRate: string;
  readonly factor: string;
  readonly month: string | undefined;
}

interface GasPart extends WindowPart {
  readonly value: GasPrice | undefined;
}

/** Before the bill's own days a price may be missing: those days were billed elsewhere, or not at all. */
function priceOn({ contract }: Billing, date: CivilDate, { start }: Portion): GasPrice | undefined {
  const supply = contract.gas?.supply ?? [];
  if (date < start && rateAt(supply, date) === undefined) return undefined;
  const entry = entryOn(contract, PATH, supply, date);
  if (entry.dynamic !== undefined) return undefined;
  return {
    price: priceOf(contract, PATH, entry, "normal").price,
    vatRate: vatRateOn(contract, date),
    factor: correctionOn(contract, date),
    month: contract.gas?.correction && monthOf(date),
  };
}

function rows(billing: Billing, portion: Portion): Line[] {
  const { window, end } = portion;
  const stretches = billing.segments((date) => priceOn(billing, date, portion), window.from, end);
  const partsAt = (date: CivilDate): GasPart[] =>
    upTo(stretches, date).map((stretch) => ({
      ...stretch,
      key: stretch.from,
      quantity: billedGas(billing, stretch.from, stretch.to),
    }));
  return shareOf(portion, partsAt).flatMap(({ value, from, to, quantity: { thousandths, quality } }): Line[] => {
    if (value === undefined || to <= portion.start) return [];
    const { price, vatRate, factor } = value;
    const billedQuality = money(factor).eq(1) ? quality : worst([quality, "derived"]);
    return [
      { id: PATH, from, to, quantity: quantityText(thousandths), unit: "m3", price, vatRate, quality: billedQuality },
    ];
  });
}

/** Gas in billed m³: metered × the correction factor of the month. */
export function gasSupply(billing: Billing): Charged {
  const { gas } = billing.contract;
  if (gas === undefined) return { lines: [] };
  const lines = portionsOf(billing).flatMap((portion) => rows(billing, portion));
  return { lines, issues: gas.correction ? [] : [uncorrected] };
}
