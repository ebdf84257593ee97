import { ArchiveError } from "../errors.ts";
import { lockArchive } from "../source/archive/archive-lock.ts";
import { archivePlace } from "./archive-place.ts";
import type { Context } from "./context.ts";

/** An archive that is ours until it is released. */
export interface OpenArchive {
  readonly dir: string;
  readonly release: () => Promise<void>;
}

async function open(context: Context): Promise<OpenArchive | undefined> {
  const place = archivePlace(context);
  if (place === undefined) return undefined;
  // Offline nothing is written, so nobody has to wait.
  const release = context.options.offline ? async () => {} : await lockArchive(place.dir);
  return { dir: place.dir, release };
}

/**
 * Opens the archive and keeps other runs from writing to it. Undefined with `--no-archive`, and for a demo that finds no
 * place of its own, unless the archive is what it is about. Throws ArchiveError.
 */
export async function openArchive(
  context: Context,
  { mustKeep = false }: { readonly mustKeep?: boolean | undefined } = {},
): Promise<OpenArchive | undefined> {
  const { demo, archive, offline } = context.options;
  try {
    return await open(context);
  } catch (error) {
    const canGoOn = demo && !offline && !mustKeep && archive === undefined;
    if (!(error instanceof ArchiveError) || !canGoOn) throw error;
    const { lang } = context.terminal;
    context.terminal.detail(`${error.text[lang]} (${{ en: "going on without", nl: "verder zonder" }[lang]})`);
    return undefined;
  }
}
