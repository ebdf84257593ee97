import type { SupplierLine } from "../../tariff/supplier-bill.ts";
import { Decimal, type Money, money } from "../../units/money.ts";
import { isTime } from "../is-time.ts";
import { vatFactor } from "../vat-factor.ts";
import { type Amounts, added } from "./check-amounts.ts";
import type { CheckCause, CheckNote } from "./check-document.ts";
import { isRounding, roundingOf } from "./check-rounding.ts";
import { VAT_RATES } from "./check-vat-rates.ts";
import type { Counterpart } from "./counterpart.ts";
import { halfDigit } from "./half-digit.ts";
import { nearness } from "./nearness.ts";

/** What is known of a line of theirs beside its own numbers. */
export interface KnownOfLine {
  /** Whether their bill has all the readings at both ends of the line. */
  readonly isTold: boolean;
  /** Whether its m³ are ours by the one factor that all their gas has. */
  readonly isConverted: boolean;
  /** Whether its price has VAT in it. */
  readonly hasVat: boolean;
  /** What the contract has for the other tariff on its days. */
  readonly otherTariff: readonly Money[];
  /** What readings and quantities without decimals may hide of its quantity: one unit for each register under it. */
  readonly hidden: number;
}

/** What a difference of one line is made of. */
export interface LineParts {
  readonly amounts: Amounts;
  readonly note?: CheckNote | undefined;
  readonly isOtherPrice: boolean;
  /** Whether their quantity is another one than readings tell. */
  readonly isOtherwise: boolean;
  /** Whether their quantity follows from their readings better than from ours. */
  readonly followsTheirs: boolean;
}

const ZERO: Money = new Decimal(0);
const CENT = "0.01";
/** Three halves of a fifth decimal: what printing two prices can be between them. */
const PRINTED = "0.000015";

const kindOf = (id: string | undefined): string => id?.split(".")[1] ?? id ?? "";

const TAXES: ReadonlySet<string> = new Set(["energy-tax", "ode", "tax-credit"]);
const NETTING: ReadonlySet<string> = new Set(["netting", "feed-in"]);
const ON_BALANCE: ReadonlySet<string> = new Set([...TAXES, ...NETTING]);

const isAllOf = ({ ids }: SupplierLine, kinds: ReadonlySet<string>): boolean =>
  ids.every((id) => kinds.has(kindOf(id)));

/** What it means that a line is only on one bill. */
export function causeOfLine(id: string): CheckCause {
  const kind = kindOf(id);
  if (TAXES.has(kind)) return "tax";
  return NETTING.has(kind) ? "netting" : "lines";
}

/** What it means that a line has another quantity. Readings that their bill has do not tell of another. */
function causeOfQuantity(
  theirs: SupplierLine,
  { isAligned }: Counterpart,
  { isTold, isConverted }: KnownOfLine,
): CheckCause {
  if (isConverted) return "unexplained";
  if (isTime(theirs.unit) || !isAligned) return "period";
  if (isTold && (theirs.unit === "m3" || !isAllOf(theirs, ON_BALANCE))) return "unexplained";
  if (isAllOf(theirs, TAXES)) return "tax";
  return isAllOf(theirs, NETTING) ? "netting" : "reading";
}

/** Whether their price is no other one printed shorter: their amount is quantity × price as it stands, and would not be otherwise. */
function isExact({ quantity, price, amount }: SupplierLine): boolean {
  const hidden = money(quantity).abs().times(halfDigit(price));
  return hidden.gt(CENT) && money(amount).minus(money(quantity).times(price)).abs().lte(roundingOf(1));
}

const YEARLY = { day: 365, month: 12 } as const;

/** Whether one yearly amount is counted by month on one bill and by day on the other. */
function isOtherSpread(theirs: SupplierLine, { unit, price }: Counterpart): boolean {
  if (!isTime(theirs.unit) || !isTime(unit) || theirs.unit === unit) return false;
  const [year, own] = [money(theirs.price).times(YEARLY[theirs.unit]), price.times(YEARLY[unit])];
  return year.minus(own).abs().lte(nearness(own));
}

/** Whether a price is ours with another rate of VAT in it, or with VAT once too often, and not one of ours on other days. */
function vatNote(
  theirs: SupplierLine,
  { price, vatRate, prices }: Counterpart,
  hasVat: boolean,
): CheckNote | undefined {
  if (vatRate === null || money(vatRate).isZero() || prices.some((own) => money(own.price).eq(theirs.price)))
    return undefined;
  const most = isExact(theirs) ? money(PRINTED) : nearness(money(theirs.price));
  const near = Decimal.min(halfDigit(theirs.price).times(3), most);
  const isTheirs = (asked: Money): boolean => asked.minus(theirs.price).abs().lte(near);
  const net = price.div(vatFactor(vatRate));
  const others = VAT_RATES.filter((rate) => !money(rate).eq(vatRate));
  if (hasVat && others.some((rate) => isTheirs(net.times(vatFactor(rate))))) return "vat";
  return isTheirs(price.times(vatFactor(vatRate))) ? "vat-twice" : undefined;
}

/** Whether prices differ by more than what their print, or the cents of an average, hide. */
function isOtherPrice(theirs: SupplierLine, { price, isAverage, lines }: Counterpart): boolean {
  const gap = money(theirs.price).minus(price).abs();
  const hidden = gap
    .times(theirs.quantity)
    .abs()
    .lte(roundingOf(lines.length + 1));
  return gap.gt(isExact(theirs) ? 0 : halfDigit(theirs.price)) && !(isAverage && hidden);
}

/** What they have more than us, on days that both have. Of what was not read all of it is of other days. */
function moreThan({ quantity }: SupplierLine, { quantity: own, beyond }: Counterpart): Money {
  const more = money(quantity).minus(own);
  return beyond === undefined ? more : more.minus(beyond.quantity ?? more);
}

const isOtherQuantity = (theirs: SupplierLine, base: Counterpart): boolean =>
  moreThan(theirs, base).abs().gt(halfDigit(theirs.quantity));

/** What their own quantity × price does not explain of their amount, beyond what their print hides. */
function ownSum({ quantity, price, amount }: SupplierLine): Money {
  const gap = money(amount).minus(money(quantity).times(price));
  const hidden = money(quantity)
    .abs()
    .times(halfDigit(price))
    .plus(money(price).abs().times(halfDigit(quantity)));
  return gap.abs().lte(hidden.plus(CENT)) ? ZERO : gap;
}

/** Whether their price is what the contract has for the other tariff, as far as their digits show. */
const isOfOtherTariff = ({ price }: SupplierLine, otherTariff: readonly Money[]): boolean =>
  otherTariff.some((own) => money(price).abs().minus(own.abs()).abs().lte(halfDigit(price)));

function noteOf(
  theirs: SupplierLine,
  base: Counterpart,
  isPrice: boolean,
  { isConverted, hasVat, otherTariff }: KnownOfLine,
): CheckNote | undefined {
  if (isOtherSpread(theirs, base)) return "by-month";
  if (isPrice && isOfOtherTariff(theirs, otherTariff)) return "other-tariff";
  const vat = isPrice ? vatNote(theirs, base, hasVat) : undefined;
  if (vat !== undefined) return vat;
  if (!ownSum(theirs).isZero()) return "own-sum";
  return isConverted ? "conversion" : undefined;
}

/** Whether their quantity is another's without its decimals. */
function isWholeOf(theirs: SupplierLine, base: Counterpart, { hidden }: KnownOfLine): boolean {
  const isWhole = !theirs.quantity.includes(".") && !isTime(theirs.unit);
  return isWhole && base.isAligned && moreThan(theirs, base).abs().lte(hidden);
}

/** Whether their energy is only cut on other days, at prices that are ours. */
const isMoved = ({ price }: SupplierLine, { isAligned, lines }: Counterpart): boolean =>
  !isAligned && lines.some((line) => money(line.price).eq(price));

/** What price and quantity make of the difference from `base`. */
function besideReadings(
  theirs: SupplierLine,
  base: Counterpart,
  { note, ...known }: KnownOfLine & { readonly note: CheckNote | undefined },
): Amounts {
  const unexplained = ownSum(theirs);
  const whole = money(theirs.amount).minus(base.amount).minus(unexplained);
  if (isMoved(theirs, base)) return { period: whole, unexplained };
  const priceCause = note?.startsWith("vat") || isAllOf(theirs, TAXES) ? "tax" : "price";
  if (theirs.unit !== base.unit) return { [note === "by-month" ? "period" : priceCause]: whole, unexplained };
  const byPrice = money(theirs.price).minus(base.price).times(theirs.quantity);
  const more = moreThan(theirs, base);
  const onOtherDays = money(theirs.quantity).minus(base.quantity).minus(more);
  const isRounded = (note === undefined && isWholeOf(theirs, base, known)) || !isOtherQuantity(theirs, base);
  return added([
    isOtherPrice(theirs, base) ? { [priceCause]: byPrice } : {},
    { [isRounded ? "rounding" : causeOfQuantity(theirs, base, known)]: more.times(base.price) },
    { period: onOtherDays.times(base.price), unexplained },
  ]);
}

/**
 * What the difference of a line is made of: first the effect of their readings, as our own bill has it with those, then
 * price and quantity beside that. Of a line that differs by rounding alone, nothing.
 *
 * @param supposed our counterpart with their readings in the place of ours
 */
export function lineParts(
  theirs: SupplierLine,
  ours: Counterpart,
  supposed: Counterpart | undefined,
  { isConverted, ...given }: KnownOfLine,
): LineParts {
  const gapTo = (part: Counterpart): Money => moreThan(theirs, part).abs();
  const followsTheirs = supposed !== undefined && gapTo(supposed).lt(gapTo(ours));
  const base = followsTheirs ? supposed : ours;
  const isPrice = !isOtherSpread(theirs, base) && (theirs.unit !== base.unit || isOtherPrice(theirs, base));
  const known = { ...given, isConverted: isConverted && !followsTheirs };
  const note = noteOf(theirs, base, isPrice, known);
  // What follows another reading is no rounding of ours, though it is one of that.
  const whole = isWholeOf(theirs, ours, known) && isWholeOf(theirs, base, known) ? "whole-units" : undefined;
  const difference = money(theirs.amount).minus(ours.amount);
  const amounts = isRounding(difference, ours.lines.length)
    ? {}
    : added([{ reading: base.amount.minus(ours.amount) }, besideReadings(theirs, base, { ...known, note })]);
  const isOtherwise =
    note !== "own-sum" && isOtherQuantity(theirs, base) && causeOfQuantity(theirs, base, known) === "unexplained";
  return { amounts, note: note ?? whole, followsTheirs, isOtherPrice: isPrice, isOtherwise };
}
