import { randomUUID } from "node:crypto";
import { lstat, open, readFile, realpath, rename, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { ArchiveError } from "../../errors.ts";
import { makeFolder } from "../make-folder.ts";
import { archiveError, systemCode } from "./archive-error.ts";

const OWNER_FILE = 0o600;
const OWNER_FOLDER = 0o700;

function refuseLink(file: string): never {
  throw new ArchiveError({
    code: "permission",
    file,
    text: {
      en: `Cannot use ${file}: it is a link to elsewhere`,
      nl: `Kan ${file} niet gebruiken: het is een koppeling naar elders`,
    },
    hint: {
      en: "Remove the link; the archive keeps its own files",
      nl: "Verwijder de koppeling; het archief bewaart zijn eigen bestanden",
    },
  });
}

/** Links inside the archive could lead out of it. The archive's own folder may be reached by one. */
async function refuseLinks(root: string, file: string): Promise<void> {
  const folder = dirname(file);
  if ((await realpath(folder)) !== join(await realpath(root), relative(root, folder))) refuseLink(folder);
  const found = await lstat(file).catch(() => undefined);
  if (found?.isSymbolicLink()) refuseLink(file);
}

async function writeWhole(temporary: string, text: string): Promise<void> {
  const handle = await open(temporary, "wx", OWNER_FILE);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** One file of the archive at `root`: written whole or not at all, never through a link, for its owner only. */
export class KeptFile {
  readonly path: string;
  readonly #root: string;

  constructor(root: string, name: string) {
    this.#root = root;
    this.path = join(root, name);
  }

  /** The text, or undefined when there is no such file. */
  async read(): Promise<string | undefined> {
    try {
      await refuseLinks(this.#root, this.path);
      return await readFile(this.path, "utf8");
    } catch (cause) {
      if (systemCode(cause) === "ENOENT") return undefined;
      throw archiveError("read", this.path, cause);
    }
  }

  /** A reader sees the old text or the new one; when it fails, the old one stays and nothing is left behind. */
  async write(text: string): Promise<void> {
    const temporary = `${this.path}.${randomUUID()}.tmp`;
    try {
      await makeFolder(dirname(this.path), OWNER_FOLDER);
      await refuseLinks(this.#root, this.path);
      await writeWhole(temporary, text);
      await rename(temporary, this.path);
    } catch (cause) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw archiveError("write", this.path, cause);
    }
  }

  /** Out of the way, for a person to look at: `….json.corrupt`. Gives the new path. */
  async setAside(): Promise<string> {
    const aside = `${this.path}.corrupt`;
    try {
      await rename(this.path, aside);
      return aside;
    } catch (cause) {
      throw archiveError("write", this.path, cause);
    }
  }
}
