import type { MeterSamples } from "../../bill/review/gap-energies.ts";
import { rememberedSource } from "../../source/archive/remembered.ts";
import type { Source } from "../../source/source.ts";
import { collect } from "../../stream/collect.ts";
import { type BoundaryChunk, readings } from "../../stream/readings.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Period } from "../../units/period.ts";
import type { UsageOptions } from "../../usage/usage.ts";
import { type YearUsage, yearUsage } from "../../usage/year-usage.ts";
import { ifThere } from "../if-there.ts";
import { solarMeter } from "../solar-meter.ts";
import { samplesOf } from "./samples-of.ts";

/** All that tells how well a period was measured. */
export interface QualityReadings {
  readonly used: YearUsage;
  readonly midnights: readonly BoundaryChunk[];
  readonly meters: readonly MeterSamples[];
}

async function midnightsOf(home: Source, period: Period, signal?: AbortSignal): Promise<readonly BoundaryChunk[]> {
  const own = await collect(readings(home, { period }), { signal });
  if (own.some((chunk) => chunk.readings.some(({ register }) => register === "gas"))) return own;
  const gas = await ifThere(() => collect(readings(home, { meter: "p1-gas", period }), { signal }));
  return [...own, ...(gas ?? [])];
}

/** Reads a period once more than its bill needs: every midnight, and the samples of every meter. */
export async function readQuality(
  source: Source,
  contract: Contract,
  asked: Period,
  options: UsageOptions,
): Promise<QualityReadings> {
  const home = rememberedSource(source);
  const { signal } = options;
  const used = await yearUsage(home, contract, asked, options);
  const { period } = used.whole;
  const names = ["p1", "p1-gas", await solarMeter(home, { signal })] as const;
  const meters: MeterSamples[] = [];
  for (const meter of names) {
    const found = meter && (await samplesOf(home, meter, period, options));
    if (found) meters.push(found);
  }
  const midnights = await midnightsOf(home, period, signal);
  return { used, midnights, meters };
}
