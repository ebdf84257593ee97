import type { CivilDate } from "../../units/civil.ts";
import { weekdayOf } from "../../units/civil.ts";
import type { ByTariff } from "../net.ts";
import type { UsageRow } from "../usage-row.ts";

/** Hours in a week of the clock. */
export const WEEK_HOURS = 168;

/** A place in the week. */
export interface WeekHour {
  /** 1 Monday .. 7 Sunday. */
  readonly weekday: number;
  /** Hour of the clock, 0..23. */
  readonly hour: number;
}

/** What one hour used, and its place in the week. */
export interface HourOfWeek {
  readonly date: CivilDate;
  /** Epoch ms, half-open. */
  readonly start: number;
  readonly end: number;
  /** 0 Monday 00:00 .. 167 Sunday 23:00. */
  readonly place: number;
  /** Whole Wh; null where it is not known, and where the home has no such register. */
  readonly import: ByTariff | null;
  readonly export: ByTariff | null;
}

type Name = "importLow" | "importNormal" | "exportLow" | "exportNormal";

const HOUR = 3_600_000;

export const weekHourAt = (place: number): WeekHour => ({ weekday: Math.floor(place / 24) + 1, hour: place % 24 });

function checkHour({ start, end }: UsageRow): void {
  const length = Date.parse(end) - Date.parse(start);
  if (length > 0 && length <= HOUR) return;
  throw new RangeError(`Cannot place ${start} to ${end} in a week of hours: ask for usage rows by hour`);
}

const wh = (kwh: string): number => Math.round(Number(kwh) * 1000);

/**
 * Usage rows by hour as places in the week of the clock that their own offsets show. A register that no row knows is not in
 * the home, and counts as nothing; one that some rows know and others do not makes those others unknown. So is an hour without
 * samples, which only has its even share of a day.
 *
 * @throws RangeError for rows that are longer than an hour
 */
export function weekHours(rows: readonly UsageRow[]): HourOfWeek[] {
  const has = (name: Name): boolean => rows.some((row) => row[name] !== null);
  const inHome = new Map(
    (["importLow", "importNormal", "exportLow", "exportNormal"] as const).map((name) => [name, has(name)]),
  );
  const energy = (row: UsageRow, name: Name): number | null => {
    if (!inHome.get(name)) return 0;
    return row[name] === null || row.quality === "estimated" ? null : wh(row[name]);
  };
  const both = (row: UsageRow, lowName: Name, normalName: Name): ByTariff | null => {
    const [low, normal] = [energy(row, lowName), energy(row, normalName)];
    const isNone = !inHome.get(lowName) && !inHome.get(normalName);
    return isNone || low === null || normal === null ? null : { low, normal };
  };
  return rows.map((row) => {
    checkHour(row);
    const date = row.start.slice(0, 10);
    return {
      date,
      start: Date.parse(row.start),
      end: Date.parse(row.end),
      place: (weekdayOf(date) - 1) * 24 + Number(row.start.slice(11, 13)),
      import: both(row, "importLow", "importNormal"),
      export: both(row, "exportLow", "exportNormal"),
    };
  });
}
