import { DateTime } from "luxon";
import { addDays, type CivilDate, daysBetween, firstOfNextMonth, firstOfYear, isCivilDate } from "./civil.ts";
import { PeriodError } from "./period-error.ts";
import { checkZone, midnight } from "./zone.ts";

/** A half-open stretch of civil days in a zone: `from` is in it, `to` is not. */
export interface Period {
  /** As it was asked: `2026-11`, `2026`, `2026-W12`, `2026-11-05`, `2026-11-01/2026-12-15`. */
  readonly text: string;
  readonly zone: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Civil days; a day of 23 or 25 hours is one day. */
  readonly days: number;
  /** First instant, epoch ms. */
  readonly start: number;
  /** First instant after it, epoch ms. */
  readonly end: number;
}

const refuse = (text: string, en: string, nl: string): never => {
  throw new PeriodError(text, { en, nl });
};

function week(text: string, year: number, number: number): [CivilDate, CivilDate] {
  const monday = DateTime.fromObject({ weekYear: year, weekNumber: number }, { zone: "utc" });
  if (!monday.isValid)
    return refuse(text, `the year ${year} has no week ${number}`, `het jaar ${year} heeft geen week ${number}`);
  const from = monday.toFormat("yyyy-MM-dd");
  return [from, addDays(from, 7)];
}

function refuseMonths(text: string, from: string, to: string): never {
  const dates = `${from}-01/${firstOfNextMonth(`${to}-01`)}`;
  return refuse(
    text,
    `of whole months give the dates: ${dates} (the last one is not in it)`,
    `geef van hele maanden de datums: ${dates} (de laatste telt niet mee)`,
  );
}

function bounds(text: string): [CivilDate, CivilDate] {
  const range = text.split("/");
  if (range.length === 2) {
    const [from = "", to = ""] = range;
    if (range.every((month) => isCivilDate(`${month}-01`))) refuseMonths(text, from, to);
    for (const date of range)
      if (!isCivilDate(date))
        refuse(text, `"${date}" is not a date as in 2026-11-01`, `"${date}" is geen datum als 2026-11-01`);
    return [from, to];
  }
  if (/^\d{4}$/.test(text)) return [firstOfYear(Number(text)), firstOfYear(Number(text) + 1)];
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(text) ?? [];
  if (year && number) return week(text, Number(year), Number(number));
  if (/^\d{4}-\d{2}$/.test(text)) {
    const first = `${text}-01`;
    if (!isCivilDate(first)) refuse(text, "the month must be 01 to 12", "de maand moet 01 tot en met 12 zijn");
    return [first, firstOfNextMonth(first)];
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    if (!isCivilDate(text)) refuse(text, "there is no such day", "die dag bestaat niet");
    return [text, addDays(text, 1)];
  }
  return refuse(
    text,
    "use 2026-11, 2026, 2026-W12, 2026-11-05 or 2026-11-01/2026-12-15",
    "gebruik 2026-11, 2026, 2026-W12, 2026-11-05 of 2026-11-01/2026-12-15",
  );
}

/**
 * Read a period: a month, a year, an ISO week, a day, or two dates (the second not in it). Throws RangeError with the
 * form that is wanted.
 *
 * @example period("2026-11", "Europe/Amsterdam").days // 30
 */
export function period(text: string, zone: string): Period {
  checkZone(zone);
  const [from, to] = bounds(text.trim());
  const days = daysBetween(from, to);
  if (days <= 0) refuse(text, "its end must be after its start", "het einde moet na het begin liggen");
  return { text: text.trim(), zone, from, to, days, start: midnight(from, zone), end: midnight(to, zone) };
}
