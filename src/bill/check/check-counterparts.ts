import type { Quality } from "../../reading.ts";
import type { SupplierBill, SupplierLine } from "../../tariff/supplier-bill.ts";
import { type CivilDate, daysBetween } from "../../units/civil.ts";
import { Decimal, type Money, money, round, sum } from "../../units/money.ts";
import { worst } from "../../usage/quality.ts";
import { basisFactor } from "../basis-factor.ts";
import type { BillLine } from "../bill-document.ts";
import type { CheckPrice } from "./check-document.ts";
import type { Ours } from "./check-ours.ts";
import { checkPieces, type Piece } from "./check-pieces.ts";
import { checkPrices } from "./check-prices.ts";
import { checkRepeats } from "./check-repeats.ts";
import { checkTwins } from "./check-twins.ts";
import type { Counted } from "./counted-energy.ts";

/** What our bill has for one line of theirs, with or without VAT as theirs is. */
export interface Counterpart {
  readonly lines: readonly BillLine[];
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  readonly unit: BillLine["unit"];
  readonly quantity: Money;
  readonly price: Money;
  /** Whether several prices stand behind `price`. */
  readonly isAverage: boolean;
  /** Ours over its days; empty where the line stands for several of ours at once. */
  readonly prices: readonly CheckPrice[];
  /** To the cent. */
  readonly amount: Money;
  readonly quality: Quality;
  readonly vatRate: string | null;
  /**
   * Whether ours is cut where theirs is, or only one of both is cut finer. Energy is cut wherever its registers were read: what
   * is not aligned was divided without a reading.
   */
  readonly isAligned: boolean;
  /** Where theirs has days that ours has not: what was counted on those, undefined where that was not read. */
  readonly beyond?: { readonly quantity: Money | undefined } | undefined;
}

export interface Counterparts {
  /** One for each line of theirs; undefined where we have nothing. */
  readonly of: readonly (Counterpart | undefined)[];
  /** What none of theirs stands for of our lines, each by itself. */
  readonly unclaimed: readonly Counterpart[];
  /** Lines of theirs that stand on their bill before, and stand for nothing. */
  readonly repeats: ReadonlySet<SupplierLine>;
}

interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** A piece of ours, the lines of theirs that stand for it, and how much of it each of them is. */
interface Claim {
  readonly piece: Piece;
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

function isAligned(piece: Piece, claimants: readonly SupplierLine[]): boolean {
  const isNested = claimants.every((claimant) => holds(claimant, piece) || holds(piece, claimant));
  const starts = claimants.map(({ from }) => from).sort();
  const ends = claimants.map(({ to }) => to).sort();
  return isNested && starts[0]! <= piece.from && ends.at(-1)! >= piece.to;
}

/** Time is divided by days, energy that was not read by theirs, as far as its days are the piece's. */
function weightOf(piece: Piece, claimant: SupplierLine): Money {
  const days = commonDays(piece, claimant);
  if (isTime(piece.line)) return new Decimal(days);
  return money(claimant.quantity).abs().times(days).div(daysBetween(claimant.from, claimant.to));
}

function claimOf(piece: Piece, theirs: readonly SupplierLine[]): Claim {
  const claimants = theirs.filter((each) => commonDays(piece, each) > 0);
  const weights = new Map(claimants.map((claimant) => [claimant, weightOf(piece, claimant)]));
  const total = sum(weights.values());
  return {
    piece,
    claimants,
    isAligned: claimants.length === 0 || isAligned(piece, claimants),
    share: (claimant) =>
      claimants.length === 1 || total.isZero()
        ? new Decimal(1).div(claimants.length)
        : weights.get(claimant)!.div(total),
  };
}

/** What is asked of our lines. */
type Asked = Pick<SupplierLine, "ids" | "unit" | "from" | "to">;

/** The pieces that make the quantity of a joined line: not the tax on the same energy, and of days one kind only. */
function counted(claims: readonly Claim[], theirs: Asked): readonly Claim[] {
  const sameUnit = claims.filter(({ piece }) => piece.line.unit === theirs.unit);
  const own = sameUnit.length > 0 ? sameUnit : claims;
  const untaxed = own.filter(
    ({ piece: { line } }) => !isTime(line) && !TAXES.has(line.kind) && line.kind !== "feed-in-cost",
  );
  if (untaxed.length > 0) return untaxed;
  const first = theirs.ids.find((id) => own.some(({ piece }) => piece.line.id === id));
  return own.filter(({ piece }) => piece.line.id === first);
}

const worstOf = (lines: readonly BillLine[]): Quality =>
  worst(lines.flatMap(({ quality }) => (quality === "contract" ? [] : [quality])));

/** Our price on their basis, as printed where nothing was done to it. */
const priceOf = ({ price }: BillLine, factor: Money): string =>
  factor.eq(1) ? price : round(money(price).times(factor), PRICE).toFixed(PRICE);

/** A part of a line whose price is a mean over slots has another mean. */
const isPartOfMean = ({ line, from, to }: Piece): boolean =>
  line.priceKind === "weighted" && (from > line.from || to < line.to);

/** Ours together, each as far as its share. */
function together(
  claims: readonly Claim[],
  asked: Asked,
  shareOf: (claim: Claim) => Money,
  factorOf: (line: BillLine) => Money,
): Counterpart {
  const pieces = claims.map(({ piece }) => piece);
  const lines = [...new Set(pieces.map(({ line }) => line))];
  const exact = sum(claims.map((claim) => claim.piece.amount.times(shareOf(claim)).times(factorOf(claim.piece.line))));
  const basis = counted(claims, asked);
  const quantity = round(sum(basis.map((claim) => claim.piece.quantity.times(shareOf(claim)))), PRICE);
  const priced = pieces.map(({ line, from, to }) => ({ from, to, price: priceOf(line, factorOf(line)) }));
  const prices = new Set(priced.map(({ price }) => money(price).toFixed()));
  const isMean = prices.size > 1 || basis.length < claims.length || pieces.some(isPartOfMean);
  const isAverage = isMean && !quantity.isZero();
  return {
    lines,
    from: pieces.map(({ from }) => from).sort()[0]!,
    to: pieces
      .map(({ to }) => to)
      .sort()
      .at(-1)!,
    unit: basis[0]!.piece.line.unit,
    quantity,
    price: isAverage ? round(exact.div(quantity), PRICE) : money([...prices][0]!),
    isAverage,
    prices: asked.ids.length === 1 ? checkPrices(priced, asked) : [],
    amount: round(exact, 2),
    quality: worstOf(lines),
    vatRate: lines[0]!.vatRate,
    isAligned: claims.every((claim) => claim.isAligned),
  };
}

/** What a line of theirs has before ours begins and after it ends. Only of a count is it known what that comes to. */
function beyondOf({ ids, from, to }: SupplierLine, ours: Counterpart, counted: Counted): Counterpart["beyond"] {
  const [id, ...others] = ids;
  const kind = ours.lines[0]!.kind;
  if (id === undefined || others.length > 0 || (from >= ours.from && to <= ours.to)) return undefined;
  if (isTime(ours)) return { quantity: undefined };
  if (kind !== "supply" && kind !== "feed-in-cost") return undefined;
  const [all, own] = [counted(id, from, to), counted(id, ours.from, ours.to)];
  return { quantity: all && own && all.minus(own) };
}

/** Whether there is anything in what nobody claims: the days between two lines of theirs may hold nothing. */
const isAnything = ({ quantity, amount }: Counterpart): boolean => !quantity.isZero() || !amount.isZero();

/**
 * Put our lines beside theirs, by id and days. A line of ours that several of theirs stand for is divided over them, as far as
 * can be by what was read, so that nothing of it is counted twice or lost.
 */
export function checkCounterparts({ lines, vat }: SupplierBill, { bill, running, counted }: Ours): Counterparts {
  const factorOf = ({ vatRate }: BillLine): Money => basisFactor(vatRate, bill.vat, vat);
  const asTheirs = (line: BillLine): Money => money(line.amount).times(factorOf(line));
  const repeats = checkRepeats(lines, bill.lines, asTheirs);
  const single = lines.filter((line) => !repeats.has(line));
  const twins = checkTwins(bill.lines, single, asTheirs);
  const standingFor = (line: BillLine): readonly SupplierLine[] => {
    const own = twins.get(line);
    if (own !== undefined) return own === null ? [] : [own];
    return single.filter((each) => each.ids.includes(line.id) && commonDays(line, each) > 0);
  };
  const claims = bill.lines.flatMap((line) => {
    const theirs = standingFor(line);
    return checkPieces(line, theirs, running).map((piece) => claimOf(piece, theirs));
  });
  const whole = (): Money => new Decimal(1);
  const unclaimed = claims.filter(({ claimants }) => claimants.length === 0);
  return {
    of: lines.map((theirs) => {
      const own = claims.filter(({ claimants }) => claimants.includes(theirs));
      if (own.length === 0) return undefined;
      const ours = together(own, theirs, ({ share }) => share(theirs), factorOf);
      return { ...ours, beyond: beyondOf(theirs, ours, counted) };
    }),
    unclaimed: unclaimed
      .map((claim) => {
        const { line, from, to } = claim.piece;
        return together([claim], { ids: [line.id], unit: line.unit, from, to }, whole, factorOf);
      })
      .filter(isAnything),
    repeats,
  };
}
