import type { KnownReading } from "./known-reading.ts";

/** What the meter itself displayed, in whole thousandths: the number to print. */
export const shownOf = ({ shown, thousandths }: Pick<KnownReading, "shown" | "thousandths">): number =>
  shown ?? thousandths;
