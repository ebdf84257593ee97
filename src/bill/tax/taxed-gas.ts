import type { Text } from "../../text.ts";
import { monthOf } from "../../units/civil.ts";
import type { Segment } from "../../usage/segments.ts";
import type { Billing, Quantity } from "../billing.ts";
import { billedGas, correctionOn } from "../gas-volume.ts";
import { knownBefore } from "../netting/known-before.ts";
import { neededBefore } from "../netting/needed-before.ts";
import type { Portion } from "../netting/portions.ts";
import type { TaxOn } from "./tax-on.ts";

type Stretch = Segment<{ readonly tax: TaxOn | undefined }>;

const TIERS: Text = {
  en: "What was used earlier in the contract year may bring this bill into a higher tier of the tax",
  nl: "Wat eerder in het contractjaar is verbruikt kan deze rekening in een hogere belastingschijf brengen",
};

/** Where the lowest first tier of a bill's own days ends. */
const firstLimit = (stretches: readonly Stretch[], { start }: Portion): number =>
  Math.min(
    ...stretches.flatMap(({ to, value }) =>
      to > start && value.tax ? (value.tax.tiers[0]?.upTo ?? Number.POSITIVE_INFINITY) : [],
    ),
  );

/**
 * The gas that tax is due on in each stretch of a window. The tax of months before the bill is billed already: of them only
 * counts how far they filled the tiers. So such a month needs no correction factor where twice what it metered, with all the
 * rest, stays in the first tier; it then counts as metered.
 *
 * @throws ContractError `no-price` where a factor is missing that may matter
 */
export function taxedGas(billing: Billing, portion: Portion, stretches: readonly Stretch[]): Quantity[] {
  const ownMonths = `${monthOf(portion.start)}-01`;
  const factorOn = knownBefore(ownMonths, (date) => correctionOn(billing.contract, date));
  const gas = stretches.map(({ from, to }) => {
    const factor = factorOn(from);
    return { from, isTold: factor !== undefined, quantity: billedGas(billing, from, to, factor ?? "1") };
  });
  const most = gas.reduce((sum, { isTold, quantity }) => sum + quantity.thousandths * (isTold ? 1 : 2), 0);
  const untold = gas.find(({ isTold }) => !isTold);
  if (untold && most > firstLimit(stretches, portion))
    neededBefore(() => correctionOn(billing.contract, untold.from), TIERS);
  return gas.map(({ quantity }) => quantity);
}
