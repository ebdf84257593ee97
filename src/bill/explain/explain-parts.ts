import { cents, type Money, money, round, sum } from "../../units/money.ts";
import { type Family, NOTHING } from "./explain-lines.ts";
import type { SharedPair } from "./explain-shares.ts";

/**
 * Why an amount changed.
 *
 * - `volume` more or less kWh and m³, at the old prices and the old shares of netting, taxes included
 * - `netting` another share of export that was netted or paid for, another share of import that was taxed
 * - `price` other prices of supply, netting, feed-in and feed-in cost per kWh · `adjustments` discounts, support and extra charges
 * - `days` more or less days of fixed amounts, at the old prices · `fixed` other fixed amounts
 * - `tax` other rates of energy tax (of its tiers together), tax credit and VAT
 * - `rounding` the cents that printing leaves
 */
export type ExplainCause = "volume" | "netting" | "price" | "days" | "fixed" | "tax" | "adjustments" | "rounding";

/** Amounts including VAT, digits; they add up to a difference to the cent. */
export type ExplainParts = Readonly<Record<ExplainCause, string>>;

type Known = Exclude<ExplainCause, "rounding">;

/** Unrounded, including VAT. */
export type ExplainAmounts = Readonly<Record<Known, Money>>;

const CAUSES: readonly Known[] = ["volume", "netting", "price", "days", "fixed", "tax", "adjustments"];
const TAXES: ReadonlySet<string> = new Set(["energy-tax", "ode", "tax-credit"]);

const none = (): Record<Known, Money> =>
  Object.fromEntries(CAUSES.map((cause) => [cause, NOTHING])) as Record<Known, Money>;

const causeOfQuantity = ({ isTime }: Family): Known => (isTime ? "days" : "volume");

function causeOfPrice({ kind, isTime }: Family): Known {
  if (TAXES.has(kind)) return "tax";
  return isTime ? "fixed" : "price";
}

/** What came or went as a whole: energy that was not used before, or a fixed amount that was not asked. */
const causeOfPresence = (family: Family): Known =>
  TAXES.has(family.kind) && family.isTime ? "tax" : family.isTime ? "fixed" : "volume";

/** The effect of quantity at the old price, of price at the new quantity, and of VAT on both: together the change. */
function changeOf({ before, after, moved, byMeters }: SharedPair): Partial<Record<Known, Money>>[] {
  const known = (before ?? after)!;
  const each = known.price.times(known.vat);
  const netting = { netting: moved.minus(byMeters).times(each) };
  if (before === undefined || after === undefined) return [{ [causeOfPresence(known)]: byMeters.times(each) }, netting];
  const { quantity, price, vat } = after;
  return [
    { [causeOfQuantity(before)]: byMeters.times(each) },
    netting,
    { [causeOfPrice(before)]: quantity.times(price.minus(before.price)).times(before.vat) },
    { tax: quantity.times(price).times(vat.minus(before.vat)) },
  ];
}

/** What the change of some families is made of. */
export function explainAmounts(pairs: readonly SharedPair[]): ExplainAmounts {
  const amounts = none();
  for (const change of pairs.flatMap(changeOf))
    for (const cause of CAUSES) amounts[cause] = amounts[cause].plus(change[cause] ?? NOTHING);
  return amounts;
}

/** Amounts as printed; what is left of the difference is rounding. */
export function explainParts(amounts: ExplainAmounts, difference: Money): ExplainParts {
  const known = CAUSES.map((cause): [Known, Money] => [cause, round(amounts[cause], 2)]);
  const rounding = difference.minus(sum(known.map(([, amount]) => amount)));
  const printed = [...known, ["rounding", rounding] as const].map(([cause, amount]) => [cause, cents(amount)]);
  return Object.fromEntries(printed) as ExplainParts;
}

/** The sums of printed parts. */
export const addedParts = (all: readonly ExplainParts[]): ExplainParts =>
  Object.fromEntries(
    [...CAUSES, "rounding" as const].map((cause) => [cause, cents(sum(all.map((parts) => money(parts[cause]))))]),
  ) as ExplainParts;
