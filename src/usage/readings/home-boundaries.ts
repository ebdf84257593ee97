import { SourceError } from "../../errors.ts";
import { type Boundaries, type BoundaryPlan, boundaries } from "./boundaries.ts";
import type { TotalsSearch } from "./totals-search.ts";

/** The boundaries of a meter that the device may not have. */
async function ifThere(search: TotalsSearch, plan: BoundaryPlan): Promise<Boundaries | undefined> {
  try {
    return await boundaries(search, plan);
  } catch (error) {
    if (error instanceof SourceError && error.code === "unsupported-alias") return undefined;
    throw error;
  }
}

const merged = (main: Boundaries, gas: Boundaries): Boundaries => ({
  inUse: [...main.inUse, ...gas.inUse],
  issues: [...main.issues, ...gas.issues],
  overrides: new Set([...main.overrides, ...gas.overrides]),
  at: (date, register) => (register === "gas" ? gas : main).at(date, register),
});

/**
 * The registers of a home at local midnights, from the P1 meter; gas from its own meter where the P1 answer does not hold it.
 */
export async function homeBoundaries(search: Omit<TotalsSearch, "meter">, plan: BoundaryPlan): Promise<Boundaries> {
  const onlyGas = plan.registers.every((register) => register === "gas");
  const p1 = { ...search, meter: "p1" } as const;
  const main = onlyGas ? await ifThere(p1, plan) : await boundaries(p1, plan);
  if (main && (!plan.registers.includes("gas") || main.inUse.includes("gas"))) return main;
  const gas = await ifThere({ ...search, meter: "p1-gas" }, { ...plan, registers: ["gas"] });
  if (main === undefined) return gas ?? { inUse: [], issues: [], overrides: new Set(), at: () => undefined };
  return gas ? merged(main, gas) : main;
}
