import type { Contract } from "../tariff/contract.ts";
import { contractOfBytes } from "../tariff/contract-of-bytes.ts";
import type { Context } from "./context.ts";
import { type ContractFile, contractFiles } from "./contract-files.ts";
import { UsageError } from "./usage-error.ts";

const tooMany = (): UsageError =>
  new UsageError({
    text: {
      en: "Cannot use more than one --contract here",
      nl: "Kan hier niet meer dan een --contract gebruiken",
    },
  });

const none = (): UsageError =>
  new UsageError({
    text: {
      en: "Cannot price anything without a contract",
      nl: "Kan niets berekenen zonder contract",
    },
    hint: {
      en: "Name the file with your prices: --contract contract.yaml; --demo has its own",
      nl: "Noem het bestand met je prijzen: --contract contract.yaml; --demo heeft een eigen contract",
    },
  });

/** Where a file lies is for reading it; what is said of the contract has the name that was typed. */
const contractIn = async ({ bytes, file, typed }: ContractFile): Promise<Contract> => ({
  ...(await contractOfBytes(bytes, file)),
  file: typed,
});

/** The one contract that was named, else that of the demo; undefined when there is none. Throws ContractError. */
export async function contractIfAny(context: Context): Promise<Contract | undefined> {
  const [first, ...others] = await contractFiles(context);
  if (others.length > 0) throw tooMany();
  return first === undefined ? undefined : contractIn(first);
}

/** Every contract that was named, in that order; without any that of the demo. Throws UsageError without both, ContractError. */
export async function contractsOf(context: Context): Promise<readonly Contract[]> {
  const files = await contractFiles(context);
  if (files.length === 0) throw none();
  return Promise.all(files.map(contractIn));
}

/** As {@link contractIfAny}, for what cannot do without. */
export async function contractOf(context: Context): Promise<Contract> {
  const contract = await contractIfAny(context);
  if (contract === undefined) throw none();
  return contract;
}
