import {
  asyncScheduler,
  catchError,
  defer,
  exhaustMap,
  mergeMap,
  type Observable,
  of,
  type SchedulerLike,
  throwError,
  timer,
} from "rxjs";
import { SourceError, type SourceErrorCode } from "../errors.ts";
import type { Issue } from "../issue.ts";
import type { Meter, RealtimePage, Source } from "../source/source.ts";
import type { Text } from "../text.ts";
import { request } from "./request.ts";

const LEAST_EVERY = 1000;
const EVERY = 10_000;

/** After so many polls without a newer stamp the device is no longer reporting. */
const STALE_POLLS = 6;

/** Failures that the next poll may not have. */
const PASSING: ReadonlySet<SourceErrorCode> = new Set([
  "network",
  "limited",
  "http",
  "malformed",
  "too-large",
  "not-ready",
]);

export interface FollowOptions {
  readonly meter: Meter;
  /** Ms between polls, at least 1,000; the device is slow, and its maker's own client asks every 10 s. Default 10,000. */
  readonly every?: number | undefined;
  /** Whose clock it is; a virtual one in tests. Default rxjs' own. */
  readonly scheduler?: SchedulerLike | undefined;
}

/** A page that holds no values, only why. */
const emptyPage = (meter: Meter, askedAt: number, code: string, text: Text): RealtimePage => {
  const issues: Issue[] = [{ code, severity: "warning", from: askedAt, text }];
  return { kind: "realtime", meter, channels: {}, askedAt, issues };
};

const failed = (meter: Meter, at: number, { text }: SourceError): RealtimePage =>
  emptyPage(meter, at, "poll-failed", { en: `No new values: ${text.en}`, nl: `Geen nieuwe waarden: ${text.nl}` });

const stale = ({ meter, askedAt }: RealtimePage): RealtimePage =>
  emptyPage(meter, askedAt, "stale", {
    en: `The device gave nothing newer in ${STALE_POLLS} answers: it may be offline, or its clock was set back`,
    nl: `Het apparaat gaf in ${STALE_POLLS} antwoorden niets nieuwers: het is misschien niet verbonden, of de klok is teruggezet`,
  });

/** The newest instant on a page; −∞ when it holds no values. */
const stampOf = ({ channels }: RealtimePage): number => Math.max(...Object.values(channels).map(({ at }) => at));

/**
 * Lets a stamp through once, and says once when nothing newer comes; from there on what is newer than that, as a clock may have been
 * set back. Pages without values pass.
 */
const fresh = (pages: Observable<RealtimePage>): Observable<RealtimePage> =>
  defer(() => {
    let [last, seen] = [Number.NEGATIVE_INFINITY, 0];
    return pages.pipe(
      mergeMap((page) => {
        const stamp = stampOf(page);
        if (stamp === Number.NEGATIVE_INFINITY) return [page];
        if (stamp > last) {
          [last, seen] = [stamp, 1];
          return [page];
        }
        seen += 1;
        if (seen < STALE_POLLS) return [];
        const isTold = seen > STALE_POLLS;
        last = stamp;
        return isTold ? [] : [stale(page)];
      }),
    );
  });

/**
 * The values of this moment, asked again and again until unsubscribed. A poll that is slower than `every` makes the next
 * ones wait, so there is never more than one under way; values of the same instant are emitted once.
 *
 * A failed poll that the next one may mend is a page without channels and with the issue `poll-failed`; a device that
 * gives nothing newer for six polls, one with the issue `stale`. What cannot get better (a refused key, an unknown meter) ends
 * the stream with that error. Throws RangeError when `every` is below 1,000.
 *
 * @example follow(home, { meter: "p1" }).subscribe(({ channels }) => channels.electric_power?.value); // W
 */
export function follow(source: Source, options: FollowOptions): Observable<RealtimePage> {
  const { meter, every = EVERY, scheduler = asyncScheduler } = options;
  if (!(every >= LEAST_EVERY))
    throw new RangeError(`Cannot follow every ${every} ms: it must be at least ${LEAST_EVERY}, to spare the device`);
  const poll = (): Observable<RealtimePage> =>
    request(source, { kind: "realtime", meter }).pipe(
      catchError((error: unknown) => {
        const passes = error instanceof SourceError && PASSING.has(error.code);
        return passes ? of(failed(meter, scheduler.now(), error)) : throwError(() => error);
      }),
    );
  return timer(0, every, scheduler).pipe(exhaustMap(poll), fresh);
}
