import { rememberedSource } from "../source/archive/remembered.ts";
import type { Source } from "../source/source.ts";
import type { Contract } from "../tariff/contract.ts";
import { calendarMonths } from "../units/calendar-months.ts";
import type { Period } from "../units/period.ts";
import { type SettledUsage, type SettledUsageOptions, settledUsage } from "./settled-usage.ts";
import { type Usage, usage } from "./usage.ts";

/** The usage of a year as a whole, and month by month. */
export interface YearUsage extends SettledUsage {
  /** The calendar months that have begun, in order. The first and the last may be parts; the last one may be open. */
  readonly months: readonly Usage[];
}

/**
 * Read a year (or a shorter period) and its months. The months are parts of the whole: netting runs on through them, so that
 * their quantities add up to those of the year. Each question is asked once.
 *
 * @throws RangeError for a period of more than a year, and all that `usage` throws
 * @example yearStatement(await yearUsage(home, contract, period("2022", contract.zone))).total.total // "2395.93"
 */
export async function yearUsage(
  source: Source,
  contract: Contract,
  asked: Period,
  options: SettledUsageOptions = {},
): Promise<YearUsage> {
  const home = rememberedSource(source);
  const months: Usage[] = [];
  const settled = await settledUsage(home, contract, asked, options);
  const begun = calendarMonths(asked).filter(({ from }) => from < settled.whole.period.to);
  for (const [index, month] of begun.entries()) {
    options.onProgress?.(index, begun.length);
    months.push(
      await usage(home, settled.contract, month, {
        now: options.now,
        signal: options.signal,
        brief: options.brief,
        overrides: options.overrides,
        windowFrom: asked.from,
        windowTo: asked.to,
      }),
    );
  }
  return { ...settled, months };
}
