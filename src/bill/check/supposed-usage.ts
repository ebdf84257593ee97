import type { Register } from "../../reading.ts";
import type { CivilDate } from "../../units/civil.ts";
import type { BoundaryReading } from "../../usage/readings/boundary-reading.ts";
import type { Span } from "../../usage/span.ts";
import type { Usage } from "../../usage/usage.ts";
import type { Mark } from "./check-marks.ts";

/** Which of two meters: the one that hung until it was changed, or the one that hung from then on. */
export type ChangedMeter = "old" | "new";

/** What a register is supposed to have shown at the midnight that begins a date, on a count that goes on over changes of meter. */
export interface SupposedReading extends Mark {
  /** What the meter displayed; the same as `thousandths` unless given. */
  readonly shown?: number | undefined;
  /** Of a meter that was changed on that day instead: which of both, and how much more it showed than is on record. */
  readonly changed?: { readonly meter: ChangedMeter; readonly more: number } | undefined;
}

/** A home's registers, had some of them shown something else. */
export interface Supposition {
  readonly usage: Usage;
  /** What is known of the registers then: of two the later one counts. */
  readonly marks: readonly Mark[];
}

interface Place {
  readonly date: CivilDate;
  readonly register: Register;
}

/** Energy that changed meters counted more: what the old one showed more last, and the new one less first. */
const carriedTo = (readings: readonly SupposedReading[], { date, register }: Place): number =>
  readings
    .filter((reading) => reading.register === register && reading.date < date)
    .reduce((total, { changed }) => total + (changed?.more ?? 0) * (changed?.meter === "new" ? -1 : 1), 0);

/** The same usage and marks, had some registers shown something else. */
export function supposedUsage(usage: Usage, marks: readonly Mark[], readings: readonly SupposedReading[]): Supposition {
  const standing = readings.filter(({ changed }) => changed?.meter !== "new");
  const supposed = new Map(standing.map((reading) => [`${reading.date} ${reading.register}`, reading]));
  const moved = <M extends Mark>(mark: M): M => ({
    ...mark,
    thousandths: mark.thousandths + carriedTo(readings, mark),
  });
  const asSupposed = (reading: BoundaryReading): BoundaryReading => {
    const { thousandths, shown } = supposed.get(`${reading.date} ${reading.register}`) ?? reading;
    return moved({ ...reading, thousandths, shown });
  };
  const spans = usage.spans.map((span): Span => {
    const [start, end] = [asSupposed(span.start), asSupposed(span.end)];
    return { ...span, start, end, thousandths: Math.max(0, end.thousandths - start.thousandths) };
  });
  return { usage: { ...usage, spans }, marks: [...marks, ...standing].map(moved) };
}
