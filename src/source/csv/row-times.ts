import type { Text } from "../../text.ts";
import { localInstants } from "../../units/local-instants.ts";
import { type ClockTime, clockTime } from "./clock-time.ts";
import { type CsvPlace, csvError, quotedCell } from "./csv-error.ts";

/** A cell with a time, and the series of rows that stands in one order of time with it. */
export interface TimeCell {
  readonly text: string;
  readonly series: string;
  readonly place: CsvPlace;
}

interface Moment extends TimeCell {
  /** One instant as a rule; two, in the hour that autumn repeats. */
  readonly instants: readonly number[];
}

const FORMS: Text = {
  en: "wanted is 2024-10-27T02:00:00+01:00, 2024-10-27 02:00, 27-10-2024 02:00 or seconds since 1970",
  nl: "gevraagd is 2024-10-27T02:00:00+01:00, 2024-10-27 02:00, 27-10-2024 02:00 of seconden sinds 1970",
};

const GIVE_OFFSET: Text = {
  en: "Export with offset (+01:00 or +02:00), or with all rows of that night in the order of time",
  nl: "Exporteer met tijdverschil (+01:00 of +02:00), of met alle rijen van die nacht op volgorde van tijd",
};

function momentOf(cell: TimeCell, zone: string): Moment {
  const { text, place } = cell;
  const time: ClockTime | undefined = clockTime(text);
  const said = quotedCell(text);
  if (time === undefined)
    throw csvError(place, { en: `${said} is not a time; ${FORMS.en}`, nl: `${said} is geen tijd; ${FORMS.nl}` });
  if ("at" in time) return { ...cell, instants: [time.at] };
  const instants = localInstants(time.clock, zone);
  if (instants.length > 0) return { ...cell, instants };
  throw csvError(place, {
    en: `${said} does not exist in ${zone}: the clock went forward over it`,
    nl: `${said} bestaat niet in ${zone}: de klok ging toen vooruit`,
  });
}

function refuseUnclear({ text, place }: Moment, zone: string): never {
  const said = quotedCell(text);
  throw csvError(
    place,
    {
      en: `${said} comes twice that night in ${zone}, and the order of the rows does not tell which of the two it is`,
      nl: `${said} komt die nacht in ${zone} twee keer voor, en de volgorde van de rijen zegt niet welke het is`,
    },
    GIVE_OFFSET,
  );
}

/** Whether a series is written oldest first, newest first, or in no order. */
function directionOf(series: readonly Moment[]): 1 | -1 | 0 {
  const clear = series.filter(({ instants }) => instants.length === 1).map(({ instants }) => instants[0]!);
  let [rises, falls] = [0, 0];
  for (let index = 1; index < clear.length; index += 1) {
    if (clear[index]! > clear[index - 1]!) rises += 1;
    if (clear[index]! < clear[index - 1]!) falls += 1;
  }
  if (rises > 0 && falls > 0) return 0;
  return falls > 0 ? -1 : 1;
}

/** Runs of rows from the hour that autumn repeats, each in file order. */
function unclearNights(series: readonly Moment[]): Moment[][] {
  const nights: Moment[][] = [];
  let previous = -2;
  for (const [index, moment] of series.entries()) {
    if (moment.instants.length === 1) continue;
    if (index === previous + 1) nights.at(-1)!.push(moment);
    else nights.push([moment]);
    previous = index;
  }
  return nights;
}

/** The clock rises, is set back once, and rises again: before that it is summer time, after it winter time. */
function settleNight(
  night: readonly Moment[],
  direction: 1 | -1 | 0,
  zone: string,
  settled: Map<TimeCell, number>,
): void {
  const rising = direction === -1 ? night.toReversed() : night;
  const setBack = rising.flatMap(({ instants }, index) =>
    index > 0 && instants[0]! <= rising[index - 1]!.instants[0]! ? [index] : [],
  );
  if (direction === 0 || setBack.length !== 1) refuseUnclear(night[0]!, zone);
  for (const [index, moment] of rising.entries()) settled.set(moment, moment.instants[index < setBack[0]! ? 0 : 1]!);
}

/**
 * The instants (epoch ms) of the times in a file, in the order of its rows. A time without offset is that of the clock in
 * `zone`. In the hour that autumn repeats, the order of the rows of a series tells which one is meant, when it can: they must
 * rise, fall once, and rise again (or the same, newest first).
 *
 * @throws SourceError `malformed`, with the row: no time, one that spring left out, or one of autumn that stays unclear
 */
export function rowTimes(cells: readonly TimeCell[], zone: string): number[] {
  const moments = cells.map((cell) => momentOf(cell, zone));
  if (moments.every(({ instants }) => instants.length === 1)) return moments.map(({ instants }) => instants[0]!);
  const settled = new Map<TimeCell, number>();
  for (const name of new Set(moments.map(({ series }) => series))) {
    const series = moments.filter((moment) => moment.series === name);
    const direction = directionOf(series);
    for (const night of unclearNights(series)) settleNight(night, direction, zone, settled);
  }
  return moments.map((moment) => settled.get(moment) ?? moment.instants[0]!);
}
