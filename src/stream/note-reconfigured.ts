import { defer, type MonoTypeOperatorFunction, map } from "rxjs";
import type { Issue } from "../issue.ts";

interface Numbered {
  readonly ioId?: number | undefined;
  readonly issues: readonly Issue[];
  readonly askedAt: number;
}

const reconfigured = (before: number, now: number): Issue => ({
  code: "meter-reconfigured",
  severity: "warning",
  text: {
    en: `The device answers for this meter with I/O ${now}, before it was I/O ${before}: it may be another meter from here on`,
    nl: `Het apparaat antwoordt voor deze meter met I/O ${now}, eerder was dat I/O ${before}: het kan vanaf hier een andere meter zijn`,
  },
});

/** Says so where the I/O behind a meter changes from one answer to the next: the values before and after may not belong together. */
export const noteReconfigured =
  <T extends Numbered>(): MonoTypeOperatorFunction<T> =>
  (pages) =>
    defer(() => {
      let last: number | undefined;
      return pages.pipe(
        map((page) => {
          const before = last;
          last = page.ioId ?? last;
          if (before === undefined || page.ioId === undefined || page.ioId === before) return page;
          return { ...page, issues: [...page.issues, reconfigured(before, page.ioId)] };
        }),
      );
    });
