import { ArchiveError } from "../../errors.ts";
import type { Text } from "../../text.ts";

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

const HINTS: Readonly<Record<"disk-full" | "permission", Text>> = {
  "disk-full": {
    en: "Make room on the disk, or keep the archive elsewhere with --archive",
    nl: "Maak ruimte op de schijf, of bewaar het archief elders met --archive",
  },
  permission: {
    en: "Give yourself access to that folder, or keep the archive elsewhere with --archive",
    nl: "Geef uzelf toegang tot die map, of bewaar het archief elders met --archive",
  },
};

/** What the system calls the failure, as in `ENOSPC`. */
export function systemCode(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return typeof code === "string" ? code : "an unknown error";
}

/** The error for a file of the archive that the system does not let us read or write: its disk is full, or it may not. */
export function archiveError(action: "read" | "write", file: string, cause: unknown): ArchiveError {
  if (cause instanceof ArchiveError) return cause;
  const system = systemCode(cause);
  const code = FULL.has(system) ? "disk-full" : "permission";
  const verb = { read: "lezen", write: "schrijven" }[action];
  const text = { en: `Cannot ${action} ${file}: ${system}`, nl: `Kan ${file} niet ${verb}: ${system}` };
  return new ArchiveError({ code, file, text, hint: HINTS[code], cause });
}
