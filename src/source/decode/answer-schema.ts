import * as v from "valibot";

/** A channel's value with its instant in epoch ms; `[0, …]` stands for never measured. */
export type Pair = readonly [at: number, value: number | null];

const EARLIEST_MS = 1e11;

const isMap = (input: unknown): input is object => typeof input === "object" && input !== null && !Array.isArray(input);

/** PHP prints an empty map as `[]`. */
const emptyListAsMap = (input: unknown): unknown => (Array.isArray(input) && input.length === 0 ? {} : input);

// Each message is a key of WANTED, in read-answer.ts.
const number = v.pipe(v.number("number"), v.finite("number"));
const integer = v.pipe(v.number("integer"), v.safeInteger("integer"));
const stamp = v.pipe(
  v.number("stamp"),
  v.safeInteger("stamp"),
  v.check((at) => at === 0 || at >= EARLIEST_MS, "stamp"),
);
const pair = v.strictTuple([stamp, v.nullable(number)], "pair");

const mapOf = <T extends v.GenericSchema>(entry: T) =>
  v.pipe(v.unknown(), v.transform(emptyListAsMap), v.custom<object>(isMap, "map"), v.record(v.string(), entry, "map"));

const head = { io_id: v.optional(integer), time: v.optional(number) };
const text = v.string("text");

const io = v.object(
  {
    io_id: integer,
    port: integer,
    type: text,
    port_option: v.optional(text),
    full_id: v.optional(integer),
    alias: v.optional(text),
  },
  "map",
);
const devices = v.array(v.object({ uid: text }, "map"), "list");
const box = v.object({ mac: text, name: v.optional(text) });

type Schema<Output> = v.GenericSchema<unknown, Output>;

interface Head {
  readonly io_id?: number | undefined;
}

/** The linked devices in the words of the Open API, or the box itself in those of the Local Open API. */
export type DeviceWords =
  | readonly { readonly uid: string }[]
  | { readonly mac: string; readonly name?: string | undefined };

export interface IoWords {
  readonly io_id: number;
  readonly port: number;
  readonly type: string;
  readonly port_option?: string | undefined;
  readonly full_id?: number | undefined;
  readonly alias?: string | undefined;
}

export interface SeriesWords extends Head {
  readonly data: Readonly<Record<string, readonly Pair[]>>;
}

/** One value a channel. `totals` stands beside the values of the moment in the Local Open API. */
export interface PointsWords extends Head {
  readonly data: Readonly<Record<string, Pair>>;
  readonly totals?: Readonly<Record<string, Pair>> | undefined;
}

/** The forms of the Open API's answers, and of the Local Open API's, which lack `io_id` and `time`. Unknown keys are let by. */
export const ANSWER_SCHEMA: {
  readonly devices: Schema<{ readonly data: DeviceWords }>;
  readonly ios: Schema<{ readonly data: readonly IoWords[] }>;
  readonly series: Schema<SeriesWords>;
  readonly points: Schema<PointsWords>;
} = {
  devices: v.object({ data: v.lazy((data) => (isMap(data) && "mac" in data ? box : devices)) }, "map"),
  ios: v.object({ data: v.array(io, "list") }, "map"),
  series: v.object({ ...head, data: mapOf(v.array(pair, "list")) }, "map"),
  points: v.object({ ...head, data: mapOf(pair), totals: v.optional(mapOf(pair)) }, "map"),
};
