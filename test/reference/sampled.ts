export type SampledMeter = "p1" | "p1-gas";

/** Instants, rising, and what was sampled at each: mean W of a minute, litres in an hour. */
export interface SampledRows {
  readonly times: readonly number[];
  readonly values: readonly number[];
}

/** What a meter sampled on a civil day. */
export type Sampled = (meter: SampledMeter, date: string) => SampledRows;
