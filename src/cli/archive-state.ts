import { archivedNames } from "../source/archive/archive-walk.ts";
import { readKept } from "../source/archive/kept-answer.ts";
import { KeptFile } from "../source/archive/kept-file.ts";
import { addDays } from "../units/civil.ts";
import type { Period } from "../units/period.ts";
import { archivePlace } from "./archive-place.ts";
import type { Context } from "./context.ts";

/** How many answers are kept that are final, that are asked again, and that cannot be used. */
export interface ArchiveState {
  readonly closed: number;
  readonly provisional: number;
  readonly broken: number;
}

/** The date of a day's samples or counters, in the name of its file. */
const NAME = /^raw\/([^/]+)\/[^/]+\/(?:day|totals)\/(\d{4}-\d{2}-\d{2})\.json$/;

/** What the archive holds of the days of a period and the one before it, of one device; undefined without an archive. */
export async function archiveState(
  context: Context,
  uid: string,
  { from, to }: Pick<Period, "from" | "to">,
): Promise<ArchiveState | undefined> {
  const place = archivePlace(context);
  if (place === undefined || context.options.csv !== undefined) return undefined;
  const counts = { closed: 0, provisional: 0, broken: 0 };
  for (const name of await archivedNames(place.dir)) {
    const [, owner, date = ""] = NAME.exec(name) ?? [];
    if (owner !== uid || date < addDays(from, -1) || date >= to) continue;
    const kept = readKept((await new KeptFile(place.dir, name).read()) ?? "");
    counts["unusable" in kept ? "broken" : kept.closed ? "closed" : "provisional"] += 1;
  }
  return counts;
}
