import { dirname, isAbsolute, join } from "node:path";
import { ContractError } from "../errors.ts";
import type { Text } from "../text.ts";
import { checkContract } from "./check-contract.ts";
import type { Contract } from "./contract.ts";
import { contractError, type Origin } from "./contract-error.ts";
import { contractHash } from "./contract-hash.ts";
import { utf8Text } from "./file-bytes.ts";
import type { Problem } from "./form/problem.ts";
import { yamlDocument } from "./form/yaml-document.ts";
import type { PriceSeries } from "./prices/price-series.ts";
import { readPriceSeries } from "./prices/read-price-series.ts";
import { namedPrices, withPrices } from "./prices/with-prices.ts";

/** What such a file is, for people. */
export const CONTRACT_FILE: Text = { en: "contract", nl: "contract" };

/** A price file that cannot be read is a problem of the place that names it. */
const unreadableAt = ({ text }: ContractError, path: Problem["path"]): Problem => ({
  path,
  text: { en: text.en.replace("Cannot", "cannot"), nl: text.nl.replace("Kan", "kan") },
});

/** The price files that a contract names, each relative to the contract's own file. */
async function readPrices(
  contract: Contract,
  origin: Origin & { readonly file: string },
): Promise<ReadonlyMap<string, PriceSeries>> {
  const prices = new Map<string, PriceSeries>();
  for (const { name, path } of namedPrices(contract)) {
    if (prices.has(name)) continue;
    try {
      prices.set(name, await readPriceSeries(isAbsolute(name) ? name : join(dirname(origin.file), name)));
    } catch (error) {
      if (!(error instanceof ContractError) || error.code !== "unreadable") throw error;
      throw contractError([unreadableAt(error, path)], origin);
    }
  }
  return prices;
}

/** The contract that the bytes of a file are, with the price files that it names. Throws ContractError as `readContract` does. */
export async function contractOfBytes(bytes: Uint8Array, file: string): Promise<Contract> {
  const { value, problems, place } = yamlDocument(utf8Text(bytes, { file, kind: CONTRACT_FILE }));
  const contract = checkContract(value, { file, hash: contractHash(bytes), problems, place });
  return withPrices(contract, await readPrices(contract, { file, place }));
}
