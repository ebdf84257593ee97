import { ContractError } from "../../errors.ts";
import type { Commodity } from "../../tariff/law.ts";
import { splitTiers } from "../../tariff/tiers.ts";
import type { Text } from "../../text.ts";
import { type CivilDate, monthOf } from "../../units/civil.ts";
import { quantityText } from "../../units/energy.ts";
import { worst } from "../../usage/quality.ts";
import type { Segment } from "../../usage/segments.ts";
import type { Billing, Quantity } from "../billing.ts";
import type { Line } from "../line.ts";
import { knownBefore } from "../netting/known-before.ts";
import { neededBefore } from "../netting/needed-before.ts";
import { type Portion, portionsOf, shareOf, upTo, type WindowPart } from "../netting/portions.ts";
import { risingParts } from "../netting/rising-parts.ts";
import type { TaxOn } from "./tax-on.ts";
import { taxedElectricity } from "./taxed-energy.ts";
import { taxedGas } from "./taxed-gas.ts";

interface Taxed {
  /** `NOT_TOLD` before the bill, where neither the contract nor the law tells it. */
  readonly tax: TaxOn | undefined;
  readonly month: string | undefined;
}

/** A tax of which no rate is known: what it was due on still counts in the tiers of its contract year. */
const NOT_TOLD: TaxOn = { year: undefined, tiers: [{ price: null }], vatRate: "0", proposed: false };

/** A tier of a stretch under one table and one VAT rate, with the energy that the tax is due on. */
export interface TaxPart extends WindowPart {
  readonly tax: TaxOn;
  /** 0 is the first. */
  readonly tier: number;
  readonly price: string | null;
}

/** What the tax of a commodity is due on, stretch by stretch: a fall of net electricity takes back the latest earlier rises. */
function basesOf(
  billing: Billing,
  portion: Portion,
  commodity: Commodity,
  stretches: readonly Segment<Taxed>[],
): Quantity[] {
  return commodity === "electricity"
    ? risingParts(stretches.map(({ to }) => taxedElectricity(billing, portion.window, to)))
    : taxedGas(billing, portion, stretches);
}

/** Lays the bases over their tiers, which count through a contract year, else within one law year. */
function tiersOf(stretches: readonly Segment<Taxed>[], bases: readonly Quantity[], isYear: boolean): TaxPart[] {
  const before = new Map<number | undefined, number>();
  return stretches.flatMap(({ from, to, value: { tax } }, index) => {
    if (tax === undefined) return [];
    const { thousandths, quality } = bases[index]!;
    const counter = isYear ? undefined : tax.year;
    const start = before.get(counter) ?? 0;
    before.set(counter, start + thousandths);
    return splitTiers(start, thousandths, tax.tiers).map(({ tier, quantity, price }) => ({
      key: `${from} ${tier}`,
      from,
      to,
      tax,
      tier,
      price,
      quantity: { thousandths: quantity, quality },
    }));
  });
}

function partsOf(
  billing: Billing,
  portion: Portion,
  commodity: Commodity,
  taxOn: (date: CivilDate) => TaxOn | undefined,
): TaxPart[] {
  const { window, start, end } = portion;
  // Outside a contract year tiers count by the year of their table, so that none may be missing.
  const toldFrom = window.kind === "year" ? start : window.from;
  const knownOn = knownBefore(toldFrom, (date) => ({ tax: taxOn(date) }));
  const byMonth = commodity === "gas" && billing.contract.gas?.correction !== undefined;
  const valueOn = (date: CivilDate): Taxed => ({
    ...(knownOn(date) ?? { tax: NOT_TOLD }),
    month: byMonth ? monthOf(date) : undefined,
  });
  const stretches = billing.segments(valueOn, window.from, end);
  if (stretches.every(({ value }) => value.tax === undefined)) return [];
  return shareOf(portion, (date) => {
    const standing = upTo(stretches, date);
    return tiersOf(standing, basesOf(billing, portion, commodity, standing), window.kind === "year");
  });
}

const TAKEN_BACK: Text = {
  en: "What is fed in since takes back energy tax of that day",
  nl: "Wat sindsdien is teruggeleverd neemt energiebelasting van die dag terug",
};

/** A bill's share of a tax, by stretch and tier of its windows. */
export function taxParts(
  billing: Billing,
  commodity: Commodity,
  taxOn: (date: CivilDate) => TaxOn | undefined,
): TaxPart[] {
  const parts = portionsOf(billing)
    .flatMap((portion) => partsOf(billing, portion, commodity, taxOn))
    .filter(({ quantity }) => quantity.thousandths !== 0);
  for (const { tax, from } of parts) if (tax === NOT_TOLD) neededBefore(() => taxOn(from), TAKEN_BACK);
  return parts;
}

function unknownTier(billing: Billing, id: string, date: CivilDate): ContractError {
  return new ContractError({
    code: "no-law",
    place: { file: billing.contract.file },
    text: {
      en: `Cannot bill ${id} from ${date}: the use reaches a tier whose rate is not known`,
      nl: `Geen rekening van ${id} vanaf ${date}: het verbruik komt in een schijf waarvan het tarief niet bekend is`,
    },
    hint: {
      en: "Give the contract its own `energyTax` list with the rates of your bill",
      nl: "Geef het contract een eigen `energyTax`-lijst met de tarieven van je rekening",
    },
  });
}

/** The rows of a tax. The first tier has no suffix, the next `.2`, `.3`. */
export const taxRows = (billing: Billing, id: string, parts: readonly TaxPart[]): Line[] =>
  parts.map(({ from, to, tax, tier, price, quantity }): Line => {
    if (price === null) throw unknownTier(billing, id, from);
    return {
      id: tier === 0 ? id : `${id}.${tier + 1}`,
      from,
      to,
      quantity: quantityText(quantity.thousandths),
      unit: id.startsWith("gas") ? "m3" : "kWh",
      price,
      vatRate: tax.vatRate,
      quality: worst([quantity.quality, "derived"]),
      proposed: tax.proposed,
    };
  });
