import { ReadingError } from "../errors.ts";
import type { Issue } from "../issue.ts";
import { daysBetween } from "../units/civil.ts";
import type { Period } from "../units/period.ts";
import { civilDate, isoInstant, midnight } from "../units/zone.ts";

/** After its end a period stays open for so long: a gas meter reports up to an hour late. */
const SETTLE = 2 * 3_600_000;

interface Billable {
  readonly period: Period;
  readonly complete: boolean;
  readonly issues: readonly Issue[];
}

function notBegun(asked: Period, now: number): ReadingError {
  return new ReadingError({
    code: "incomplete",
    at: now,
    text: {
      en: `Cannot bill ${asked.text}: not one whole day of it had passed on ${isoInstant(now, asked.zone)}`,
      nl: `Geen rekening van ${asked.text}: op ${isoInstant(now, asked.zone)} was er nog geen hele dag van voorbij`,
    },
    hint: { en: "Choose an earlier period", nl: "Kies een eerdere periode" },
  });
}

function open(asked: Period, upTo: string): Issue {
  return {
    code: "period-open",
    severity: "warning",
    from: midnight(upTo, asked.zone),
    to: asked.end,
    text:
      upTo === asked.to
        ? {
            en: "The period ended less than two hours ago: readings may still come in",
            nl: "De periode eindigde minder dan twee uur geleden: er kunnen nog standen binnenkomen",
          }
        : {
            en: `The period is not over: it is counted up to ${upTo}`,
            nl: `De periode is nog niet voorbij: er is gerekend tot ${upTo}`,
          },
  };
}

/**
 * The part of a period that can be billed now: up to the last local midnight before `now` when it is not over, with the
 * issue `period-open`.
 *
 * @throws ReadingError `incomplete` when not one day of it has passed
 */
export function billable(asked: Period, now: number): Billable {
  if (now >= asked.end + SETTLE) return { period: asked, complete: true, issues: [] };
  const today = civilDate(now, asked.zone);
  const to = today < asked.to ? today : asked.to;
  if (to <= asked.from) throw notBegun(asked, now);
  const period = { ...asked, to, end: midnight(to, asked.zone), days: daysBetween(asked.from, to) };
  return { period, complete: false, issues: [open(asked, to)] };
}
