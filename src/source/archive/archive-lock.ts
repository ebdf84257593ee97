import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import * as v from "valibot";
import { ArchiveError } from "../../errors.ts";
import { makeFolder } from "../make-folder.ts";
import { archiveError, systemCode } from "./archive-error.ts";

const owner = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ pid: v.pipe(v.number(), v.integer(), v.minValue(1)), id: v.string() }),
);

/** Locks that this process holds. A lock with our own pid that is not among them is of a process before us. */
const held = new Set<string>();

const ignoring =
  (code: string) =>
  (cause: unknown): void => {
    if (systemCode(cause) !== code) throw cause;
  };

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return systemCode(cause) !== "ESRCH";
  }
}

/** The pid of a living owner; undefined when the lock is left over from a process that ended without releasing it. */
function livingOwner(text: string): number | undefined {
  const { success, output } = v.safeParse(owner, text);
  if (!success) return undefined;
  const living = output.pid === process.pid ? held.has(output.id) : isAlive(output.pid);
  return living ? output.pid : undefined;
}

function locked(file: string, pid: number): ArchiveError {
  return new ArchiveError({
    code: "locked",
    file,
    text: {
      en: `Cannot use the archive: another run (process ${pid}) is using it`,
      nl: `Kan het archief niet gebruiken: een andere run (proces ${pid}) gebruikt het`,
    },
    hint: {
      en: `Wait for it to end; when there is no such run, remove ${file}`,
      nl: `Wacht tot die klaar is; is er geen andere run, verwijder dan ${file}`,
    },
  });
}

/** Taken away by renaming; when another run was quicker, its new lock is what was renamed, and it is put back. */
async function removeLeftOver(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside);
  if ((await readFile(aside, "utf8")) !== text) await link(aside, file).catch(ignoring("EEXIST"));
  await rm(aside, { force: true });
}

/** A lock appears whole, by linking a written file: nobody reads half a lock. */
async function claim(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { mode: 0o600, flag: "wx" });
    await link(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

async function take(file: string, text: string): Promise<void> {
  for (;;) {
    try {
      return await claim(file, text);
    } catch (cause) {
      ignoring("EEXIST")(cause);
    }
    const found = await readFile(file, "utf8").catch(ignoring("ENOENT"));
    if (found === undefined) continue;
    const pid = livingOwner(found);
    if (pid !== undefined) throw locked(file, pid);
    await removeLeftOver(file, found).catch(ignoring("ENOENT"));
  }
}

/**
 * Keep other processes out of an archive until the function that comes back is called. A lock of a process that is gone is
 * taken over; otherwise ArchiveError `locked` with its process id.
 *
 * @example const release = await lockArchive(dir); try { … } finally { await release(); }
 */
export async function lockArchive(dir: string): Promise<() => Promise<void>> {
  const file = join(dir, "lock");
  const id = randomUUID();
  held.add(id);
  try {
    await makeFolder(dir, 0o700);
    await take(file, JSON.stringify({ pid: process.pid, id }));
  } catch (cause) {
    held.delete(id);
    throw archiveError("write", file, cause);
  }
  return async () => {
    if (held.delete(id)) await rm(file, { force: true });
  };
}
