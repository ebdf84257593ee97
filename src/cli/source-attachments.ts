import { readFile, stat } from "node:fs/promises";
import type { Attachment } from "../report/attachment.ts";
import type { Context } from "./context.ts";
import { type ContractFile, contractFiles } from "./contract-files.ts";

function attachment(name: string, { file, bytes }: Pick<ContractFile, "file" | "bytes">): Attachment {
  const isJson = file.toLowerCase().endsWith(".json");
  return {
    name: `${name}.${isJson ? "json" : "yaml"}`,
    type: isJson ? "application/json" : "application/yaml",
    content: bytes,
    relationship: "source",
  };
}

/** A file as it lies on disk; a pipe was read already and is left out. */
async function attached(name: string, file: string | undefined): Promise<readonly Attachment[]> {
  if (file === undefined || !(await stat(file)).isFile()) return [];
  return [attachment(name, { file, bytes: await readFile(file) })];
}

/**
 * The contracts, the overrides and the supplier's bill that a document was made with, byte by byte, under names that tell nothing
 * of the machine.
 *
 * @param checked the file of the supplier's bill
 */
export async function sourceAttachments(context: Context, checked?: string): Promise<readonly Attachment[]> {
  const { options, path } = context;
  const files = await contractFiles(context);
  return [
    ...files.map((file, index) => attachment(files.length === 1 ? "contract" : `contract-${index + 1}`, file)),
    ...(await attached("overrides", options.overrides === undefined ? undefined : path(options.overrides))),
    ...(await attached("supplier-bill", checked)),
  ];
}
