import type { Quality } from "../../reading.ts";
import type { SupplierLine } from "../../tariff/supplier-bill.ts";
import { type Money, money, round, sum } from "../../units/money.ts";
import { worst } from "../../usage/quality.ts";
import type { BillLine } from "../bill-document.ts";
import { isTime } from "../is-time.ts";
import type { Piece } from "./check-pieces.ts";
import { checkPrices } from "./check-prices.ts";
import type { Claim } from "./claim.ts";
import type { Counterpart } from "./counterpart.ts";

/** Decimals of a price that is a mean, or that VAT was put on or taken off. */
const PRICE = 6;

const TAXES: ReadonlySet<string> = new Set(["energy-tax", "ode"]);

/** What is asked of our lines. */
export type Asked = Pick<SupplierLine, "ids" | "unit" | "from" | "to">;

/** The pieces that make the quantity of a joined line: not the tax on the same energy, and of days one kind only. */
function counted(claims: readonly Claim[], theirs: Asked): readonly Claim[] {
  const sameUnit = claims.filter(({ piece }) => piece.line.unit === theirs.unit);
  const own = sameUnit.length > 0 ? sameUnit : claims;
  const untaxed = own.filter(
    ({ piece: { line } }) => !isTime(line.unit) && !TAXES.has(line.kind) && line.kind !== "feed-in-cost",
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
export function claimedTogether(
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
