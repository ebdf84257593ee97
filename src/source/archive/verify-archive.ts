import type { Text } from "../../text.ts";
import { archivedNames } from "./archive-walk.ts";
import { DAMAGE } from "./damage.ts";
import { type KeptAnswer, readKept, type Unusable } from "./kept-answer.ts";
import { KeptFile } from "./kept-file.ts";

/** Whether an archive is whole. Names are relative to it. */
export interface ArchiveCheck {
  /** Whole answers that are final, and that are asked again. */
  readonly closed: number;
  readonly provisional: number;
  /** Files that cannot be used, and why. */
  readonly broken: readonly { readonly name: string; readonly reason: Text }[];
  /** Broken files that were set aside before. */
  readonly setAside: readonly string[];
}

async function look(dir: string, name: string): Promise<KeptAnswer | Unusable> {
  const text = await new KeptFile(dir, name).read();
  return readKept(text ?? "");
}

/**
 * Read every file of an archive and check its form and its checksum; nothing is changed.
 *
 * @example (await verifyArchive(dir)).broken // []
 */
export async function verifyArchive(dir: string): Promise<ArchiveCheck> {
  const names = await archivedNames(dir);
  const broken: { name: string; reason: Text }[] = [];
  const whole: KeptAnswer[] = [];
  for (const name of names.filter((each) => each.endsWith(".json"))) {
    const kept = await look(dir, name);
    if ("unusable" in kept) broken.push({ name, reason: DAMAGE[kept.unusable] });
    else whole.push(kept);
  }
  const closed = whole.filter((kept) => kept.closed).length;
  const setAside = names.filter((name) => name.endsWith(".corrupt"));
  return { closed, provisional: whole.length - closed, broken, setAside };
}
