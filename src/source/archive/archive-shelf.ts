import { ArchiveError } from "../../errors.ts";
import type { Answer } from "../source.ts";
import type { ArchiveEvent } from "./archive-event.ts";
import { DAMAGE } from "./damage.ts";
import { type KeptAnswer, readKept, type Unusable, writeKept } from "./kept-answer.ts";
import { KeptFile } from "./kept-file.ts";

/** The source takes the key out of a body; should one ever be left, it does not reach the disk. */
const KEY = /api_key/i;

function corrupt(file: string, { unusable }: Unusable): ArchiveError {
  const newer = unusable === "newer";
  const damage = DAMAGE[unusable];
  return new ArchiveError({
    code: "corrupt",
    file,
    text: newer
      ? {
          en: `Cannot read ${file}: a newer meterkast wrote it`,
          nl: `Kan ${file} niet lezen: een nieuwere meterkast schreef het`,
        }
      : {
          en: `Cannot read ${file}: it is damaged (${damage.en})`,
          nl: `Kan ${file} niet lezen: het is beschadigd (${damage.nl})`,
        },
    hint: newer
      ? {
          en: "Update meterkast, or use another folder with --archive",
          nl: "Werk meterkast bij, of gebruik een andere map met --archive",
        }
      : {
          en: "Run it again without --offline, then it is asked again",
          nl: "Herhaal het zonder --offline, dan wordt het opnieuw gevraagd",
        },
  });
}

/** Where kept answers stand, by name. */
export class ArchiveShelf {
  readonly #root: string;
  readonly #onEvent: (event: ArchiveEvent) => void;

  constructor(root: string, onEvent: (event: ArchiveEvent) => void) {
    this.#root = root;
    this.#onEvent = onEvent;
  }

  /**
   * The kept answer, or undefined. A damaged file is set aside when it may be asked again; otherwise, and when a newer
   * version wrote it, ArchiveError `corrupt`.
   */
  async find(name: string, { mayAskAgain }: { readonly mayAskAgain: boolean }): Promise<KeptAnswer | undefined> {
    const file = new KeptFile(this.#root, name);
    const text = await file.read();
    if (text === undefined) return undefined;
    const kept = readKept(text);
    if (!("unusable" in kept)) return kept;
    if (!mayAskAgain || kept.unusable === "newer") throw corrupt(file.path, kept);
    const movedTo = await file.setAside();
    this.#onEvent({ kind: "set-aside", file: file.path, movedTo, reason: DAMAGE[kept.unusable] });
    return undefined;
  }

  use(name: string, { answer, closed }: KeptAnswer): Answer {
    this.#onEvent({ kind: "used", file: new KeptFile(this.#root, name).path, closed });
    return answer;
  }

  async keep(name: string, kept: KeptAnswer): Promise<void> {
    if (KEY.test(kept.answer.body)) return;
    const file = new KeptFile(this.#root, name);
    await file.write(writeKept(kept));
    this.#onEvent({ kind: "kept", file: file.path, closed: kept.closed });
  }
}
