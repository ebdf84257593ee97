import { type CivilDate, isCivilDate } from "../../units/civil.ts";
import { archivedNames } from "./archive-walk.ts";

/** What an archive holds of one series of one meter. */
export interface ArchivedSeries {
  readonly uid: string;
  readonly meter: string;
  /** `day`, `month`, `year` or `totals`. */
  readonly kind: string;
  /** How many answers. */
  readonly count: number;
  /** First date of the first and of the last answer; what lies between may have gaps. */
  readonly first: CivilDate;
  readonly last: CivilDate;
}

const NAME = /^raw\/([^/]+)\/([^/]+)\/(day|month|year|totals)\/(\d{4}-\d{2}-\d{2})\.json$/;

/**
 * What an archive holds, by device, meter and kind, in that order. Only names are read: `verifyArchive` opens the files.
 *
 * @example await listArchive(dir) // [{ uid: "FF-FF-FF-FF-FF-FF", meter: "p1", kind: "totals", count: 365, first: "2025-01-01", … }]
 */
export async function listArchive(dir: string): Promise<readonly ArchivedSeries[]> {
  const series = new Map<string, ArchivedSeries>();
  for (const name of await archivedNames(dir)) {
    const [, uid, meter, kind, date] = NAME.exec(name) ?? [];
    if (!uid || !meter || !kind || !date || !isCivilDate(date)) continue;
    const key = `${uid}/${meter}/${kind}`;
    const { count = 0, first = date } = series.get(key) ?? {};
    series.set(key, { uid, meter, kind, count: count + 1, first, last: date });
  }
  return [...series.values()];
}
