import { archiveSource } from "../source/archive/archive.ts";
import type { ArchiveEvent } from "../source/archive/archive-event.ts";
import type { Source } from "../source/source.ts";
import { type Connection, connection } from "./connection.ts";
import type { Context } from "./context.ts";
import { csvHome } from "./csv-home.ts";
import { namedUid } from "./named-uid.ts";
import { type OpenArchive, openArchive } from "./open-archive.ts";
import { UsageError } from "./usage-error.ts";

/** A home that can be asked, through its archive. */
export interface Home {
  /** For what is not about one device. */
  readonly account: Source;
  /** A device by its uid; else the one that was named, or the only one there is. */
  readonly device: (uid?: string) => Promise<Source>;
  /** Where answers are kept; undefined when they are not. */
  readonly archive: string | undefined;
}

export interface HomeOptions {
  /** Where civil days are counted. @default the zone of the context */
  readonly zone?: string | undefined;
  /** How old a closing reading may be to be final. */
  readonly maxBoundaryGapMinutes?: number | undefined;
  /** Whether even a demo is of no use without its archive. @default false */
  readonly mustKeep?: boolean | undefined;
  readonly onArchive?: ((event: ArchiveEvent) => void) | undefined;
}

const nothingToAsk = (): UsageError =>
  new UsageError({
    text: {
      en: "Cannot use --offline with --no-archive: offline only the archive can answer",
      nl: "Kan --offline niet gebruiken met --no-archive: offline kan alleen het archief antwoorden",
    },
  });

function logged({ terminal }: Context, onArchive: HomeOptions["onArchive"]): (event: ArchiveEvent) => void {
  return (event) => {
    onArchive?.(event);
    if (event.kind !== "set-aside") return terminal.detail(`${event.kind} ${event.file}`, "debug");
    terminal.warn({
      en: `${event.file} was damaged (${event.reason.en}): it is asked again, the old one is ${event.movedTo}`,
      nl: `${event.file} was beschadigd (${event.reason.nl}): het wordt opnieuw gevraagd, het oude is ${event.movedTo}`,
    });
  };
}

function sourcesOf(
  context: Context,
  asked: Connection | undefined,
  archive: OpenArchive | undefined,
  { zone = context.zone, maxBoundaryGapMinutes, onArchive }: HomeOptions,
): (uid: string | undefined) => Source {
  const onEvent = logged(context, onArchive);
  const kept = { zone, maxBoundaryGapMinutes, account: asked?.account, onEvent };
  return (uid) => {
    const inner = asked?.source(uid);
    if (archive !== undefined) return archiveSource(inner, { ...kept, dir: archive.dir, uid });
    if (inner === undefined) throw nothingToAsk();
    return inner;
  };
}

/**
 * Works with the home that the options name: the connection behind its archive, locked while it is written. Whatever comes
 * of the work, the lock is released.
 */
export async function withHome<T>(
  context: Context,
  options: HomeOptions,
  work: (home: Home) => Promise<T>,
): Promise<T> {
  if (context.options.csv !== undefined) {
    const home = await csvHome(context, options.zone ?? context.zone);
    return work({ account: home, device: async () => home, archive: undefined });
  }
  const named = namedUid(context);
  const asked = context.options.offline ? undefined : await connection(context, { zone: options.zone });
  const archive = await openArchive(context, options);
  try {
    const of = sourcesOf(context, asked, archive, options);
    const account = of(named);
    const device = async (uid = named): Promise<Source> => of(uid ?? (await account.uid({ signal: context.signal })));
    return await work({ account, device, archive: archive?.dir });
  } finally {
    await archive?.release();
  }
}
