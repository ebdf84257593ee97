import type { Calendar } from "../units/calendar.ts";

interface OpenDay {
  readonly start: number;
  readonly end: number;
  readonly askedAt: number;
}

/** The starts of the civil hours of a day that were over when it was asked, epoch ms. */
export function hourStarts({ start, end, askedAt }: OpenDay, civil: Calendar): Float64Array {
  const starts = civil.hourStarts.slice(civil.hourIndexAt(start), civil.hourIndexAt(end - 1) + 1);
  return starts.filter((_, index) => (starts[index + 1] ?? end) <= askedAt);
}
