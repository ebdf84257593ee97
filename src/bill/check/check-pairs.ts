import { REGISTERS } from "../../reading.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { SupplierBill, SupplierLine } from "../../tariff/supplier-bill.ts";
import { Decimal, type Money, money } from "../../units/money.ts";
import type { Amounts } from "./check-amounts.ts";
import { checkConverted } from "./check-converted.ts";
import { checkCounterparts } from "./check-counterparts.ts";
import { checkMissing, type Missing } from "./check-missing.ts";
import type { Ours } from "./check-ours.ts";
import { causeOfLine, type KnownOfLine, type LineParts, lineParts } from "./check-parts.ts";
import type { Touches } from "./check-touches.ts";
import type { Counterpart } from "./counterpart.ts";
import { isPriced } from "./is-priced.ts";
import { otherTariffPrices } from "./other-tariff-prices.ts";
import { vatRateBy } from "./vat-rate-by.ts";

const ZERO: Money = new Decimal(0);

/** A line of theirs and what we have beside it. Amounts have VAT or not, as theirs. */
export interface Pair {
  readonly theirs: SupplierLine;
  readonly ours: Counterpart | undefined;
  /** Undefined where only they have it. */
  readonly parts: LineParts | undefined;
  /** What the difference is made of. */
  readonly amounts: Amounts;
  /** Whether the same line stands on their bill before it, so that this one stands for nothing. */
  readonly isRepeated: boolean;
  /** Whether only they have it, at a price that the contract has for it. */
  readonly isPriced: boolean;
  /** Percent; null where the amount is gross. */
  readonly vatRate: string | null;
}

export interface PairsInput {
  readonly theirs: SupplierBill;
  readonly ours: Ours;
  /** Had our registers shown what theirs supposes. */
  readonly supposed: Ours | undefined;
  readonly contract: Contract;
  readonly touches: Touches;
}

/** Whether their bill has all the readings that a line rests on at both of its ends. */
function isTold(line: SupplierLine, { theirs: { readings }, touches }: PairsInput): boolean {
  return [line.from, line.to].every((date) =>
    REGISTERS.filter((register) => touches(line, { date, register })).every((register) =>
      readings.some((reading) => reading.date === date && reading.register === register),
    ),
  );
}

/** Registers under a line whose readings on their bill have no decimals, each meter of its own; one where it has none of it. */
function wholeRegisters(line: SupplierLine, { theirs: { readings }, touches }: PairsInput): number {
  const whole = readings.filter(
    ({ value, date, register }) => !value.includes(".") && touches(line, { date, register }),
  );
  const meters = whole.map(({ register, date, meter }) => (meter === "old" ? `${register} ${date}` : register));
  return Math.max(1, new Set(meters).size);
}

const unpaired = (theirs: SupplierLine, isRepeated: boolean, input: PairsInput): Pair => ({
  theirs,
  ours: undefined,
  parts: undefined,
  amounts: { [causeOfLine(theirs.ids[0]!)]: money(theirs.amount) },
  isRepeated,
  isPriced: isPriced(theirs, input.theirs.vat, input.ours.bill, input.contract),
  vatRate: vatRateBy(theirs, input.contract),
});

/** Their line with its signs as ours: some count what is paid out as negative, others its price. The amount is what it is. */
function signedAs(theirs: SupplierLine, ours: Money, ownPrice: Money): SupplierLine {
  const [quantity, price, amount] = [money(theirs.quantity), money(theirs.price), money(theirs.amount)];
  if (ours.isZero() || quantity.isZero() || amount.isZero()) return theirs;
  // Signed as ours, an amount of the other sign is no other price but their own sum.
  const isAsOurs = quantity.isNegative() === ours.isNegative() && price.isNegative() === ownPrice.isNegative();
  if (isAsOurs && quantity.times(price).isNegative() !== amount.isNegative()) return theirs;
  // What is netted has a price above 0: of netting that is taken back it is the energy that turns.
  const isNetting = theirs.ids.every((id) => id.includes(".netting."));
  const isBack = isNetting ? amount.isNegative() : ours.isNegative();
  const sign = (digits: string, isNegative: boolean): string =>
    `${isNegative ? "-" : ""}${digits.replace(/^[+-]/, "")}`;
  return {
    ...theirs,
    quantity: sign(theirs.quantity, isBack),
    price: price.isZero() ? theirs.price : sign(theirs.price, isBack !== amount.isNegative()),
  };
}

/** What tells how a line is signed: ours, or what it would be by their readings where theirs is that to the digit. */
function signOf({ quantity }: SupplierLine, ours: Counterpart, supposed: Counterpart | undefined): Money {
  if (supposed === undefined) return ours.quantity;
  const isOf = (own: Counterpart): boolean => money(quantity).abs().minus(own.quantity.abs()).abs().lt("0.001");
  return ours.quantity.isZero() || (isOf(supposed) && !isOf(ours)) ? supposed.quantity : ours.quantity;
}

function paired(theirs: SupplierLine, ours: Counterpart, supposed: Counterpart | undefined, known: KnownOfLine): Pair {
  const parts = lineParts(signedAs(theirs, signOf(theirs, ours, supposed), ours.price), ours, supposed, known);
  return { theirs, ours, parts, amounts: parts.amounts, isRepeated: false, isPriced: false, vatRate: ours.vatRate };
}

/** Ours where our meter counted nothing of what their readings make a line of. */
const nothingOf = (supposed: Counterpart): Counterpart => ({ ...supposed, quantity: ZERO, amount: ZERO });

/** Every line of theirs with what we have beside it, and what only we have. */
export function checkPairs(input: PairsInput): {
  readonly pairs: readonly Pair[];
  readonly missing: readonly Missing[];
} {
  const { theirs, ours, supposed } = input;
  const { of, unclaimed, repeats } = checkCounterparts(theirs, ours);
  const would = supposed && checkCounterparts(theirs, supposed);
  const isConverted = checkConverted(theirs.lines, of, theirs.readings);
  const knownOf = (line: SupplierLine): KnownOfLine => ({
    isTold: isTold(line, input),
    isConverted: isConverted && line.unit === "m3",
    hasVat: theirs.vat === "included",
    otherTariff: otherTariffPrices(line, theirs.vat, input.contract),
    hidden: wholeRegisters(line, input),
  });
  return {
    pairs: theirs.lines.map((line, index) => {
      const [isRepeated, there] = [repeats.has(line), would?.of[index]];
      const own = of[index] ?? (there === undefined || isRepeated ? undefined : nothingOf(there));
      return own === undefined ? unpaired(line, isRepeated, input) : paired(line, own, there, knownOf(line));
    }),
    missing: unclaimed.map((own) => checkMissing(own, would)),
  };
}
