import type { PriceSeries } from "../../src/tariff/prices/price-series.ts";
import { priceSeriesOf } from "../../src/tariff/prices/price-series-of.ts";
import { midnight } from "../../src/units/zone.ts";
import { noise } from "../reference/noise.ts";
import { ZONE } from "./two-years.ts";

const HOUR = 3_600_000;
const FROM = midnight("2025-08-31", ZONE);
const TO = midnight("2026-01-01", ZONE);

/** Dear in the evening, cheap in the sun, below zero now and then. */
function powerPrice(at: number): string {
  const hour = ((at - FROM) / HOUR) % 24;
  const day = 0.09 + 0.06 * Math.sin(((hour - 13) * Math.PI) / 12) - (hour > 11 && hour < 15 ? 0.05 : 0);
  return (day + noise(3, Math.floor((at - FROM) / (24 * HOUR)), 120) / 1000 - 0.06).toFixed(5);
}

function series(name: string, from: number, step: number, priceAt: (at: number) => string): PriceSeries {
  const starts = Array.from({ length: Math.ceil((TO - from) / step) }, (_, slot) => from + slot * step);
  return priceSeriesOf(
    ["start,price", ...starts.map((at) => `${new Date(at).toISOString()},${priceAt(at)}`)].join("\n"),
    name,
  );
}

/** Prices of the autumn of 2025: electricity by the hour and by the quarter of an hour, gas by the hour. */
export const renderPrices: Readonly<Record<string, PriceSeries>> = {
  "hour.csv": series("hour.csv", FROM, HOUR, powerPrice),
  "quarter.csv": series("quarter.csv", FROM, HOUR / 4, powerPrice),
  "gas.csv": series("gas.csv", FROM, HOUR, (at) =>
    (0.3 + noise(5, Math.floor(at / (24 * HOUR)), 90) / 1000).toFixed(5),
  ),
};
