import type { SupplierLine } from "../../tariff/supplier-bill.ts";
import type { Lang } from "../../text.ts";
import { cents, money } from "../../units/money.ts";
import type { Bill } from "../bill-document.ts";
import { printedParts } from "./check-amounts.ts";
import type { CheckDays, CheckLine, CheckReading, CheckSide, CheckVerdict } from "./check-document.ts";
import { checkLabel } from "./check-label.ts";
import type { Missing } from "./check-missing.ts";
import type { Pair } from "./check-pairs.ts";
import { isCent, mostLeft, roundingOf } from "./check-rounding.ts";
import type { Touches } from "./check-touches.ts";
import { checkVerdict, type Judged } from "./check-verdict.ts";
import type { Counterpart } from "./counterpart.ts";

/** What a line is judged by, beside itself. */
export interface LineContext {
  readonly readings: readonly CheckReading[];
  readonly own: Bill;
  readonly touches: Touches;
  readonly lang: Lang;
}

const theirSide = ({ quantity, unit, price, amount }: SupplierLine): CheckSide => ({
  quantity,
  unit,
  price,
  amount: cents(money(amount)),
});

/** A price of ours is printed as on our bill, unless it is a mean or has had VAT put on or taken off. */
function priceText({ price, isAverage, lines }: Counterpart): string {
  const printed = lines[0]!.price;
  return !isAverage && price.eq(printed) ? printed : price.toFixed(6);
}

const ourSide = (ours: Counterpart): CheckSide => ({
  quantity: ours.unit === "kWh" || ours.unit === "m3" ? ours.quantity.toFixed(3) : ours.quantity.toFixed(),
  unit: ours.unit,
  price: priceText(ours),
  amount: cents(ours.amount),
  ...(ours.isAverage ? { priceKind: "average" } : {}),
});

/** The verdict of a line that only their bill has. */
function alone({ theirs, isRepeated, isPriced }: Pair, { period }: Bill): Judged {
  const { from, to, amount } = theirs;
  if (isCent(money(amount))) return { verdict: "agrees" };
  if (isRepeated) return { verdict: "not-in-contract", note: "twice" };
  const isOutside = to <= period.start.slice(0, 10) || from >= period.end.slice(0, 10);
  if (isOutside) return { verdict: "unverifiable", note: "outside-period" };
  return { verdict: isPriced ? "other-method" : "not-in-contract" };
}

type Cut = Pick<CheckDays, "from">;

/** Electricity that is netted, left over or taxed is so over all of a contract year. */
const isSettled = (id: string): boolean => /^electricity\.(netting\.|feed-in\.|energy-tax|ode)/.test(id);

/** Whether a reading of theirs is another than ours, and not ours without its decimals. */
function isOther({ theirs, difference }: CheckReading): boolean {
  const gap = Math.abs(Number(difference ?? 0));
  return gap >= 1 || (gap > 0 && theirs?.value.endsWith(".000") !== true);
}

/**
 * The readings under a line that differ and that it follows, counted from 1: those in its days, else, of a line that is settled
 * over a contract year, those of all its days.
 */
function rowsUnder(line: Pick<SupplierLine, "ids" | "from" | "to">, { readings, touches, own }: LineContext): number[] {
  const [from, to] = [own.period.start.slice(0, 10), own.period.end.slice(0, 10)];
  const under = (days: Pick<SupplierLine, "from" | "to">): number[] =>
    readings.flatMap((reading, index) =>
      isOther(reading) && reading.followed && touches({ ids: line.ids, ...days }, reading) ? [index + 1] : [],
    );
  const inDays = under(line);
  return inDays.length > 0 || !line.ids.every(isSettled) ? inDays : under({ from, to });
}

/** Our readings at the ends of a line and where our price or our line begins in it, counted from 1. */
function rowsAtCuts(line: SupplierLine, cuts: readonly Cut[], { readings, touches }: LineContext): number[] {
  const dates = new Set([line.from, line.to, ...cuts.map(({ from }) => from)]);
  return readings.flatMap((reading, index) =>
    dates.has(reading.date) && reading.ours !== null && touches(line, reading) ? [index + 1] : [],
  );
}

const ON_READINGS: ReadonlySet<CheckVerdict> = new Set(["other-reading", "estimated", "other-price", "other-period"]);

/** What a verdict rests on: other readings that they used, else ours, where a difference is one of energy or of when a price began. */
function evidenceOf({ theirs, parts }: Pair, { verdict }: Judged, cuts: readonly Cut[], context: LineContext) {
  if (verdict === "agrees" || verdict === "rounding") return [];
  const rows = parts?.followsTheirs === true ? rowsUnder(theirs, context) : [];
  const isAboutEnergy = ON_READINGS.has(verdict) && (verdict !== "other-price" || cuts.length > 0);
  return rows.length === 0 && isAboutEnergy ? rowsAtCuts(theirs, cuts, context) : rows;
}

/** A line of theirs, judged. */
export function checkLine(pair: Pair, context: LineContext): CheckLine {
  const { theirs, ours, parts, amounts } = pair;
  const { ids, from, to } = theirs;
  const difference = money(theirs.amount).minus(ours?.amount ?? 0);
  const readings = rowsUnder(theirs, context).map((row) => context.readings[row - 1]!);
  const judged = ours && parts ? checkVerdict({ difference, ours, parts, readings }) : alone(pair, context.own);
  const { verdict, note } = judged;
  const days = verdict === "other-period" && ours?.beyond ? { from: ours.from, to: ours.to } : undefined;
  const prices = verdict === "other-price" && ours && ours.prices.length > 1 ? ours.prices : [];
  return {
    ids,
    label: checkLabel(theirs, context.own.lines, context.lang),
    from,
    to,
    theirs: theirSide(theirs),
    ours: ours ? ourSide(ours) : null,
    difference: cents(difference),
    verdict,
    ...(note === undefined ? {} : { note }),
    ...(days === undefined ? {} : { days }),
    ...(prices.length === 0 ? {} : { prices }),
    evidence: evidenceOf(pair, judged, [...prices, ...(days ? [days, { from: days.to }] : [])], context),
    parts: printedParts(amounts, difference, mostLeft(ours?.lines.length ?? 0)),
  };
}

/** Whether their bill lacks a line because of their readings, or altogether. */
function absent({ ours, parts }: Missing, readings: readonly CheckReading[]): Judged {
  const difference = ours.amount.negated();
  if (isCent(difference)) return { verdict: "agrees" };
  return parts.followsTheirs ? checkVerdict({ difference, ours, parts, readings }) : { verdict: "missing" };
}

/** A line of ours that they do not have. */
export function missingLine(missing: Missing, context: LineContext): CheckLine {
  const { ids, from, to, ours, parts } = missing;
  const difference = ours.amount.negated();
  const rows = parts.followsTheirs ? rowsUnder(missing, context) : [];
  const { verdict, note } = absent(
    missing,
    rows.map((row) => context.readings[row - 1]!),
  );
  return {
    ids,
    label: ours.lines[0]!.label,
    from,
    to,
    theirs: null,
    ours: ourSide(ours),
    difference: cents(difference),
    verdict,
    ...(note === undefined ? {} : { note }),
    evidence: rows,
    parts: printedParts(parts.amounts, difference, roundingOf(2)),
  };
}
