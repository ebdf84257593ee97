import type { Issue } from "../issue.ts";
import type { Reading, Register } from "../reading.ts";

/** What an alias of the Open API addresses: the P1 meter, its gas meter, the pulse inputs, and (experimental) HAN. */
export type Meter = "p1" | "p1-gas" | "s01" | "s02" | "s03" | "han";

/** All meters of the Open API. */
export const METERS: readonly Meter[] = ["p1", "p1-gas", "s01", "s02", "s03", "han"];

/** The series that cover a stretch of civil time. */
export type SeriesKind = "day" | "month" | "year";

/** One question to a source. `at` is any instant (epoch ms) of the day, month or year that is meant. */
export type Query =
  | { readonly kind: "devices" }
  | { readonly kind: "ios" }
  | { readonly kind: "io"; readonly meter: Meter }
  | { readonly kind: "realtime"; readonly meter: Meter }
  | { readonly kind: SeriesKind; readonly meter: Meter; readonly at: number }
  /** The last known readings at or before `at`, on the local day of `at`. */
  | { readonly kind: "totals"; readonly meter: Meter; readonly at: number };

/** A linked CEMM. `uid` is its MAC in upper case with dashes. */
export interface Device {
  readonly uid: string;
  readonly name?: string | undefined;
}

/** One input or output of a device, as the service lists it. `type` decides what its channels mean. */
export interface Io {
  readonly id: number;
  readonly port: number;
  /** `p1`, `gas`, `solar_energy`, `water`, ... */
  readonly type: string;
  readonly portOption?: string | undefined;
  readonly fullId?: number | undefined;
  /** Given by the Local Open API only. */
  readonly alias?: string | undefined;
}

/** A value with its own instant (epoch ms); channels of one answer may be a minute apart. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

interface Answered {
  /** When the service gave this answer, epoch ms. */
  readonly askedAt: number;
  readonly issues: readonly Issue[];
  /** The I/O of the device that answered; undefined where the answer does not say. */
  readonly ioId?: number | undefined;
}

export interface DevicesPage extends Answered {
  readonly kind: "devices";
  readonly devices: readonly Device[];
}

export interface IosPage extends Answered {
  readonly kind: "ios" | "io";
  readonly ios: readonly Io[];
}

/**
 * Values of this moment. Channels by the service's own names, never measured ones (`[0,0]`) left out: `electric_power` in W
 * (p1: + import, − export; solar: + production), `rate` 1 low or 2 normal, `t1`..`t4` kWh and `gas` m³, which some devices
 * truncate to whole units: never a bill reading.
 */
export interface RealtimePage extends Answered {
  readonly kind: "realtime";
  readonly meter: Meter;
  readonly channels: Readonly<Record<string, Point>>;
}

/**
 * The columns of a series, named by what they hold with its unit: `w` mean power of a minute; `m3` gas of an hour, day or
 * month; `importWh`, `exportWh` energy of an hour, from files; `litresPerMinute` gas of a minute (DSMR 5); `gasUnknown` gas of which the spacing does not tell the unit; `netLowKwh`,
 * `netNormalKwh` import minus export by tariff; any other channel under the service's own name. Energy (m³, kWh) is a
 * difference of float32 counters: add first, then round once to three decimals.
 */
export interface Series {
  /** Start of each slot, epoch ms, rising, no slot twice. */
  readonly times: Float64Array;
  /** One value a slot; NaN where there was none. */
  readonly columns: Readonly<Record<string, Float64Array>>;
}

/**
 * A day (by minute or by hour), a month (by day) or a year (by month). Slots that had not begun are left out; so is the one
 * that was still running, of a day. Of a month or a year it is kept, as far as it goes, with the issue `partial-slot`.
 */
export interface SeriesPage extends Answered {
  readonly kind: SeriesKind;
  readonly meter: Meter;
  /** First and last instant (half-open) of the civil day, month or year that was asked, epoch ms. */
  readonly start: number;
  readonly end: number;
  readonly series: Series;
}

/** The last known counters of a day, or up to an instant of it. */
export interface TotalsPage extends Answered {
  readonly kind: "totals";
  readonly meter: Meter;
  /** t1..t4 and gas with the meter's own three decimals; empty when the device knows nothing of that day. */
  readonly readings: readonly Reading[];
  /** All channels under the service's own names, kWh or m³: also `electric_energy`, `electric_energy_high` (net). */
  readonly channels: Readonly<Record<string, Point>>;
}

/** The page that answers a query of that kind. */
export type Page<Q extends Query = Query> = Q extends { readonly kind: "devices" }
  ? DevicesPage
  : Q extends { readonly kind: "ios" | "io" }
    ? IosPage
    : Q extends { readonly kind: "realtime" }
      ? RealtimePage
      : Q extends { readonly kind: SeriesKind }
        ? SeriesPage
        : TotalsPage;

/** The service's own words, as they are kept in the archive. */
export interface Answer {
  /** The body as it came, without the key. */
  readonly body: string;
  /** When it came, epoch ms. */
  readonly askedAt: number;
  /** What was odd about how it came; absent when nothing was. */
  readonly issues?: readonly Issue[] | undefined;
}

export interface AskOptions {
  /** Gives up within 100 ms, also while waiting for a promise. */
  readonly signal?: AbortSignal | undefined;
}

/** A stretch for which a source that adds up intervals has none, start <= t < end, epoch ms. */
export interface MissingStretch {
  readonly start: number;
  readonly end: number;
  readonly registers: readonly Register[];
}

/** From the first to the last that a source knows of a register, epoch ms. */
export interface KnownStretch {
  readonly register: Register;
  readonly start: number;
  readonly end: number;
}

/** A counter that shows less than before and goes on from there: another meter, or a fault. */
export interface CounterFall {
  readonly register: Register;
  /** When it first showed less, epoch ms. */
  readonly at: number;
  /** Wh or litres, before and then. */
  readonly before: number;
  readonly after: number;
}

/** How well a source knows a stretch of time. */
export interface Coverage {
  /** What the source holds of each register, within the stretch or not. */
  readonly known?: readonly KnownStretch[] | undefined;
  /** In order of time; what is missing is not in the counters either. */
  readonly missing: readonly MissingStretch[];
  /** Where readings stand further apart than elsewhere: what was counted is in the next one, but not when. */
  readonly quiet?: readonly MissingStretch[] | undefined;
  readonly falls?: readonly CounterFall[] | undefined;
  /** What to know of the readings as such. */
  readonly issues: readonly Issue[];
  /** Registers whose readings are sums of intervals: no meter shows them, and a change of meter leaves them as they are. */
  readonly sums?: readonly Register[] | undefined;
}

/** One home's readings, wherever they come from. Everything to the right of `source/` knows only this. */
export interface Source {
  /** Where civil days are counted, as in `Europe/Amsterdam`. */
  readonly zone: string;
  /** Which device answers, found out on first use when it was not given. */
  uid(options?: AskOptions): Promise<string>;
  /** The service's own words. */
  answer(query: Query, options?: AskOptions): Promise<Answer>;
  /** What those words mean. */
  decode<Q extends Query>(query: Q, answer: Answer): Page<Q>;
  /** Ask and decode. */
  ask<Q extends Query>(query: Q, options?: AskOptions): Promise<Page<Q>>;
  /**
   * What is missing between two instants (epoch ms). Only a source that adds up intervals has it: what a meter's register
   * did not tell in time, its next reading makes up for.
   */
  coverage?(start: number, end: number): Promise<Coverage>;
  /**
   * The same home as far as its answers of days that are over are at hand: it asks no service, and refuses the rest as
   * `not-archived`. For work that is worth doing only where it costs no questions. Absent where each question goes to a service.
   */
  atHand?(): Source;
}
