import { bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import { period } from "../../src/units/period.ts";
import { type Usage, usage } from "../../src/usage/usage.ts";
import type { RegisterSourceOptions } from "../support/register-source.ts";
import { homeSource, type Sampling } from "./home-source.ts";
import type { Billed } from "./reference-of.ts";

/** Long after every generated home. */
export const NOW: number = Date.parse("2035-01-01T00:00:00Z");

/** What the engine counts of a home in memory. */
export function engineUsage(billed: Billed & Sampling, options: RegisterSourceOptions = {}): Promise<Usage> {
  const { contract, from, to, statement: [windowFrom, windowTo] = [] } = billed;
  const asked = period(`${from}/${to}`, contract.zone);
  return usage(homeSource(billed, options), contract, asked, { now: NOW, windowFrom, windowTo });
}

/** The engine's own bill of a home in memory. */
export const engineBill = async (billed: Billed & Sampling, options: RegisterSourceOptions = {}): Promise<Bill> =>
  bill(await engineUsage(billed, options), billed.contract, { lang: "en", allowProposedLaw: true });
