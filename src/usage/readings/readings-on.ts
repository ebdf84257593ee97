import { REGISTERS } from "../../reading.ts";
import type { Source } from "../../source/source.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { ReadingOverride } from "../../tariff/reading-override.ts";
import type { CivilDate } from "../../units/civil.ts";
import { type Boundaries, boundaries } from "./boundaries.ts";
import type { BoundaryReading } from "./boundary-reading.ts";
import { readRecord } from "./read-record.ts";

export interface ReadingsOnOptions {
  /** The instant taken for now, epoch ms. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
  /** Readings that a person puts in the place of the device's. */
  readonly overrides?: readonly ReadingOverride[] | undefined;
}

/**
 * What the registers showed at the local midnights that begin some dates, as far as they were measured or are on record: a
 * midnight without a fresh reading has none, and nothing is estimated.
 *
 * @example (await readingsOn(home, contract, ["2021-07-01"], { now }))[0]; // { date: "2021-07-01", register: "t1", … }
 */
export async function readingsOn(
  source: Source,
  contract: Contract,
  dates: readonly CivilDate[],
  { now, signal, overrides }: ReadingsOnOptions,
): Promise<BoundaryReading[]> {
  const record = await readRecord(source, { contract, overrides });
  const plan = { needed: () => [], wanted: dates, maxGapMinutes: contract.quality.maxBoundaryGapMinutes, record };
  const read = (meter: "p1" | "p1-gas"): Promise<Boundaries> =>
    boundaries({ source, meter, now, signal }, { ...plan, registers: meter === "p1" ? REGISTERS : ["gas"] });
  if (dates.length === 0) return [];
  const main = await read("p1");
  const hasGas = contract.gas === undefined || main.inUse.includes("gas");
  const found = hasGas ? [main] : [main, await read("p1-gas")];
  return [...new Set(dates)]
    .sort()
    .flatMap((date) => REGISTERS.flatMap((register) => found.flatMap(({ at }) => at(date, register) ?? [])));
}
