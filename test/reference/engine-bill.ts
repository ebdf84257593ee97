import { bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { type RegisterSourceOptions, registerSource } from "../support/register-source.ts";
import type { Billed } from "./reference-of.ts";

/** Long after every generated home. */
export const NOW: number = Date.parse("2035-01-01T00:00:00Z");

/** The engine's own bill of a home in memory. */
export async function engineBill(billed: Billed, options: RegisterSourceOptions = {}): Promise<Bill> {
  const { contract, counters, from, to, statement: [windowFrom, windowTo] = [] } = billed;
  const asked = period(`${from}/${to}`, contract.zone);
  const used = await usage(registerSource(counters, options), contract, asked, { now: NOW, windowFrom, windowTo });
  return bill(used, contract, { lang: "en", allowProposedLaw: true });
}
