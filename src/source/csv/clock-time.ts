import { isCivilDate } from "../../units/civil.ts";

/** A time in a cell: the instant itself, or what the clock on the wall showed, as if it were UTC. Epoch ms. */
export type ClockTime = { readonly at: number } | { readonly clock: number };

/** `2024-10-27T02:00:00+01:00`, `2024-10-27 02:00`, `2024-10-27`. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** `27-10-2024 02:00`, `27.10.2024 02:00:00`: the day comes first. With slashes it might be the month, which is refused. */
const DAY_FIRST = /^(\d{2})([-.])(\d{2})\2(\d{4})(?: (\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** Seconds or milliseconds since 1970, as a database writes them. */
const EPOCH = /^(\d{9,10}(?:\.\d+)?|\d{12,13})$/;

const MINUTE = 60_000;
const MILLISECONDS_FROM = 1e11;

function clockOf(date: string, hour = "00", minute = "00", second = "00"): number | undefined {
  if (!isCivilDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return Date.parse(`${date}T${hour}:${minute}:${second}Z`);
}

/** Of no place on earth is the clock further from UTC than 14 hours. */
const MOST_HOURS = 14;

function offsetOf(text: string): number | undefined {
  if (/^z$/i.test(text)) return 0;
  const [hours, minutes] = [text.slice(1, 3), text.slice(3).replace(":", "") || "0"];
  if (Number(hours) > MOST_HOURS || Number(minutes) > 59) return undefined;
  return (text.startsWith("-") ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

function iso(text: string): ClockTime | undefined {
  const [found, year, month, day, hour, minute, second, offset] = ISO.exec(text) ?? [];
  if (found === undefined) return undefined;
  const clock = clockOf(`${year}-${month}-${day}`, hour, minute, second);
  if (clock === undefined) return undefined;
  if (offset === undefined) return { clock };
  const ahead = offsetOf(offset);
  return ahead === undefined ? undefined : { at: clock - ahead };
}

function dayFirst(text: string): ClockTime | undefined {
  const [found, day, , month, year, hour, minute, second] = DAY_FIRST.exec(text) ?? [];
  const clock = found === undefined ? undefined : clockOf(`${year}-${month}-${day}`, hour, minute, second);
  return clock === undefined ? undefined : { clock };
}

function epoch(text: string): ClockTime | undefined {
  if (!EPOCH.test(text)) return undefined;
  const value = Number(text);
  return { at: Math.round(value < MILLISECONDS_FROM ? value * 1000 : value) };
}

/**
 * The time in a cell: ISO 8601 with or without offset, seconds or milliseconds since 1970, or day-month-year with dashes or
 * dots. Undefined for any other text, and for a date or an offset that does not exist.
 *
 * @example clockTime("2024-10-27 02:00") // { clock: Date.UTC(2024, 9, 27, 2) }
 */
export const clockTime = (text: string): ClockTime | undefined => {
  const trimmed = text.trim();
  return iso(trimmed) ?? dayFirst(trimmed) ?? epoch(trimmed);
};
