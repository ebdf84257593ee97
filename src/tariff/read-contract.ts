import type { Contract } from "./contract.ts";
import { CONTRACT_FILE, contractOfBytes } from "./contract-of-bytes.ts";
import { fileBytes } from "./file-bytes.ts";

/**
 * Read a contract file, YAML 1.2 or JSON, and the price files that it names. Read strictly: an unknown or double key, a number
 * with a comma, a list that does not rise, a date that does not exist is refused with its line and column and the nearest
 * known name. Numbers keep their digits. Throws ContractError: `unreadable` when there is no such text file, `invalid` with
 * the first problem in the file otherwise.
 *
 * @example const contract = await readContract("contract.yaml"); contract.zone // "Europe/Amsterdam"
 */
export const readContract = async (file: string): Promise<Contract> =>
  contractOfBytes(await fileBytes({ file, kind: CONTRACT_FILE }), file);
