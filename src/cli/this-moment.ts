import type { Context } from "./context.ts";

/** The last moment that the demo home was read: what its data and its contract know of "now". */
const OF_DEMO = Date.parse("2023-04-02T20:00:00+02:00");

/** The instant for commands that are about this moment: that of the run, but a demo without `--now` goes back to its home. */
export const thisMoment = ({ options, now }: Context): number =>
  options.demo && options.now === undefined ? OF_DEMO : now;
