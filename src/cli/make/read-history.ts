import type { BillHistory } from "../../report/bill-history.ts";
import type { EarlierUse } from "../../report/earlier-use.ts";
import type { Source } from "../../source/source.ts";
import type { Contract } from "../../tariff/contract.ts";
import { calendarMonths } from "../../units/calendar-months.ts";
import { firstOfNextMonth } from "../../units/civil.ts";
import type { Period } from "../../units/period.ts";
import { periodBefore } from "../../units/period-before.ts";
import { yearEarlier } from "../../units/year-earlier.ts";
import { DAILY_UP_TO } from "../../usage/daily-up-to.ts";
import { dynamicStretches } from "../../usage/slots/dynamic-stretches.ts";
import type { Usage, UsageOptions } from "../../usage/usage.ts";
import { type EarlierOptions, readEarlier } from "./read-earlier.ts";
import { yearSoFar } from "./year-so-far.ts";

/** After so many unknown months in a row the device was not there yet; one reading that is missing leaves two of them unknown. */
const SILENT = 3;

const isMonth = ({ from, to }: Period): boolean => from.endsWith("-01") && to === firstOfNextMonth(from);

/** Twelve months back from a month, the latest first. */
const monthsBefore = (month: Period): readonly Period[] =>
  calendarMonths({ from: yearEarlier(month).from, to: month.from, zone: month.zone }).reverse();

/** A month priced by the slot takes all its days. */
const isDynamic = (contract: Contract, { from, to }: Period): boolean =>
  dynamicStretches(contract, from, to).length > 0;

interface MonthsOptions extends EarlierOptions, Pick<UsageOptions, "onProgress"> {
  /** What has been read already. */
  readonly known: readonly (EarlierUse | undefined)[];
}

async function readMonths(
  home: Source,
  contract: Contract,
  month: Period,
  { onProgress, known, ...how }: MonthsOptions,
): Promise<readonly EarlierUse[]> {
  const [found, wanted] = [[] as EarlierUse[], monthsBefore(month)];
  let silent = 0;
  for (const [index, each] of wanted.entries()) {
    if (silent === SILENT) break;
    onProgress?.(index, wanted.length);
    const read = known.find((use) => use?.from === each.from && use.to === each.to);
    const onlyAtHand = isDynamic(contract, each);
    const use = read ?? (await readEarlier(home, contract, each, { ...how, onlyAtHand }));
    silent = use === undefined ? silent + 1 : 0;
    if (use !== undefined) found.unshift(use);
  }
  return found;
}

/**
 * What is known of the time before a bill: the days that it follows on, the same days a year earlier, the twelve months before a
 * month, and its contract year so far. Reads the midnights between them and no others.
 */
export async function readHistory(
  home: Source,
  contract: Contract,
  { asked, period }: Usage,
  { onProgress, ...how }: EarlierOptions & Pick<UsageOptions, "onProgress">,
): Promise<BillHistory> {
  const isShort = period.days <= DAILY_UP_TO;
  const before = isShort ? await readEarlier(home, contract, periodBefore(period), how) : undefined;
  const same = await readEarlier(home, contract, yearEarlier(period), how);
  const known = [before, same];
  return {
    before,
    yearEarlier: same,
    months: isMonth(asked) ? await readMonths(home, contract, asked, { ...how, onProgress, known }) : undefined,
    year: isShort ? await yearSoFar(home, contract, period, how) : undefined,
  };
}
