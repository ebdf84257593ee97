import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ArchiveError } from "../errors.ts";
import { makeFolder } from "../source/make-folder.ts";
import type { Lang, Text } from "../text.ts";
import { documentLang } from "./document-lang.ts";
import type { OutputFile } from "./output-file.ts";

interface Target {
  readonly path: string;
  readonly draft: string;
  readonly content: Uint8Array;
}

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

const codeOf = (cause: unknown): string =>
  cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);

function failed(file: string, cause: unknown): ArchiveError {
  const code = codeOf(cause);
  return new ArchiveError({
    code: FULL.has(code) ? "disk-full" : "permission",
    file,
    text: { en: `Cannot write ${file}: ${code}`, nl: `Kan ${file} niet schrijven: ${code}` },
    hint: {
      en: "Choose another folder with --out; --out - writes to stdout",
      nl: "Kies een andere map met --out; --out - schrijft naar stdout",
    },
    cause,
  });
}

const LANGUAGE: Readonly<Record<Lang, Text>> = {
  nl: { en: "Dutch", nl: "Nederlands" },
  en: { en: "English", nl: "Engels" },
};

/** In what the file that is there is another: its language, when both say one. */
function otherness({ content }: Target, found: Uint8Array): Text {
  const [wanted, old] = [documentLang(content), documentLang(found)];
  if (wanted === undefined || old === undefined || wanted === old)
    return { en: "with other content", nl: "met andere inhoud" };
  return {
    en: `in ${LANGUAGE[old].en}, and this one is in ${LANGUAGE[wanted].en}`,
    nl: `in het ${LANGUAGE[old].nl}, en dit is in het ${LANGUAGE[wanted].nl}`,
  };
}

function exists(target: Target, found: Uint8Array): ArchiveError {
  const [file, other] = [target.path, otherness(target, found)];
  return new ArchiveError({
    code: "exists",
    file,
    text: {
      en: `Cannot write ${file}: it exists ${other.en}; nothing was written`,
      nl: `Kan ${file} niet schrijven: het bestaat ${other.nl}; er is niets geschreven`,
    },
    hint: {
      en: "Use --force to replace it, or another folder with --out",
      nl: "Gebruik --force om het te vervangen, of een andere map met --out",
    },
  });
}

async function existing(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw failed(file, cause);
  }
}

/** The files that are not there yet as they should be. */
async function changed(targets: readonly Target[], force: boolean): Promise<readonly Target[]> {
  const wanted: Target[] = [];
  for (const target of targets) {
    const found = await existing(target.path);
    if (found !== undefined && Buffer.compare(found, target.content) === 0) continue;
    if (found !== undefined && !force) throw exists(target, found);
    wanted.push(target);
  }
  return wanted;
}

async function draft({ path, draft, content }: Target): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await writeFile(draft, content, { flag: "wx" });
  } catch (cause) {
    throw failed(path, cause);
  }
}

/** All drafts first: when one cannot be written, no file has changed. */
async function replace(targets: readonly Target[]): Promise<void> {
  try {
    for (const target of targets) await draft(target);
    for (const { draft, path } of targets) {
      await rename(draft, path).catch((cause: unknown) => {
        throw failed(path, cause);
      });
    }
  } finally {
    await Promise.all(targets.map(({ draft }) => rm(draft, { force: true }).catch(() => undefined)));
  }
}

/**
 * Writes files below a folder, whole or not at all. A file that is there with the same content is kept; one with other
 * content is ArchiveError `exists` unless forced, and then nothing is written. Gives all their paths.
 */
export async function writeOutputs(
  dir: string,
  files: readonly OutputFile[],
  { force = false }: { readonly force?: boolean | undefined } = {},
): Promise<readonly string[]> {
  const targets = files.map(({ path, content }): Target => {
    const whole = join(dir, path);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return { path: whole, draft: `${whole}.${randomUUID()}.tmp`, content: bytes };
  });
  await replace(await changed(targets, force));
  return targets.map(({ path }) => path);
}
