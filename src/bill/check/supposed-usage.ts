import type { Register } from "../../reading.ts";
import type { CivilDate } from "../../units/civil.ts";
import type { BoundaryReading } from "../../usage/readings/boundary-reading.ts";
import type { Span } from "../../usage/span.ts";
import type { Usage } from "../../usage/usage.ts";

/** What a register is supposed to have shown at the midnight that begins a date, on a count that goes on over changes of meter. */
export interface SupposedReading {
  readonly date: CivilDate;
  readonly register: Register;
  /** Whole Wh or litres. */
  readonly thousandths: number;
  /** What the meter displayed; the same as `thousandths` unless given. */
  readonly shown?: number | undefined;
}

/** The same usage, had some registers shown something else. */
export function supposedUsage(usage: Usage, readings: readonly SupposedReading[]): Usage {
  const supposed = new Map(readings.map((reading) => [`${reading.date} ${reading.register}`, reading]));
  const asSupposed = (reading: BoundaryReading): BoundaryReading => {
    const { thousandths, shown } = supposed.get(`${reading.date} ${reading.register}`) ?? reading;
    return { ...reading, thousandths, shown };
  };
  const spans = usage.spans.map((span): Span => {
    const [start, end] = [asSupposed(span.start), asSupposed(span.end)];
    return { ...span, start, end, thousandths: Math.max(0, end.thousandths - start.thousandths) };
  });
  return { ...usage, spans };
}
