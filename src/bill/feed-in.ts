import type { ContractError } from "../errors.ts";
import { rateAt } from "../tariff/rate-at.ts";
import type { Text } from "../text.ts";
import type { CivilDate } from "../units/civil.ts";
import { quantityText } from "../units/energy.ts";
import type { Tariff } from "../usage/registers-of.ts";
import type { Billing, Charged } from "./billing.ts";
import type { Line } from "./line.ts";
import { creditShare } from "./netting/credit-share.ts";
import { netsOn, nettedUpTo } from "./netting/netted-up-to.ts";
import { type Portion, portionsOf, upTo } from "./netting/portions.ts";
import { reasoned } from "./netting/reasoned.ts";
import { splitAsFedIn } from "./netting/split-as-fed-in.ts";
import {
  type ByRegister,
  joinSingle,
  type PricedPart,
  type PricedStretch,
  pricedPart,
  type RunningTotal,
  splitByPrice,
} from "./netting/split-by-price.ts";
import { noPrice, priceOf, type RegisterPrice } from "./price-on.ts";

const PATH = "electricity.feedIn";
const LINE = "electricity.feed-in";

interface FeedInStretch extends PricedStretch {
  /** Whether supply is netted in it; else all its export is surplus, for good. */
  readonly nets: boolean;
  /** Undefined before the first entry, where there must be no surplus that a bill pays for or takes back. */
  readonly price: (RegisterPrice & { readonly vatRate: string }) | undefined;
  /** Priced by the slot, in `dynamic.ts`. */
  readonly dynamic: boolean;
}

function stretchesOf({ contract, segments }: Billing, { window, end }: Portion, tariff: Tariff): FeedInStretch[] {
  const feedIn = contract.electricity?.feedIn ?? [];
  const priceOn = (date: CivilDate): Pick<FeedInStretch, "price" | "dynamic"> & { readonly nets: boolean } => {
    const entry = rateAt(feedIn, date);
    const dynamic = entry?.dynamic !== undefined;
    const fixed = dynamic ? undefined : entry;
    const price = fixed && { ...priceOf(contract, PATH, fixed, tariff), vatRate: String(fixed.vat ?? 0) };
    return { price, dynamic, nets: netsOn(contract, date) };
  };
  return segments(priceOn, window.from, end).map(({ from, to, value: { price, dynamic, nets } }) => ({
    from,
    to,
    price,
    dynamic,
    nets,
    single: price?.single,
  }));
}

const TAKEN_BACK: Text = {
  en: "This bill takes back what was left over then",
  nl: "Deze rekening neemt terug wat toen overbleef",
};

const LEFT_OVER: Text = {
  en: "This bill pays for what was fed in then",
  nl: "Deze rekening vergoedt wat toen is teruggeleverd",
};

/** The refusal of surplus without a price: of the bill's own days, or of a day before it. */
function refusal({ contract, from: first }: Billing, part: PricedPart<FeedInStretch>): ContractError {
  const isTakenBack = part.quantity.thousandths < 0;
  if (part.from >= first && !isTakenBack) return noPrice(contract, PATH, part.from);
  return reasoned(noPrice(contract, PATH, part.stretch.from), isTakenBack ? TAKEN_BACK : LEFT_OVER);
}

function row(billing: Billing, part: PricedPart<FeedInStretch>): Line {
  const { stretch, tariff, from, to, quantity } = part;
  const { price } = stretch;
  if (price === undefined) throw refusal(billing, part);
  return {
    id: `${LINE}.${tariff}`,
    from,
    to,
    quantity: quantityText(-quantity.thousandths),
    unit: "kWh",
    price: price.price,
    vatRate: price.vatRate,
    quality: quantity.quality,
  };
}

type Stretches = ByRegister<FeedInStretch>;

const those = ({ normal, low }: Stretches, netted: boolean): Stretches => ({
  normal: normal.filter(({ nets }) => nets === netted),
  low: low.filter(({ nets }) => nets === netted),
});

function unnetted({ registers, used }: Billing, stretches: Stretches): PricedPart<FeedInStretch>[] {
  const partsOf = (tariff: Tariff): PricedPart<FeedInStretch>[] =>
    stretches[tariff].map((stretch) =>
      pricedPart(stretch, tariff, used([registers.export[tariff]], stretch.from, stretch.to)),
    );
  return joinSingle({ normal: partsOf("normal"), low: partsOf("low") });
}

function rows(billing: Billing, portion: Portion): Line[] {
  const { window } = portion;
  const all = { normal: stretchesOf(billing, portion, "normal"), low: stretchesOf(billing, portion, "low") };
  const surplusAt: RunningTotal = (date) => {
    const { surplus, quality } = nettedUpTo(billing, window, date);
    return { energy: surplus, quality };
  };
  const partsAt = (date: CivilDate): PricedPart<FeedInStretch>[] => {
    const stretches = { normal: upTo(all.normal, date), low: upTo(all.low, date) };
    return billing.contract.electricity?.netting.priceChange === "as-fed-in"
      ? splitAsFedIn(billing, window, date, stretches, "surplus")
      : [...splitByPrice(those(stretches, true), surplusAt), ...unnetted(billing, those(stretches, false))];
  };
  return creditShare(portion, partsAt)
    .filter(({ stretch, quantity }) => quantity.thousandths !== 0 && !stretch.dynamic)
    .map((part) => row(billing, part));
}

/** Pay for export that netting leaves over. Without VAT for a household unless the contract says otherwise. */
export const feedIn = (billing: Billing): Charged => ({
  lines: billing.contract.electricity ? portionsOf(billing).flatMap((portion) => rows(billing, portion)) : [],
});
