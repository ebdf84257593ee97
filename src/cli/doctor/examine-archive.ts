import { statfs } from "node:fs/promises";
import { lockArchive } from "../../source/archive/archive-lock.ts";
import { verifyArchive } from "../../source/archive/verify-archive.ts";
import { archivePlace } from "../archive-place.ts";
import type { Context } from "../context.ts";
import { doubtful, type Finding, failing, fine } from "./finding.ts";

const MEGABYTE = 1024 * 1024;

/** A year of a home's raw answers is some tens of megabytes. */
const LITTLE = 200;

async function room(dir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(dir);
  const free = Math.floor((Number(bavail) * Number(bsize)) / MEGABYTE);
  if (free >= LITTLE) return fine(`disk: ${free} MB free`, `schijf: ${free} MB vrij`);
  return doubtful(
    { en: `disk: only ${free} MB free`, nl: `schijf: maar ${free} MB vrij` },
    {
      en: "Make room, or keep the archive elsewhere with --archive",
      nl: "Maak ruimte, of bewaar het archief elders met --archive",
    },
  );
}

async function contents(dir: string): Promise<Finding> {
  const { closed, provisional, broken } = await verifyArchive(dir);
  if (broken.length === 0)
    return fine(
      `archive: ${dir} can be written; ${closed + provisional} answers, all whole`,
      `archief: ${dir} is te schrijven; ${closed + provisional} antwoorden, alle heel`,
    );
  return doubtful(
    {
      en: `archive: ${broken.length} of the answers in ${dir} cannot be used`,
      nl: `archief: ${broken.length} van de antwoorden in ${dir} zijn niet te gebruiken`,
    },
    { en: "See which with: meterkast archive verify", nl: "Zie welke met: meterkast archive verify" },
  );
}

/** Whether raw answers can be kept, and those that are kept are whole. */
export async function examineArchive(context: Context): Promise<readonly Finding[]> {
  try {
    const place = archivePlace(context);
    if (place === undefined) return [fine("archive: not used", "archief: niet in gebruik")];
    const release = await lockArchive(place.dir);
    await release();
    return [await contents(place.dir), await room(place.dir)];
  } catch (error) {
    return [failing(error)];
  }
}
