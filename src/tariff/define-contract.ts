import { Decimal } from "../units/money.ts";
import { checkContract } from "./check-contract.ts";
import type { Contract } from "./contract.ts";
import { contractHash } from "./contract-hash.ts";
import type { ContractInput } from "./contract-input.ts";
import type { PriceSeries } from "./prices/price-series.ts";
import { withPrices } from "./prices/with-prices.ts";

export interface DefineOptions {
  /** The price series that its `dynamic.prices` name. */
  readonly prices?: Readonly<Record<string, PriceSeries>> | undefined;
}

/** A value as the contract file would have it: numbers by their shortest digits, nothing where undefined stands. */
function written(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? new Decimal(value).toFixed() : String(value);
  if (typeof value !== "object" || value === null) return value ?? null;
  if (Array.isArray(value)) return value.map(written);
  const given = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(given.map(([key, inner]) => [key, written(inner)]));
}

/**
 * Make a contract in code, checked as strictly as a file. Write amounts as text to keep their digits: `"0.12500"` prints as
 * such, 0.125 as 0.125. Throws ContractError `invalid` with the path of the first problem.
 *
 * @example
 * defineContract({ name: "Vast", vat: "excluded", electricity: { supply: [{ from: "2026-01-01", price: "0.12500" }] } });
 */
export function defineContract(value: ContractInput, { prices = {} }: DefineOptions = {}): Contract {
  const contract = written(value);
  const checked = checkContract(contract, { hash: contractHash(JSON.stringify(contract)) });
  return withPrices(checked, new Map(Object.entries(prices)));
}
