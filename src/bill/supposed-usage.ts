import type { Register } from "../reading.ts";
import type { CivilDate } from "../units/civil.ts";
import type { BoundaryReading } from "../usage/boundary-reading.ts";
import type { Span } from "../usage/span.ts";
import type { Usage } from "../usage/usage.ts";

/** What a register is supposed to have shown at the midnight that begins a date. Whole Wh or litres. */
export interface SupposedReading {
  readonly date: CivilDate;
  readonly register: Register;
  readonly thousandths: number;
}

/** The same usage, had some registers shown something else. */
export function supposedUsage(usage: Usage, readings: readonly SupposedReading[]): Usage {
  const supposed = new Map(readings.map(({ date, register, thousandths }) => [`${date} ${register}`, thousandths]));
  const shown = (reading: BoundaryReading): BoundaryReading => ({
    ...reading,
    thousandths: supposed.get(`${reading.date} ${reading.register}`) ?? reading.thousandths,
  });
  const spans = usage.spans.map((span): Span => {
    const [start, end] = [shown(span.start), shown(span.end)];
    return { ...span, start, end, thousandths: Math.max(0, end.thousandths - start.thousandths) };
  });
  return { ...usage, spans };
}
