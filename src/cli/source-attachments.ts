import type { Attachment } from "../report/attachment.ts";
import type { Context } from "./context.ts";
import { contractFiles } from "./contract-files.ts";

/** The contracts that a document was made with, byte by byte, under names that tell nothing of the machine. */
export async function sourceAttachments(context: Context): Promise<readonly Attachment[]> {
  const files = await contractFiles(context);
  return files.map(({ file, bytes }, index) => {
    const isJson = file.toLowerCase().endsWith(".json");
    const number = files.length === 1 ? "" : `-${index + 1}`;
    return {
      name: `contract${number}.${isJson ? "json" : "yaml"}`,
      type: isJson ? "application/json" : "application/yaml",
      content: bytes,
      relationship: "source",
    };
  });
}
