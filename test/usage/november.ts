import type { Reading, Register } from "../../src/reading.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { datesBetween } from "../../src/units/civil.ts";
import { period } from "../../src/units/period.ts";
import { midnight } from "../../src/units/zone.ts";
import { type Usage, type UsageOptions, usage } from "../../src/usage/usage.ts";
import { type Counters, type RegisterSourceOptions, registerSource } from "../support/register-source.ts";

export const ZONE = "Europe/Amsterdam";

/** Registers that rise by a round amount each day from 1 October to 31 December 2026: t1 4 kWh, t2 6, t3 1, t4 2, gas 5 m³. */
export const AUTUMN: Counters = Object.fromEntries(
  datesBetween("2026-10-01", "2027-01-01").map((date, day) => [
    date,
    { t1: 1000 + 4 * day, t2: 2000 + 6 * day, t3: 100 + day, t4: 200 + 2 * day, gas: 500 + 5 * day },
  ]),
);

export const at = (date: string, time = "00:00"): number =>
  midnight(date, ZONE) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;

export const contractOf = (rest: Partial<ContractInput> = {}): Contract =>
  defineContract({
    name: "Test",
    vat: "excluded",
    settlement: "none",
    electricity: { supply: [{ from: "2020-01-01", price: "0.10" }], feedIn: [{ from: "2020-01-01", price: "0.05" }] },
    gas: { supply: [{ from: "2020-01-01", price: "0.40" }] },
    ...rest,
  });

/** Answers to questions about the day that ends at a midnight are changed; `undefined` takes a register away. */
export const spoilt =
  (
    date: string,
    spoil: (reading: Reading) => Partial<Reading> | undefined,
  ): NonNullable<RegisterSourceOptions["edit"]> =>
  (readings, { at: asked }) =>
    asked !== midnight(date, ZONE) - 1000
      ? readings
      : readings.flatMap((reading) => {
          const change = spoil(reading);
          return change === undefined ? [] : [{ ...reading, ...change }];
        });

export interface Asked {
  readonly text?: string;
  readonly contract?: Contract;
  readonly counters?: Counters;
  readonly source?: RegisterSourceOptions;
  readonly options?: UsageOptions;
}

/** The usage of November 2026, unless said otherwise, well after its end. */
export function novemberUsage({
  text = "2026-11",
  contract = contractOf(),
  counters = AUTUMN,
  source,
  options,
}: Asked = {}): Promise<Usage> {
  return usage(registerSource(counters, source), contract, period(text, ZONE), { now: at("2026-12-31"), ...options });
}

/** What each register counted in all, in thousandths. */
export const totals = ({ spans }: Usage): Partial<Record<Register, number>> => {
  const sums: Partial<Record<Register, number>> = {};
  for (const { register, thousandths } of spans) sums[register] = (sums[register] ?? 0) + thousandths;
  return sums;
};

export const codes = ({ issues }: { readonly issues: readonly { readonly code: string }[] }): string[] =>
  issues.map(({ code }) => code);
