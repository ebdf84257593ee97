import type { Register } from "../reading.ts";
import type { Usage } from "./usage.ts";

/** What registers counted in a stretch, in whole Wh and litres; a register that is not in use is absent. */
export type RegisterUse = Readonly<Partial<Record<Register, number>>>;

/** What each register counted in the period of a usage. */
export function registerUse({ spans, period }: Usage): RegisterUse {
  const used: Partial<Record<Register, number>> = {};
  for (const { register, from, thousandths } of spans)
    if (from >= period.from) used[register] = (used[register] ?? 0) + thousandths;
  return used;
}
