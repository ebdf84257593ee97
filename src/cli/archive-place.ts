import { isAbsolute, join } from "node:path";
import { ArchiveError } from "../errors.ts";
import { VERSION } from "../version.ts";
import type { Context } from "./context.ts";

/** Where the archive is. */
export interface ArchivePlace {
  readonly dir: string;
  /** Named with `--archive`, so nothing else will do. */
  readonly named: boolean;
}

function noHome(): ArchiveError {
  return new ArchiveError({
    code: "permission",
    file: "~/.local/share/meterkast",
    text: {
      en: "Cannot keep an archive in ~/.local/share/meterkast: HOME is not set",
      nl: "Kan geen archief bewaren in ~/.local/share/meterkast: HOME is niet gezet",
    },
    hint: {
      en: "Name a folder with --archive, or use --no-archive",
      nl: "Noem een map met --archive, of gebruik --no-archive",
    },
  });
}

/** The XDG base directories: a path that is not absolute does not count. */
function dataHome({ XDG_DATA_HOME: data, HOME: home, USERPROFILE: profile }: Context["io"]["env"]): string {
  if (data && isAbsolute(data)) return data;
  const own = home || profile;
  if (own) return join(own, ".local", "share");
  throw noHome();
}

/**
 * The folder of raw answers. The demo has its own below it, one a version, so that it answers the same on every machine.
 * Undefined with `--no-archive`; ArchiveError `permission` when there is no home to put it in.
 */
export function archivePlace(context: Context): ArchivePlace | undefined {
  const { options, io, path } = context;
  if (options.archive === false) return undefined;
  if (options.archive !== undefined) return { dir: path(options.archive), named: true };
  const kept = io.env.METERKAST_ARCHIVE;
  const root = kept ? path(kept) : join(dataHome(io.env), "meterkast");
  return { dir: options.demo ? join(root, "demo", VERSION) : root, named: false };
}
