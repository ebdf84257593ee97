import { readOverrides } from "../tariff/read-overrides.ts";
import type { ReadingOverride } from "../tariff/reading-override.ts";
import type { Context } from "./context.ts";

/** The readings of the file that was named with `--overrides`; undefined without one. Throws ContractError. */
export const overridesIfAny = async (
  { options, path }: Context,
  zone: string,
): Promise<readonly ReadingOverride[] | undefined> =>
  options.overrides === undefined ? undefined : readOverrides(path(options.overrides), { zone });
