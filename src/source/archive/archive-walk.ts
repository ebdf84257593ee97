import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { normaliseUid } from "../uid.ts";
import { archiveError, systemCode } from "./archive-error.ts";

async function entries(folder: string): Promise<readonly Dirent[]> {
  try {
    const found = await readdir(folder, { withFileTypes: true });
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return [];
    throw archiveError("read", folder, cause);
  }
}

function isUid(name: string): boolean {
  try {
    return normaliseUid(name) === name;
  } catch {
    return false;
  }
}

/** The devices that an archive holds answers of, in order. */
export async function archivedUids(dir: string): Promise<readonly string[]> {
  const found = await entries(join(dir, "raw"));
  return found.filter((entry) => entry.isDirectory() && isUid(entry.name)).map(({ name }) => name);
}

/** The names of all files of an archive relative to it, in order; links are not followed. */
export async function archivedNames(dir: string, folder = "raw"): Promise<readonly string[]> {
  const names: string[] = [];
  for (const entry of await entries(join(dir, folder))) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) names.push(...(await archivedNames(dir, name)));
    else names.push(name);
  }
  return names;
}
