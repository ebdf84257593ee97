import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * What a command line tool says of a PDF (poppler-utils, qpdf); `FILE` among the arguments stands for the PDF, `FOLDER` for a
 * folder of its own, of which `read` may look at the files before it is gone. .ci/run installs the tools, so a missing one fails.
 */
export function pdfTool<T = string>(
  pdf: Uint8Array,
  command: string,
  args: readonly string[],
  read: (text: string, folder: string) => T = (text) => text as T,
): T {
  const folder = mkdtempSync(join(tmpdir(), "meterkast-pdf-"));
  const file = join(folder, "document.pdf");
  try {
    writeFileSync(file, pdf);
    const filled = args.map((arg) => arg.replace("FILE", file).replace("FOLDER", folder));
    return read(execFileSync(command, filled, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
