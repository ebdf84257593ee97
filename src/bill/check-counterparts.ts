import type { Quality } from "../reading.ts";
import type { SupplierBill, SupplierLine } from "../tariff/supplier-bill.ts";
import { daysBetween } from "../units/civil.ts";
import { Decimal, type Money, money, round, sum } from "../units/money.ts";
import { worst } from "../usage/quality.ts";
import type { Bill, BillLine } from "./bill-document.ts";
import { checkTwins } from "./check-twins.ts";

/** What our bill has for one line of theirs, with or without VAT as theirs is. */
export interface Counterpart {
  readonly lines: readonly BillLine[];
  readonly unit: BillLine["unit"];
  readonly quantity: Money;
  readonly price: Money;
  /** Whether several prices stand behind `price`. */
  readonly isAverage: boolean;
  /** To the cent. */
  readonly amount: Money;
  readonly quality: Quality;
  readonly vatRate: string | null;
  /** Whether our lines are cut where theirs are, or only one of both is cut finer. */
  readonly isAligned: boolean;
}

export interface Counterparts {
  /** One for each line of theirs; undefined where we have nothing. */
  readonly of: readonly (Counterpart | undefined)[];
  /** Lines of ours that none of theirs stands for, each by itself. */
  readonly unclaimed: readonly Counterpart[];
}

interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** A line of ours, the lines of theirs that stand for it, and how much of it each of them is. */
interface Claim {
  readonly line: BillLine;
  readonly claimants: readonly SupplierLine[];
  readonly isAligned: boolean;
  share(claimant: SupplierLine): Money;
}

/** Decimals of a price that is a mean, or that VAT was put on or taken off. */
const PRICE = 6;

const TAXES: ReadonlySet<string> = new Set(["energy-tax", "ode"]);
const isTime = ({ unit }: Pick<BillLine, "unit">): boolean => unit === "day" || unit === "month";

const commonDays = (one: Stretch, other: Stretch): number =>
  Math.max(0, daysBetween(one.from > other.from ? one.from : other.from, one.to < other.to ? one.to : other.to));

const holds = (outer: Stretch, inner: Stretch): boolean => outer.from <= inner.from && outer.to >= inner.to;

function isAligned(line: BillLine, claimants: readonly SupplierLine[]): boolean {
  const isNested = claimants.every((claimant) => holds(claimant, line) || holds(line, claimant));
  const starts = claimants.map(({ from }) => from).sort();
  const ends = claimants.map(({ to }) => to).sort();
  return isNested && starts[0]! <= line.from && ends.at(-1)! >= line.to;
}

/** Time is divided by days, energy by theirs, as far as its days are the line's. */
function weightOf(line: BillLine, claimant: SupplierLine): Money {
  const days = commonDays(line, claimant);
  if (isTime(line)) return new Decimal(days);
  return money(claimant.quantity).abs().times(days).div(daysBetween(claimant.from, claimant.to));
}

function claimOf(line: BillLine, theirs: readonly SupplierLine[]): Claim {
  const claimants = theirs.filter((each) => each.ids.includes(line.id) && commonDays(line, each) > 0);
  const weights = new Map(claimants.map((claimant) => [claimant, weightOf(line, claimant)]));
  const total = sum(weights.values());
  return {
    line,
    claimants,
    isAligned: claimants.length > 0 && isAligned(line, claimants),
    share: (claimant) =>
      claimants.length === 1 || total.isZero()
        ? new Decimal(1).div(claimants.length)
        : weights.get(claimant)!.div(total),
  };
}

/** From our amounts, with VAT or without, to theirs. */
function basisFactor({ vatRate }: BillLine, ours: Bill["vat"], theirs: Bill["vat"]): Money {
  const factor = money(vatRate ?? "0")
    .div(100)
    .plus(1);
  if (ours === theirs) return new Decimal(1);
  return theirs === "included" ? factor : new Decimal(1).div(factor);
}

/** What is asked of our lines. */
type Asked = Pick<SupplierLine, "ids" | "unit">;

/** The lines that make the quantity of a joined one: not the tax on the same energy, and of days one kind only. */
function counted(claims: readonly Claim[], theirs: Asked): readonly Claim[] {
  const sameUnit = claims.filter(({ line }) => line.unit === theirs.unit);
  const own = sameUnit.length > 0 ? sameUnit : claims;
  const untaxed = own.filter(({ line }) => !isTime(line) && !TAXES.has(line.kind) && line.kind !== "feed-in-cost");
  if (untaxed.length > 0) return untaxed;
  const first = theirs.ids.find((id) => own.some(({ line }) => line.id === id));
  return own.filter(({ line }) => line.id === first);
}

const worstOf = (lines: readonly BillLine[]): Quality =>
  worst(lines.flatMap(({ quality }) => (quality === "contract" ? [] : [quality])));

/** Ours together, each as far as its share. */
function together(
  claims: readonly Claim[],
  asked: Asked,
  shareOf: (claim: Claim) => Money,
  factorOf: (line: BillLine) => Money,
): Counterpart {
  const lines = claims.map(({ line }) => line);
  const exact = sum(claims.map((claim) => money(claim.line.amount).times(shareOf(claim)).times(factorOf(claim.line))));
  const basis = counted(claims, asked);
  const quantity = round(sum(basis.map((claim) => money(claim.line.quantity).times(shareOf(claim)))), PRICE);
  const prices = new Set(lines.map((line) => round(money(line.price).times(factorOf(line)), PRICE).toFixed()));
  const isAverage = (prices.size > 1 || basis.length < claims.length) && !quantity.isZero();
  return {
    lines,
    unit: basis[0]!.line.unit,
    quantity,
    price: isAverage ? round(exact.div(quantity), PRICE) : money([...prices][0]!),
    isAverage,
    amount: round(exact, 2),
    quality: worstOf(lines),
    vatRate: lines[0]!.vatRate,
    isAligned: claims.every((claim) => claim.isAligned),
  };
}

/**
 * Put our lines beside theirs, by id and days. A line of ours that several of theirs stand for is divided over them, so that
 * nothing of it is counted twice or lost.
 */
export function checkCounterparts({ lines, vat }: SupplierBill, bill: Bill): Counterparts {
  const factorOf = (line: BillLine): Money => basisFactor(line, bill.vat, vat);
  const twins = checkTwins(bill.lines, lines, (line) => money(line.amount).times(factorOf(line)));
  const claims = bill.lines.map((line) => {
    const own = twins.get(line);
    return claimOf(line, own === undefined ? lines : own === null ? [] : [own]);
  });
  const whole = (): Money => new Decimal(1);
  const unclaimed = claims.filter(({ claimants }) => claimants.length === 0);
  return {
    of: lines.map((theirs) => {
      const own = claims.filter(({ claimants }) => claimants.includes(theirs));
      return own.length === 0 ? undefined : together(own, theirs, ({ share }) => share(theirs), factorOf);
    }),
    unclaimed: unclaimed.map((claim) =>
      together([claim], { ids: [claim.line.id], unit: claim.line.unit }, whole, factorOf),
    ),
  };
}
