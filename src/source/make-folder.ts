import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

const codeOf = (cause: unknown): unknown => (cause instanceof Error && "code" in cause ? cause.code : undefined);

/** Makes a folder below one that exists; another run may have been first. */
async function make(folder: string, mode: number | undefined): Promise<void> {
  await mkdir(folder, { mode }).catch((cause: unknown) => {
    if (codeOf(cause) !== "EEXIST") throw cause;
  });
}

/** A folder and those above it. Node's own `recursive` never returns where a file system refuses with ENOENT, as /proc does. */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  try {
    await make(folder, mode);
  } catch (cause) {
    const above = dirname(folder);
    if (codeOf(cause) !== "ENOENT" || above === folder) throw cause;
    await makeFolder(above, mode);
    await make(folder, mode);
  }
}
