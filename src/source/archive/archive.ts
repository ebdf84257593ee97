import { checkZone } from "../../units/zone.ts";
import { decode } from "../decode/decode.ts";
import { isClosed } from "../is-closed.ts";
import { isOver } from "../is-over.ts";
import { questionName } from "../question-name.ts";
import type { Answer, AskOptions, DevicesPage, Page, Query, Source } from "../source.ts";
import { normaliseUid } from "../uid.ts";
import type { ArchiveEvent } from "./archive-event.ts";
import { archiveName, DEVICES_NAME } from "./archive-name.ts";
import { ArchiveShelf } from "./archive-shelf.ts";
import { archivedUid } from "./archived-uid.ts";
import type { KeptAnswer } from "./kept-answer.ts";
import { notArchived } from "./not-archived.ts";

export interface ArchiveOptions {
  /** The archive's folder; made when it is not there. */
  readonly dir: string;
  /** Which device; may be left out when the inner source, or offline the archive, knows exactly one. */
  readonly uid?: string | undefined;
  /**
   * Where civil days are counted; that of the inner source when there is one.
   *
   * @default "Europe/Amsterdam"
   */
  readonly zone?: string | undefined;
  /** Never ask the inner source. */
  readonly offline?: boolean | undefined;
  /**
   * How many minutes before midnight a closing reading may be for its totals to be final.
   *
   * @default 15
   */
  readonly maxBoundaryGapMinutes?: number | undefined;
  /**
   * Whose devices are listed, such as a hash of the API key: never the key. With it, a list with one device that was kept for
   * the same account answers which device is meant, without asking.
   */
  readonly account?: string | undefined;
  readonly onEvent?: ((event: ArchiveEvent) => void) | undefined;
}

function oneZone(inner: string | undefined, own: string | undefined): string {
  if (inner !== undefined && own !== undefined && inner !== own) {
    throw new RangeError(`Cannot count days in zone "${own}": the source counts them in "${inner}"`);
  }
  return checkZone(inner ?? own ?? "Europe/Amsterdam");
}

/** Lists are as they are; a day whose last reading never came is no more known later. */
const isAsFinalAsItGets = ({ query, answer }: KeptAnswer, zone: string): boolean =>
  !("at" in query) || isOver(query, answer, zone);

class ArchiveSource implements Source {
  readonly zone: string;
  readonly #inner: Source | undefined;
  readonly #options: ArchiveOptions;
  readonly #shelf: ArchiveShelf;
  #uid: string | undefined;
  /** Whether what is not kept, or not taken, is asked. */
  #asks: boolean;
  /** Which kept answers will do. */
  #takes: (kept: KeptAnswer, zone: string) => boolean;

  constructor(inner: Source | undefined, options: ArchiveOptions) {
    if (inner?.coverage !== undefined)
      throw new RangeError("Cannot keep an archive of files of intervals: the files themselves are what is kept");
    this.zone = oneZone(inner?.zone, options.zone);
    this.#inner = options.offline ? undefined : inner;
    this.#asks = this.#inner !== undefined;
    this.#takes = this.#asks ? ({ closed }) => closed : () => true;
    this.#options = options;
    this.#shelf = new ArchiveShelf(options.dir, options.onEvent ?? (() => undefined));
    this.#uid = options.uid === undefined ? undefined : normaliseUid(options.uid);
  }

  async uid(options?: AskOptions): Promise<string> {
    this.#uid ??= await this.#findUid(options);
    return this.#uid;
  }

  async answer(query: Query, options?: AskOptions): Promise<Answer> {
    options?.signal?.throwIfAborted();
    const name = query.kind === "devices" ? DEVICES_NAME : archiveName(query, await this.uid(options), this.zone);
    if (name === undefined) return this.#source(query).answer(query, options);
    const kept = await this.#shelf.find(name, { mayAskAgain: this.#inner !== undefined });
    if (kept && this.#isEnough(kept, query)) return this.#shelf.use(name, kept);
    return this.#keep(name, query, await this.#source(query).answer(query, options));
  }

  decode<Q extends Query>(query: Q, answer: Answer): Page<Q> {
    return this.#inner ? this.#inner.decode(query, answer) : decode(query, answer, { zone: this.zone });
  }

  async ask<Q extends Query>(query: Q, options?: AskOptions): Promise<Page<Q>> {
    return this.decode(query, await this.answer(query, options));
  }

  atHand(): Source {
    if (!this.#asks) return this;
    const kept = new ArchiveSource(this.#inner, this.#options);
    kept.#asks = false;
    kept.#takes = isAsFinalAsItGets;
    kept.uid = (options) => this.uid(options);
    return kept;
  }

  #source(query: Query): Source {
    if (this.#asks) return this.#inner!;
    throw notArchived(query, this.zone);
  }

  /** In another zone a day is another question. */
  #isEnough(kept: KeptAnswer, asked: Query): boolean {
    const { query } = kept;
    const moment = (of: Query): number => (of.kind === "totals" ? Math.floor(of.at / 1000) : 0);
    const same = questionName(query, this.zone) === questionName(asked, this.zone) && moment(query) === moment(asked);
    return same && this.#takes(kept, this.zone);
  }

  /** Decoding comes first: an answer that cannot be read is not kept. */
  async #keep(name: string, query: Query, answer: Answer): Promise<Answer> {
    const { maxBoundaryGapMinutes = 15, account } = this.#options;
    const page = this.decode(query, answer);
    const closed = isClosed(query, page, { zone: this.zone, maxBoundaryGapMinutes });
    await this.#shelf.keep(name, { query, answer, closed, account });
    return answer;
  }

  async #findUid(options?: AskOptions): Promise<string> {
    const inner = this.#inner;
    if (!inner) return archivedUid(this.#options.dir);
    if (this.#options.account === undefined) return inner.uid(options);
    const { devices } = (await this.#ownDevices()) ?? (await this.ask({ kind: "devices" }, options));
    const [only, ...others] = devices;
    return only && others.length === 0 ? only.uid : inner.uid(options);
  }

  /** The kept list of devices, when it is this account's and there is only one to choose. */
  async #ownDevices(): Promise<DevicesPage | undefined> {
    const kept = await this.#shelf.find(DEVICES_NAME, { mayAskAgain: true });
    if (!kept || kept.account !== this.#options.account) return undefined;
    const page = this.decode({ kind: "devices" }, kept.answer);
    return page.devices.length === 1 ? page : undefined;
  }
}

/**
 * A source that keeps the raw answers of another one on disk, and answers from there what is final. What is not final yet is
 * kept as provisional and asked again; values of the moment are not kept. Without an inner source, or with `offline`, only the
 * disk answers: SourceError `not-archived` names what is missing. What is final is never asked again; offline, what there is has to
 * do; `atHand()` takes what was asked after its day, month or year was over.
 *
 * Answers are kept as they came, one file each, `<dir>/raw/<uid>/<meter>/<day|month|year|totals>/<first date>.json`, written
 * whole or not at all and with a checksum. A broken file is set aside and asked again, offline it is ArchiveError `corrupt`;
 * ArchiveError `disk-full` or `permission` when the disk refuses.
 *
 * @example const home = archiveSource(cemmSource({ apiKey }), { dir: "/var/lib/meterkast" });
 */
export const archiveSource = (inner: Source | undefined, options: ArchiveOptions): Source =>
  new ArchiveSource(inner, options);
