import { SourceError } from "../../errors.ts";
import type { Issue } from "../../issue.ts";
import type { Meter, Source } from "../../source/source.ts";
import { collect } from "../../stream/collect.ts";
import { type Samples, samples } from "../../stream/samples.ts";
import type { Contract } from "../../tariff/contract.ts";
import { type Period, period } from "../../units/period.ts";
import type { Boundaries } from "../readings/boundaries.ts";
import type { MeterRecord } from "../readings/meter-record.ts";
import { countedSpans } from "./counted-spans.ts";
import { countingRegisters } from "./counting-registers.ts";
import { type DynamicStretch, dynamicStretches } from "./dynamic-stretches.ts";
import type { KnownIntervals } from "./known-intervals.ts";
import type { SlotEnergies } from "./slot-energies.ts";
import { slots } from "./slots.ts";
import { withoutChangeSlots } from "./without-change-slots.ts";

/** What slots are read with: the registers must be known at the first and last midnight of every stretch. */
export interface DynamicPlan {
  readonly source: Source;
  readonly contract: Contract;
  readonly period: Period;
  readonly found: Boundaries;
  readonly known: KnownIntervals;
  readonly record: MeterRecord;
  readonly signal?: AbortSignal | undefined;
}

/** The slots of a period, and what is to be known of the samples behind them. */
export interface DynamicSlots {
  readonly slots: readonly SlotEnergies[];
  readonly issues: readonly Issue[];
}

const meterOf = ({ direction }: DynamicStretch): Meter => (direction === "gas" ? "p1-gas" : "p1");

/** What a meter sampled in the days of some stretches; nothing when the device has no such meter. */
async function chunksOf(
  { source, period: { zone }, record, signal }: DynamicPlan,
  meter: Meter,
  stretches: readonly DynamicStretch[],
): Promise<readonly Samples[]> {
  const own = stretches.filter((stretch) => meterOf(stretch) === meter);
  const [from] = own.map((stretch) => stretch.from).sort();
  const to = own
    .map((stretch) => stretch.to)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return [];
  try {
    const days = period(`${from}/${to}`, zone);
    const chunks = await collect(samples(source, { meter, every: "minute", period: days }), { signal });
    return meter === "p1-gas" ? chunks.map((chunk) => withoutChangeSlots(chunk, record)) : chunks;
  } catch (error) {
    if (error instanceof SourceError && error.code === "unsupported-alias") return [];
    throw error;
  }
}

function slotsOf(plan: DynamicPlan, stretch: DynamicStretch, chunks: readonly Samples[]): SlotEnergies {
  const { found, known, period } = plan;
  const registers = countingRegisters(stretch.direction).filter((register) => found.inUse.includes(register));
  return slots({
    stretch,
    zone: period.zone,
    chunks,
    spans: countedSpans(found, registers, stretch.from, stretch.to),
    has: (start, end) => {
      if (registers.every((register) => known.isWhole(register, start, end))) return "all";
      return registers.every((register) => known.isEmpty(register, start, end)) ? "none" : "part";
    },
  });
}

/** Read the energy of every slot that a contract prices by itself. A direction without registers has none. */
export async function dynamicSlots(plan: DynamicPlan): Promise<DynamicSlots> {
  const { contract, period, found } = plan;
  const stretches = dynamicStretches(contract, period.from, period.to).filter(({ direction }) =>
    countingRegisters(direction).some((register) => found.inUse.includes(register)),
  );
  const [power, gas] = [await chunksOf(plan, "p1", stretches), await chunksOf(plan, "p1-gas", stretches)];
  return {
    slots: stretches.map((stretch) => slotsOf(plan, stretch, meterOf(stretch) === "p1" ? power : gas)),
    issues: [...power, ...gas].flatMap(({ issues }) => issues),
  };
}
