import { ContractError } from "../../errors.ts";
import type { Issue } from "../../issue.ts";
import type { Register } from "../../reading.ts";
import type { DayTemperature } from "../../source/temperatures.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Text } from "../../text.ts";
import type { CivilDate } from "../../units/civil.ts";
import { quantityText } from "../../units/energy.ts";
import { cents, type Money, money } from "../../units/money.ts";
import { period } from "../../units/period.ts";
import { midnight } from "../../units/zone.ts";
import type { Band } from "../../usage/band.ts";
import { DIRECTION } from "../../usage/direction.ts";
import { nettingWindows } from "../../usage/netting-window.ts";
import { dynamicStretches } from "../../usage/slots/dynamic-stretches.ts";
import type { Span } from "../../usage/span.ts";
import type { Usage } from "../../usage/usage.ts";
import { type Expectation, type ExpectedUse, expectedUse } from "../../usage/weather/expected-use.ts";
import type { YearBefore } from "../../usage/year-before.ts";
import type { YearUsage } from "../../usage/year-usage.ts";
import { type BillOptions, bill } from "../bill.ts";
import type { Bill } from "../bill-document.ts";
import { type Billing, billing } from "../billing.ts";
import { proposedLaw } from "../proposed-law.ts";
import { feedInLawAhead } from "./feed-in-law-ahead.ts";

/** What the days from the end of a statement to the end of its year are expected to use and to cost. */
export interface Forecast {
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  /** What the gas rests on; electricity always has last year's shape. */
  readonly gas: Expectation["gas"];
  /** By register, digits in kWh or m³. */
  readonly use: readonly ({ readonly register: Register; readonly unit: "kWh" | "m3" } & Band<string>)[];
  /** Including VAT, digits with two decimals. */
  readonly amount: Band<string>;
  /** The year's own bill with the expected use in it: its total less that of the days so far is `amount.expected`. */
  readonly bill: Bill;
  readonly issues: readonly Issue[];
}

export interface ForecastOptions extends Pick<BillOptions, "allowProposedLaw" | "lang"> {
  /** Mean outdoor temperatures by day, some years of them. */
  readonly temperatures?: readonly DayTemperature[] | undefined;
}

type Level = keyof Band<number>;
type Levels = Readonly<Record<"import" | "export" | "gas", Level>>;

const THE_FORECAST: Text = {
  en: "The forecast of the rest of the year",
  nl: "De voorspelling van de rest van het jaar",
};

const LEVELS: readonly Level[] = ["low", "high"];
const EXPECTED: Levels = { import: "expected", export: "expected", gas: "expected" };

/** Dearest and cheapest are among these: which of them, the prices decide. */
const CORNERS: readonly Levels[] = LEVELS.flatMap((imported) =>
  LEVELS.flatMap((exported) => LEVELS.map((gas) => ({ import: imported, export: exported, gas }))),
);

function refuseDynamic(contract: Contract, from: CivilDate, to: CivilDate): void {
  if (dynamicStretches(contract, from, to).length === 0) return;
  throw new ContractError({
    code: "no-price",
    place: { file: contract.file },
    text: {
      en: `Cannot forecast what the days from ${from} cost: the contract's prices of them are not known yet`,
      nl: `Kan niet voorspellen wat de dagen vanaf ${from} kosten: de prijzen van het contract zijn dan nog niet bekend`,
    },
  });
}

/** The spans of one register ahead, each going on from where the one before it stands. */
function spansAhead(last: Span, stretches: readonly ExpectedUse[], levels: Levels, zone: string): Span[] {
  let start = last.end;
  return stretches.map(({ from, to, use }): Span => {
    const thousandths = use[last.register]?.[levels[DIRECTION[last.register]]] ?? 0;
    const [begin, at] = [start, midnight(to, zone)];
    start = { ...begin, date: to, at, thousandths: begin.thousandths + thousandths, quality: "estimated" };
    return { register: last.register, from, to, start: begin, end: start, thousandths, quality: "estimated" };
  });
}

/** A statement's usage with the days ahead added to it. */
function usageTo(contract: Contract, whole: Usage, stretches: readonly ExpectedUse[], levels: Levels): Usage {
  const { from, to: until, zone } = whole.period;
  const to = stretches.at(-1)!.to;
  const year = period(`${from}/${to}`, zone);
  const last = whole.spans.filter((span) => span.to === until);
  return {
    ...whole,
    asked: year,
    period: year,
    complete: false,
    windows: nettingWindows(contract, from, to, { from, to }),
    spans: [...whole.spans, ...last.flatMap((span) => spansAhead(span, stretches, levels, zone))],
  };
}

function useOf(stretches: readonly ExpectedUse[]): Forecast["use"] {
  const registers = Object.keys(stretches[0]?.use ?? {}) as Register[];
  return registers.map((register) => {
    const all = (level: Level): string =>
      quantityText(stretches.reduce((sum, { use }) => sum + (use[register]?.[level] ?? 0), 0));
    const unit = register === "gas" ? "m3" : "kWh";
    return { register, unit, expected: all("expected"), low: all("low"), high: all("high") };
  });
}

/**
 * What the rest of a statement's year is expected to cost: its days ahead are priced as the year's own bill would price them,
 * with netting, tax and fixed amounts. The band is that of the dearest and the cheapest year that the bands of import, export
 * and gas make together. Undefined when there are no days ahead.
 *
 * @throws ReadingError `incomplete` with too little history; ContractError where the contract or the law does not reach
 * @example forecast(used, await yearBefore(home, used))?.amount.expected // "812.34"
 */
export function forecast(
  { contract, whole, months }: YearUsage,
  before: YearBefore,
  { temperatures, ...options }: ForecastOptions = {},
): Forecast | undefined {
  const [first, last] = [before.ahead[0], before.ahead.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  refuseDynamic(contract, whole.period.from, last.to);
  const { stretches, gas, issues } = expectedUse({ contract, whole, months }, before, temperatures);
  const billed = (used: Usage): Bill => bill(used, contract, options);
  const soFar = billed(whole).totals.gross;
  const yearAt = (levels: Levels): Bill => billed(usageTo(contract, whole, stretches, levels));
  const costOf = ({ totals }: Bill): Money => money(totals.gross).minus(soFar);
  const year = yearAt(EXPECTED);
  const billingOf = (used: Usage): Billing => billing(used, contract, options.allowProposedLaw ?? false);
  const feedIn = feedInLawAhead(billingOf(usageTo(contract, whole, stretches, EXPECTED)), billingOf(whole));
  const expected = costOf(year);
  const sorted = [expected, ...CORNERS.map((levels) => costOf(yearAt(levels)))].sort((one, other) =>
    one.comparedTo(other),
  );
  return {
    from: first.from,
    to: last.to,
    gas,
    use: useOf(stretches),
    amount: { expected: cents(expected), low: cents(sorted[0]!), high: cents(sorted.at(-1)!) },
    bill: year,
    issues: [...issues, ...feedIn, ...proposedLaw(year, THE_FORECAST)],
  };
}
