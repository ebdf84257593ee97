import { CONTRACT_FILE } from "../tariff/contract-of-bytes.ts";
import { fileBytes } from "../tariff/file-bytes.ts";
import type { Context } from "./context.ts";
import type { Options } from "./options.ts";
import { packageFile } from "./package-file.ts";

/** A contract as it lies on disk. */
export interface ContractFile {
  readonly file: string;
  /** As it was named on the command line. */
  readonly typed: string;
  readonly bytes: Uint8Array;
}

const READ = new WeakMap<Options, Promise<readonly ContractFile[]>>();

function named({ options: { contract = [], demo }, path }: Context): readonly Omit<ContractFile, "bytes">[] {
  if (contract.length > 0) return contract.map((typed) => ({ typed, file: path(typed) }));
  const file = packageFile("fixtures/contracts/demo.yaml");
  return demo ? [{ typed: file, file }] : [];
}

const read = (context: Context): Promise<readonly ContractFile[]> =>
  Promise.all(
    named(context).map(async (each) => ({
      ...each,
      bytes: await fileBytes({ file: each.file, kind: CONTRACT_FILE }),
    })),
  );

/**
 * The files of the contracts that were named, in that order; without any that of the demo. Read once a run, since a pipe can be
 * read only once, and what a document carries must be what it was made from. Throws ContractError `unreadable`.
 */
export function contractFiles(context: Context): Promise<readonly ContractFile[]> {
  const files = READ.get(context.options) ?? read(context);
  READ.set(context.options, files);
  return files;
}
