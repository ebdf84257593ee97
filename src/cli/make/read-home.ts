import type { Source } from "../../source/source.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { UsageOptions } from "../../usage/usage.ts";
import type { Context } from "../context.ts";
import { overridesIfAny } from "../overrides-if-any.ts";
import { withHome } from "../with-home.ts";
import { withinLimit } from "../within-limit.ts";

const READING = { en: "Meter readings", nl: "Meterstanden" };

/** Reads a home for a contract and the overrides that were named, with progress and within so many minutes. */
export async function readHome<T>(
  context: Context,
  { zone, quality: { maxBoundaryGapMinutes } }: Pick<Contract, "zone" | "quality">,
  limitMinutes: number,
  read: (home: Source, options: UsageOptions) => Promise<T>,
): Promise<T> {
  const { now, terminal } = context;
  const overrides = await overridesIfAny(context, zone);
  const onProgress = (done: number, of: number): void => terminal.progress(READING, done, of);
  return withinLimit(limitMinutes, context.signal, (signal) =>
    withHome({ ...context, signal }, { zone, maxBoundaryGapMinutes }, async ({ device }) =>
      read(await device(), { now, signal, overrides, onProgress }),
    ),
  );
}
