import type { Quality } from "../reading.ts";

const ORDER: readonly Quality[] = ["measured", "derived", "estimated", "missing"];

/** The worst of several qualities: what is put together is only as good as its worst part. */
export const worst = (qualities: Iterable<Quality>): Quality =>
  [...qualities].reduce((bad, next) => (ORDER.indexOf(next) > ORDER.indexOf(bad) ? next : bad), "measured" as Quality);
