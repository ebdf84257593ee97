import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import type { Lang } from "../../src/text.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { type Counters, registerSource } from "../support/register-source.ts";

/** What was published or worked out by hand: amounts and quantities by line id (rows of one id are added), and the rest of the bill. */
export interface Published {
  readonly lines?: Record<string, string>;
  readonly quantities?: Record<string, string>;
  readonly totals?: Partial<Bill["totals"]>;
  readonly status?: Bill["status"];
  readonly issues?: readonly string[];
  readonly refused?: { readonly code: string; readonly says: string };
}

export interface Case {
  readonly about: string;
  readonly period: string;
  readonly lang?: Lang;
  readonly allowProposedLaw?: boolean;
  readonly readings: Counters;
  readonly published: Published;
  /** Bills of the same home that together are the whole. */
  readonly parts?: readonly (Published & { readonly period: string })[];
}

/** A folder for each case: `case.yaml`, `contract.yaml` and the bill that they give. */
export const CASES: string = fileURLToPath(new URL("../../fixtures/cases/", import.meta.url));

/** What a case gives, and what was published about it. */
export const givenOf = (name: string): Case => parse(readFileSync(join(CASES, name, "case.yaml"), "utf8"));

/** The bill of a case, for its own period or another one. */
export async function caseBill(name: string, text?: string): Promise<Bill> {
  const { readings, lang = "en", allowProposedLaw, period: own } = givenOf(name);
  const contract = await readContract(join(CASES, name, "contract.yaml"));
  const asked = period(text ?? own, contract.zone);
  const home = registerSource(readings, { zone: contract.zone });
  const used = await usage(home, contract, asked, { now: Date.parse("2030-01-01T00:00:00Z") });
  return bill(used, contract, { lang, allowProposedLaw });
}
