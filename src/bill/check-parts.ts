import type { SupplierLine } from "../tariff/supplier-bill.ts";
import { Decimal, type Money, money } from "../units/money.ts";
import { type Amounts, added, type Cause } from "./check-amounts.ts";
import type { Counterpart } from "./check-counterparts.ts";
import type { CheckNote } from "./check-document.ts";
import { isRounding } from "./check-rounding.ts";
import { VAT_RATES } from "./check-vat-rates.ts";

/** What a difference of one line is made of. */
export interface LineParts {
  readonly amounts: Amounts;
  readonly note?: CheckNote | undefined;
  readonly isOtherPrice: boolean;
  /** Whether their quantity follows from their readings better than from ours. */
  readonly followsTheirs: boolean;
}

const ZERO: Money = new Decimal(0);
const CENT = "0.01";

/** Half of the last digit that is printed. */
const halfDigit = (digits: string): Money => new Decimal(10).pow(-(digits.split(".")[1]?.length ?? 0)).div(2);

const kindOf = (id: string | undefined): string => id?.split(".")[1] ?? id ?? "";

const TAXES: ReadonlySet<string> = new Set(["energy-tax", "ode", "tax-credit"]);
const NETTING: ReadonlySet<string> = new Set(["netting", "feed-in"]);

const isAllOf = ({ ids }: SupplierLine, kinds: ReadonlySet<string>): boolean =>
  ids.every((id) => kinds.has(kindOf(id)));

/** What it means that a line is only on one bill. */
export function causeOfLine(id: string): Cause {
  const kind = kindOf(id);
  if (TAXES.has(kind)) return "tax";
  return NETTING.has(kind) ? "netting" : "lines";
}

/** What it means that a line has another quantity. */
function causeOfQuantity(theirs: SupplierLine, { isAligned }: Counterpart): Cause {
  if (theirs.unit === "day" || theirs.unit === "month" || !isAligned) return "period";
  if (isAllOf(theirs, TAXES)) return "tax";
  return isAllOf(theirs, NETTING) ? "netting" : "reading";
}

/** Whether a price is ours with another rate of VAT in it. */
function isOtherVat(theirs: SupplierLine, { price, vatRate }: Counterpart): boolean {
  if (vatRate === null) return false;
  const net = price.div(money(vatRate).div(100).plus(1));
  const near = halfDigit(theirs.price).times(3);
  return VAT_RATES.filter((rate) => !money(rate).eq(vatRate)).some((rate) =>
    net.times(money(rate).div(100).plus(1)).minus(theirs.price).abs().lte(near),
  );
}

/** Whether prices differ by more than what their print, or the cents of an average, hide. */
function isOtherPrice(theirs: SupplierLine, { price, isAverage, lines }: Counterpart): boolean {
  const gap = money(theirs.price).minus(price).abs();
  const hidden = gap
    .times(theirs.quantity)
    .abs()
    .lte(new Decimal("0.005").times(lines.length + 1));
  return gap.gt(halfDigit(theirs.price)) && !(isAverage && hidden);
}

const isOtherQuantity = ({ quantity }: SupplierLine, ours: Money): boolean =>
  money(quantity).minus(ours).abs().gt(halfDigit(quantity));

/** What their own quantity × price does not explain of their amount, beyond what their print hides. */
function ownSum({ quantity, price, amount }: SupplierLine): Money {
  const gap = money(amount).minus(money(quantity).times(price));
  const hidden = money(quantity)
    .abs()
    .times(halfDigit(price))
    .plus(money(price).abs().times(halfDigit(quantity)));
  return gap.abs().lte(hidden.plus(CENT)) ? ZERO : gap;
}

function noteOf(theirs: SupplierLine, base: Counterpart, isPrice: boolean): CheckNote | undefined {
  if (isPrice && isOtherVat(theirs, base)) return "vat";
  if (!ownSum(theirs).isZero()) return "own-sum";
  const isWhole = !theirs.quantity.includes(".") && theirs.unit !== "day" && theirs.unit !== "month";
  return isWhole && money(theirs.quantity).minus(base.quantity).abs().lt(2) ? "whole-units" : undefined;
}

/** Whether their energy is only cut on other days, at prices that are ours. */
const isMoved = ({ price }: SupplierLine, { isAligned, lines }: Counterpart): boolean =>
  !isAligned && lines.some((line) => money(line.price).eq(price));

/** What price and quantity make of the difference from `base`. */
function besideReadings(theirs: SupplierLine, base: Counterpart, note: CheckNote | undefined): Amounts {
  const unexplained = ownSum(theirs);
  const whole = money(theirs.amount).minus(base.amount).minus(unexplained);
  if (isMoved(theirs, base)) return { period: whole, unexplained };
  const priceCause = note === "vat" || isAllOf(theirs, TAXES) ? "tax" : "price";
  if (theirs.unit !== base.unit) return { [priceCause]: whole, unexplained };
  const byPrice = money(theirs.price).minus(base.price).times(theirs.quantity);
  const byQuantity = money(theirs.quantity).minus(base.quantity).times(base.price);
  return added([
    isOtherPrice(theirs, base) ? { [priceCause]: byPrice } : {},
    isOtherQuantity(theirs, base.quantity) ? { [causeOfQuantity(theirs, base)]: byQuantity } : {},
    { unexplained },
  ]);
}

/**
 * What the difference of a line is made of: first the effect of their readings, as our own bill has it with those, then
 * price and quantity beside that. Of a line that differs by rounding alone, nothing.
 *
 * @param supposed our counterpart with their readings in the place of ours
 */
export function lineParts(theirs: SupplierLine, ours: Counterpart, supposed: Counterpart | undefined): LineParts {
  const gapTo = (part: Counterpart): Money => money(theirs.quantity).minus(part.quantity).abs();
  const followsTheirs = supposed !== undefined && gapTo(supposed).lt(gapTo(ours));
  const base = followsTheirs ? supposed : ours;
  const isPrice = theirs.unit !== base.unit || isOtherPrice(theirs, base);
  const note = noteOf(theirs, base, isPrice);
  const difference = money(theirs.amount).minus(ours.amount);
  const amounts = isRounding(difference, ours.lines.length)
    ? {}
    : added([{ reading: base.amount.minus(ours.amount) }, besideReadings(theirs, base, note)]);
  return { amounts, note, followsTheirs, isOtherPrice: isPrice };
}
