import { REGISTERS, type Register } from "../../reading.ts";
import type { CivilDate } from "../../units/civil.ts";
import { quantityText } from "../../units/energy.ts";
import { isoInstant, midnight } from "../../units/zone.ts";
import type { BoundaryReading } from "../../usage/readings/boundary-reading.ts";
import { shownOf } from "../../usage/readings/shown-of.ts";
import type { Usage } from "../../usage/usage.ts";
import type { CheckReading } from "./check-document.ts";
import { isShortened } from "./is-shortened.ts";
import type { OurReading } from "./our-readings.ts";
import type { ChangedMeter } from "./supposed-usage.ts";
import type { TheirReading } from "./their-reading.ts";

/** What a reading of theirs does; see {@link CheckReading}. */
export interface ReadingEffects {
  readonly isFollowed: (reading: TheirReading) => boolean;
  /** Undefined where nothing rests on it. */
  readonly effectOf: (reading: TheirReading) => string | undefined;
  /** Whether a reading of ours that their bill has none beside tells of a difference. */
  readonly isProof: (reading: OurReading) => boolean;
}

interface Row {
  readonly date: CivilDate;
  readonly register: Register;
  readonly meter: ChangedMeter | undefined;
  readonly theirs: TheirReading | undefined;
  readonly ours: BoundaryReading | undefined;
}

/** At midnight, then at a change of meter. */
const METERS: readonly Row["meter"][] = [undefined, "old", "new"];

const keyOf = ({
  date,
  register,
  meter,
}: Pick<Row, "date" | "register"> & { readonly meter?: ChangedMeter | undefined }): string =>
  `${date} ${register} ${meter}`;

/** The readings that our bill rests on, within its own days. */
const billed = ({ spans, period }: Usage): OurReading[] =>
  spans.filter(({ from }) => from >= period.from).flatMap(({ start, end }) => [start, end]);

function rowsOf(
  usage: Usage,
  theirs: readonly TheirReading[],
  more: readonly OurReading[],
  { isProof }: ReadingEffects,
): Row[] {
  const typed = new Map(theirs.map((reading) => [keyOf({ ...reading, meter: reading.changed?.meter }), reading]));
  const shown = more.filter((reading) => typed.has(keyOf(reading)) || isProof(reading));
  const own = new Map([...shown, ...billed(usage)].map((reading) => [keyOf(reading), reading]));
  const dates = [...new Set([...own.values(), ...theirs].map(({ date }) => date))].sort();
  return dates
    .flatMap((date) => REGISTERS.flatMap((register) => METERS.map((meter) => ({ date, register, meter }))))
    .map((place): Row => ({ ...place, theirs: typed.get(keyOf(place)), ours: own.get(keyOf(place)) }))
    .filter(({ theirs, ours }) => theirs !== undefined || ours !== undefined);
}

function shown(reading: BoundaryReading, zone: string): CheckReading["ours"] {
  const { date, at, quality } = reading;
  const minutesBefore = Math.round((midnight(date, zone) - at) / 60_000);
  return { value: quantityText(shownOf(reading)), at: isoInstant(at, zone), minutesBefore, quality };
}

function readingOf({ date, register, meter, theirs, ours }: Row, zone: string, effects: ReadingEffects): CheckReading {
  const gap = theirs === undefined || ours === undefined ? undefined : theirs.thousandths - ours.thousandths;
  const differs = gap !== undefined && gap !== 0 && !isShortened(theirs!, ours!);
  const followed = theirs === undefined || !differs || effects.isFollowed(theirs);
  return {
    date,
    register,
    unit: register === "gas" ? "m3" : "kWh",
    ...(meter === undefined ? {} : { meter }),
    theirs: theirs === undefined ? null : { value: quantityText(shownOf(theirs)), how: theirs.how },
    ours: ours === undefined ? null : shown(ours, zone),
    difference: gap === undefined ? null : quantityText(gap),
    followed,
    effect: (differs && followed && theirs && effects.effectOf(theirs)) || null,
  };
}

/** Their readings beside ours, at every boundary that either bill has, and where a line that differs is cut. */
export const checkReadings = (
  usage: Usage,
  theirs: readonly TheirReading[],
  more: readonly OurReading[],
  effects: ReadingEffects,
): CheckReading[] => rowsOf(usage, theirs, more, effects).map((row) => readingOf(row, usage.period.zone, effects));
