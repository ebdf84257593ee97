import type { Source } from "../../src/source/source.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { datesBetween, firstOfMonth } from "../../src/units/civil.ts";
import { period } from "../../src/units/period.ts";
import { type YearUsage, yearUsage } from "../../src/usage/year-usage.ts";
import { type Counters, registerSource } from "./register-source.ts";

export const ZONE = "Europe/Amsterdam";

/** What a home uses in each calendar month, kWh and m³. */
export interface MonthUse {
  readonly t1: number;
  readonly t2: number;
  readonly t3: number;
  readonly t4: number;
  readonly gas: number;
}

/** More sun in summer, more gas in winter; by month, January first. */
const SEASONS: readonly MonthUse[] = Array.from({ length: 12 }, (_, month) => {
  const summer = (1 - Math.cos((2 * Math.PI * (month + 0.5)) / 12)) / 2;
  const use = (winter: number, high: number): number => Math.round((winter + (high - winter) * summer) * 10) / 10;
  return { t1: use(190, 90), t2: use(230, 80), t3: use(4, 120), t4: use(9, 260), gas: use(330, 15) };
});

/** A home whose every year is the same but for a factor: 2024 and 2025, with counters on the first of each month. */
export function twoYears(growth = 1, seasons: readonly MonthUse[] = SEASONS): Counters {
  let stands: MonthUse = { t1: 1000, t2: 2000, t3: 300, t4: 400, gas: 5000 };
  const counters: Record<string, MonthUse> = {};
  for (const date of datesBetween("2024-01-01", "2026-01-02").filter((day) => day === firstOfMonth(day))) {
    counters[date] = stands;
    const use = seasons[Number(date.slice(5, 7)) - 1]!;
    const factor = date < "2025-01-01" ? 1 : growth;
    const next = (name: keyof MonthUse): number => Math.round((stands[name] + factor * use[name]) * 1000) / 1000;
    stands = { t1: next("t1"), t2: next("t2"), t3: next("t3"), t4: next("t4"), gas: next("gas") };
  }
  return counters;
}

/** Two prices a year, VAT excluded unless said otherwise. */
export const contractOf = (changes: Partial<ContractInput> = {}): Contract =>
  defineContract({
    name: "Twee prijzen",
    vat: "excluded",
    electricity: {
      supply: [
        { from: "2024-01-01", normal: "0.12500", low: "0.11200" },
        { from: "2025-07-01", normal: "0.13500", low: "0.12100" },
      ],
      standing: [{ from: "2024-01-01", perDay: "0.19692" }],
      network: [{ from: "2024-01-01", perYear: "395.076" }],
      feedIn: [{ from: "2024-01-01", price: "0.0545" }],
      netting: { method: "registers-then-total", priceChange: "as-fed-in" },
    },
    gas: {
      supply: [{ from: "2024-01-01", price: "0.38000" }],
      standing: [{ from: "2024-01-01", perDay: "0.19692" }],
      network: [{ from: "2024-01-01", perDay: "0.55000" }],
    },
    ...changes,
  });

export const LATER: number = Date.parse("2026-01-15T12:00:00+01:00");

/** A moment by its local day, at noon. */
export const noonOf = (date: string): number => Date.parse(`${date}T11:00:00Z`);

/** The usage of a stretch of 2024 or 2025, with the home it was read from. */
export async function readYear(
  text: string,
  contract: Contract,
  { now = LATER, home = registerSource(twoYears()) }: { readonly now?: number; readonly home?: Source } = {},
): Promise<YearUsage> {
  return yearUsage(home, contract, period(text, ZONE), { now });
}
