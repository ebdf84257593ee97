import type { Contract } from "../tariff/contract.ts";
import { readContract } from "../tariff/read-contract.ts";
import type { Context } from "./context.ts";
import { packageFile } from "./package-file.ts";
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

/** The one contract that was named, else that of the demo; undefined when there is none. Throws ContractError. */
export async function contractIfAny({ options, path }: Context): Promise<Contract | undefined> {
  const [named, ...others] = options.contract ?? [];
  if (others.length > 0) throw tooMany();
  if (named !== undefined) return readContract(path(named));
  return options.demo ? readContract(packageFile("fixtures/contracts/demo.yaml")) : undefined;
}

/** Every contract that was named, in that order; without any that of the demo. Throws UsageError without both, ContractError. */
export async function contractsOf(context: Context): Promise<readonly Contract[]> {
  const named = context.options.contract ?? [];
  if (named.length === 0) return [await contractOf(context)];
  return Promise.all(named.map((file) => readContract(context.path(file))));
}

/** As {@link contractIfAny}, for what cannot do without. */
export async function contractOf(context: Context): Promise<Contract> {
  const contract = await contractIfAny(context);
  if (contract === undefined) throw none();
  return contract;
}
