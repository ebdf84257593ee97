import { SourceError } from "../../errors.ts";
import { archivedUids } from "./archive-walk.ts";

/** The one device of an archive. SourceError `not-archived` when it holds none, `unknown-device` when there is a choice. */
export async function archivedUid(dir: string): Promise<string> {
  const uids = await archivedUids(dir);
  const [only, ...others] = uids;
  if (only && others.length === 0) return only;
  const found = uids.join(", ");
  throw new SourceError({
    code: only ? "unknown-device" : "not-archived",
    text: only
      ? {
          en: `Cannot choose a device: the archive holds ${found}`,
          nl: `Kan geen apparaat kiezen: het archief bevat ${found}`,
        }
      : {
          en: `Cannot find a device: the archive ${dir} is empty`,
          nl: `Kan geen apparaat vinden: het archief ${dir} is leeg`,
        },
    hint: only
      ? { en: "Say which with --uid or CEMM_UID", nl: "Zeg welke met --uid of CEMM_UID" }
      : {
          en: "Run `meterkast fetch <period>` with a connection first",
          nl: "Voer eerst `meterkast fetch <periode>` uit met verbinding",
        },
  });
}
