import type { Source } from "../../src/source/source.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { period } from "../../src/units/period.ts";
import { type Usage, usage } from "../../src/usage/usage.ts";

/** The usage of a period, long after it was over. */
export const dynamicUsage = (source: Source, contract: Contract, text: string): Promise<Usage> =>
  usage(source, contract, period(text, contract.zone), { now: Date.parse("2030-01-01T00:00:00Z") });
