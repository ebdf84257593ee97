/** What the service calls the meters that a simulated home can have. */
export type SimulatedMeter = "p1" | "p1-gas" | "s01";

/** A value with its instant (epoch ms). */
export type Pair = readonly [at: number, value: number | null];

/** The channels of one moment. */
export type Channels = Readonly<Record<string, Pair>>;

/** The channels of a series, newest first. */
export type SeriesChannels = Readonly<Record<string, readonly Pair[]>>;

/** How the service writes a channel that was never measured. */
export const NEVER: Pair = [0, 0];

/** How a service writes the number of a channel. */
export type Print = (value: number, channel: string) => number;

/**
 * A number as the cloud prints it: a float32, widened, with 14 significant digits. The document's own totals show it: a
 * meter at 1350.564 kWh is printed 1350.5639648438.
 *
 * @example float32Print(1350.564) // 1350.5639648438
 */
export const float32Print: Print = (value) => {
  const stored = Math.fround(value);
  return Number.isInteger(stored) ? stored : Number(stored.toPrecision(14));
};

/** A number as firmware 2.26 prints it on the LAN: two decimals. */
export const twoDecimals: Print = (value) => Math.round(value * 100) / 100;

/** In the cloud's realtime answers counters are cut to whole units: t3 is 883 in the document's example, a day after 883.868. */
export const wholeCounters: Print = (value, channel) =>
  /^(t[1-4]|gas)$/.test(channel) ? Math.trunc(value) : float32Print(value, channel);

/** The same channels with their numbers as printed. */
export const printed = (channels: Channels, print: Print): Channels =>
  mapped(channels, (pair, channel) => printedPair(pair, channel, print));

/** The same series with its numbers as printed. */
export const printedSeries = (channels: SeriesChannels, print: Print): SeriesChannels =>
  mapped(channels, (pairs, channel) => pairs.map((pair) => printedPair(pair, channel, print)));

const printedPair = ([at, value]: Pair, channel: string, print: Print): Pair => [
  at,
  value === null ? null : print(value, channel),
];

const mapped = <In, Out>(
  channels: Readonly<Record<string, In>>,
  change: (value: In, channel: string) => Out,
): Readonly<Record<string, Out>> =>
  Object.fromEntries(Object.entries(channels).map(([channel, value]) => [channel, change(value, channel)]));
