import { Decimal, digits } from "../../units/money.ts";
import type { Digits } from "../contract.ts";

/** A stretch of time, start <= t < end, epoch ms, in which all slots are alike. A gas day lasts from 06:00 to 06:00. */
export interface PriceResolution {
  readonly every: "quarter" | "hour" | "gas-day";
  readonly start: number;
  readonly end: number;
}

/** What a price series is made of. Slots follow each other without gaps. */
export interface PriceSlots {
  /** What people call it: its file. */
  readonly name: string;
  /** `sha256:` of the file's bytes. */
  readonly hash: string;
  /** Whether its prices include the VAT of their own slot. */
  readonly vat: "included" | "excluded";
  /** Start of each slot, epoch ms, rising. */
  readonly starts: Float64Array;
  /** First instant after the last slot, epoch ms. */
  readonly end: number;
  /** Price of each slot per kWh or m³, whole numbers of 10^-decimals of the currency: never a binary fraction. */
  readonly units: BigInt64Array;
  readonly decimals: number;
  readonly resolutions: readonly PriceResolution[];
}

/**
 * Spot prices, slot by slot, with exactly the digits that were published.
 *
 * @example
 * const prices = await readPriceSeries("epex-nl-2024.csv.gz");
 * prices.at(Date.parse("2024-10-27T02:00:00+01:00")); // "0.0712"
 */
export class PriceSeries implements PriceSlots {
  readonly name: string;
  readonly hash: string;
  readonly vat: "included" | "excluded";
  readonly starts: Float64Array;
  readonly end: number;
  readonly units: BigInt64Array;
  readonly decimals: number;
  readonly resolutions: readonly PriceResolution[];

  constructor(slots: PriceSlots) {
    this.name = slots.name;
    this.hash = slots.hash;
    this.vat = slots.vat;
    this.starts = slots.starts;
    this.end = slots.end;
    this.units = slots.units;
    this.decimals = slots.decimals;
    this.resolutions = slots.resolutions;
  }

  /** The slot that an instant (epoch ms) lies in; −1 where there is none. */
  indexAt(at: number): number {
    if (!(at >= this.starts[0]! && at < this.end)) return -1;
    let [first, after] = [0, this.starts.length];
    while (after - first > 1) {
      const middle = (first + after) >> 1;
      if (this.starts[middle]! <= at) first = middle;
      else after = middle;
    }
    return first;
  }

  /** First instant after a slot, epoch ms. */
  endOf(index: number): number {
    return this.starts[index + 1] ?? this.end;
  }

  /** The price of a slot, as digits. */
  priceOf(index: number): Digits {
    return digits(new Decimal(String(this.units[index])).div(new Decimal(10).pow(this.decimals)));
  }

  /** The price at an instant (epoch ms), as digits; undefined where there is none. */
  at(instant: number): Digits | undefined {
    const index = this.indexAt(instant);
    return index === -1 ? undefined : this.priceOf(index);
  }

  /** The stretches of start <= t < end (epoch ms) that have no price. */
  missing(start: number, end: number): { readonly start: number; readonly end: number }[] {
    const before = { start, end: Math.min(end, this.starts[0]!) };
    const after = { start: Math.max(start, this.end), end };
    return [before, after].filter((stretch) => stretch.start < stretch.end);
  }
}
