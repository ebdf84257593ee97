import type { MeterSamples } from "../../bill/review/gap-energies.ts";
import type { Meter, Source } from "../../source/source.ts";
import { collect } from "../../stream/collect.ts";
import { gaps } from "../../stream/gaps.ts";
import { samples } from "../../stream/samples.ts";
import type { Period } from "../../units/period.ts";
import type { UsageOptions } from "../../usage/usage.ts";
import { ifThere } from "../if-there.ts";

/**
 * The samples of a meter over a period and what is missing of them; undefined when the device has no such meter. Asks for each
 * day twice: give a `rememberedSource`.
 */
export const samplesOf = (
  home: Source,
  meter: Meter,
  period: Period,
  { signal, onProgress }: Pick<UsageOptions, "signal" | "onProgress">,
): Promise<MeterSamples | undefined> =>
  ifThere(async () => {
    const stretch = { meter, every: "minute", period } as const;
    const onEach = (count: number): void => onProgress?.(count, period.days);
    const chunks = await collect(samples(home, stretch), { signal, onEach });
    return { meter, samples: chunks, gaps: await collect(samples(home, stretch).pipe(gaps()), { signal }) };
  });
