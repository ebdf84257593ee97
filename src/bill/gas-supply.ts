import { vatRateOn } from "../tariff/vat-rate-on.ts";
import { type CivilDate, monthOf } from "../units/civil.ts";
import { quantityText } from "../units/energy.ts";
import { money } from "../units/money.ts";
import { worst } from "../usage/quality.ts";
import type { Billing, Charged } from "./billing.ts";
import { billedGas, correctionOn } from "./gas-volume.ts";
import type { Line } from "./line.ts";
import { knownBefore } from "./netting/known-before.ts";
import { type Portion, portionsOf, shareOf, upTo, type WindowPart } from "./netting/portions.ts";
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
  readonly value: GasPrice;
}

function priceOn({ contract }: Billing, date: CivilDate): GasPrice | undefined {
  const entry = entryOn(contract, PATH, contract.gas?.supply ?? [], date);
  if (entry.dynamic !== undefined) return undefined;
  return {
    price: priceOf(contract, PATH, entry, "normal").price,
    vatRate: vatRateOn(contract, date),
    factor: correctionOn(contract, date),
    month: contract.gas?.correction && monthOf(date),
  };
}

/** A bill's share of each stretch of one price and factor. Days before the bill may have none: nothing of them is billed. */
function partsOf(billing: Billing, portion: Portion): GasPart[] {
  const { window, start, end } = portion;
  const valueOn = knownBefore(start, (date) => priceOn(billing, date));
  const stretches = billing.segments(valueOn, window.from, end);
  const partsAt = (date: CivilDate): GasPart[] =>
    upTo(stretches, date).flatMap(({ from, to, value }) =>
      value === undefined ? [] : [{ key: from, from, to, value, quantity: billedGas(billing, from, to) }],
    );
  return shareOf(portion, partsAt).filter(({ to }) => to > start);
}

const isSame = (one: GasPrice, other: GasPrice): boolean =>
  one.price === other.price && one.vatRate === other.vatRate && one.month === other.month;

/** A new contract year changes nothing of what gas costs, so the line runs on over it, as its readings do. */
function joined(parts: readonly GasPart[]): GasPart[] {
  const rows: GasPart[] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    if (last?.to === part.from && isSame(last.value, part.value)) {
      const thousandths = last.quantity.thousandths + part.quantity.thousandths;
      const quality = worst([last.quantity.quality, part.quantity.quality]);
      rows[rows.length - 1] = { ...last, to: part.to, quantity: { thousandths, quality } };
    } else rows.push(part);
  }
  return rows;
}

function row({ value: { price, vatRate, factor }, from, to, quantity: { thousandths, quality } }: GasPart): Line {
  const billed = money(factor).eq(1) ? quality : worst([quality, "derived"]);
  return { id: PATH, from, to, quantity: quantityText(thousandths), unit: "m3", price, vatRate, quality: billed };
}

/** Gas in billed m³: metered × the correction factor of the month. */
export function gasSupply(billing: Billing): Charged {
  const { gas } = billing.contract;
  if (gas === undefined) return { lines: [] };
  const parts = portionsOf(billing).flatMap((portion) => partsOf(billing, portion));
  return { lines: joined(parts).map(row), issues: gas.correction ? [] : [uncorrected] };
}
