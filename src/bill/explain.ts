import { ReadingError } from "../errors.ts";
import type { Register } from "../reading.ts";
import type { DayTemperature } from "../source/temperatures.ts";
import type { CivilDate } from "../units/civil.ts";
import { cents, digits, type Money, money, round } from "../units/money.ts";
import { degreeDays } from "../usage/weather/degree-days.ts";
import type { Bill, BillLine } from "./bill-document.ts";
import { type ExplainedAdjustments, explainAdjustments } from "./explain/explain-adjustments.ts";
import { type ExplainedKind, explainKinds } from "./explain/explain-kinds.ts";
import { explainLines, NOTHING } from "./explain/explain-lines.ts";
import { addedParts, type ExplainParts, explainAmounts, explainParts } from "./explain/explain-parts.ts";
import { explainShares } from "./explain/explain-shares.ts";
import { type ExplainedChange, explainedChange } from "./explain/explained-change.ts";
import { nettedIn } from "./explain/netted-in.ts";
import { usedIn } from "./explain/used-in.ts";
import { grossOf } from "./gross-of.ts";

/** A commodity, or the adjustments, in two bills. */
export interface Explained {
  readonly name: "electricity" | "gas" | "adjustments";
  /** Including VAT, as printed. */
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly parts: ExplainParts;
  /** By kind of line; none for adjustments. */
  readonly kinds: readonly ExplainedKind[];
}

/** How warm it was in the two periods, and how much heat they asked for. */
export interface ExplainedWeather {
  /** Mean of the days, °C, one decimal. */
  readonly celsius: { readonly before: string; readonly after: string };
  /** Weighted degree days, one decimal. */
  readonly degreeDays: { readonly before: string; readonly after: string };
}

/** Why a bill differs from another one. */
export interface Explanation {
  readonly schema: "meterkast.explanation/1";
  readonly currency: string;
  readonly before: Pick<Bill["period"], "text" | "start" | "end" | "days"> & { readonly gross: string };
  readonly after: Explanation["before"];
  readonly difference: string;
  /** Percent of the bill before, one decimal; null when that was 0. */
  readonly percent: string | null;
  /** The sums of those below. */
  readonly parts: ExplainParts;
  readonly by: readonly Explained[];
  /** What the meters counted; `netted` is the export that offset import in the bill: for its supply, else for its energy tax. */
  readonly use: Readonly<Record<"import" | "export" | "gas" | "netted", ExplainedChange>>;
  readonly adjusted: ExplainedAdjustments;
  /** Null unless temperatures of every day of both periods were given. */
  readonly weather: ExplainedWeather | null;
}

export interface ExplainOptions {
  /** Mean outdoor temperatures of the days of both bills; see `readTemperatures`. */
  readonly temperatures?: readonly DayTemperature[] | undefined;
}

const of = ({ lines }: Bill, commodity: BillLine["commodity"]): BillLine[] =>
  lines.filter((line) => line.commodity === commodity);

/** An adjustment with a rate of VAT is counted in the larger commodity: see `totalsOf`. */
function adjustedIn(bill: Bill, commodity: "electricity" | "gas"): Money {
  const size = (name: "electricity" | "gas"): Money => grossOf(of(bill, name), bill.vat).abs();
  const larger = size("electricity").gte(size("gas")) ? "electricity" : "gas";
  const rated = of(bill, null).filter(({ vatRate }) => vatRate !== null);
  return commodity === larger ? grossOf(rated, bill.vat) : NOTHING;
}

function explained(before: Bill, after: Bill, name: Explained["name"]): Explained {
  const difference = money(after.totals[name]).minus(before.totals[name]);
  const pairs = name === "adjustments" ? [] : explainLines(before, after, name);
  const shared = name === "adjustments" ? [] : explainShares(pairs, before, after, name);
  const adjusted = name === "adjustments" ? difference : adjustedIn(after, name).minus(adjustedIn(before, name));
  return {
    name,
    before: before.totals[name],
    after: after.totals[name],
    difference: cents(difference),
    parts: explainParts({ ...explainAmounts(shared), adjustments: adjusted }, difference),
    kinds: name === "adjustments" ? [] : explainKinds(shared, before, after, name),
  };
}

function usesOf(before: Bill, after: Bill): Explanation["use"] {
  const counted = (...registers: Register[]): ExplainedChange =>
    explainedChange(usedIn(before, registers), usedIn(after, registers), "energy");
  return {
    import: counted("t1", "t2"),
    export: counted("t3", "t4"),
    gas: counted("gas"),
    netted: explainedChange(nettedIn(before), nettedIn(after), "energy"),
  };
}

interface Weather {
  readonly celsius: string;
  readonly degreeDays: string;
}

/** Undefined where a day's temperature is not known: half a period says nothing. */
function weatherIn({ period }: Bill, temperatures: readonly DayTemperature[]): Weather | undefined {
  const [from, to] = [period.start, period.end].map((at): CivilDate => at.slice(0, 10)) as [string, string];
  try {
    const { total } = degreeDays(temperatures, { text: period.text, from, to });
    const days = temperatures.filter(({ date }) => date >= from && date < to);
    const mean = days.reduce((warmth, { celsius }) => warmth + celsius, 0) / days.length;
    return { celsius: mean.toFixed(1), degreeDays: total.toFixed(1) };
  } catch (error) {
    if (error instanceof ReadingError) return undefined;
    throw error;
  }
}

function weatherOf(before: Bill, after: Bill, { temperatures = [] }: ExplainOptions): ExplainedWeather | null {
  const [one, other] = [weatherIn(before, temperatures), weatherIn(after, temperatures)];
  if (one === undefined || other === undefined) return null;
  return {
    celsius: { before: one.celsius, after: other.celsius },
    degreeDays: { before: one.degreeDays, after: other.degreeDays },
  };
}

const sideOf = ({ period: { text, start, end, days }, totals }: Bill): Explanation["before"] => ({
  text,
  start,
  end,
  days,
  gross: totals.gross,
});

const share = (difference: Money, before: Money): string | null =>
  before.isZero() ? null : digits(round(difference.div(before.abs()).times(100), 1), 1);

/**
 * Why a bill differs from an earlier one, for each commodity and in all: by volume, netting, price, days, fixed amounts, tax,
 * adjustments and rounding. All amounts include VAT, and the parts add up to the difference of the printed totals to the cent.
 *
 * Volume is at the old price (taxes and VAT included) and the old share that was netted, price at the new volume, register by
 * register. Shares are of what the meters counted in the bills: where they counted the same, all that changed in the quantities
 * that are credited and taxed is netting.
 *
 * @throws RangeError for bills in two currencies
 * @example
 * const why = explain(october, november);
 * why.by[1]; // { name: "gas", difference: "62.41", parts: { volume: "61.93", days: "-0.74", … } }
 */
export function explain(before: Bill, after: Bill, options: ExplainOptions = {}): Explanation {
  if (before.currency !== after.currency)
    throw new RangeError(`Cannot explain ${after.currency} by ${before.currency}: both bills must be in one currency`);
  const by = (["electricity", "gas", "adjustments"] as const).map((name) => explained(before, after, name));
  const difference = money(after.totals.gross).minus(before.totals.gross);
  return {
    schema: "meterkast.explanation/1",
    currency: after.currency,
    before: sideOf(before),
    after: sideOf(after),
    difference: cents(difference),
    percent: share(difference, money(before.totals.gross)),
    parts: addedParts(by.map(({ parts }) => parts)),
    by,
    use: usesOf(before, after),
    adjusted: explainAdjustments(before, after),
    weather: weatherOf(before, after, options),
  };
}
