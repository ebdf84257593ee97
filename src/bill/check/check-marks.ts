import type { Register } from "../../reading.ts";
import { addDays, type CivilDate } from "../../units/civil.ts";
import type { DayUsage } from "../../usage/day-usage.ts";
import type { Span } from "../../usage/span.ts";
import type { Usage } from "../../usage/usage.ts";

/** What a register is known to have shown at the midnight that begins a date, on a count that goes on over changes of meter. */
export interface Mark {
  readonly date: CivilDate;
  readonly register: Register;
  /** Whole Wh or litres. */
  readonly thousandths: number;
}

/** Marks by date and register, `2021-06-01 gas`. */
export type Marks = ReadonlyMap<string, Mark>;

const isRead = ({ quality }: Pick<DayUsage, "quality">): boolean => quality === "measured" || quality === "derived";

/** The midnights inside a span, as far as every day since its start was measured. */
function daily({ register, from, to, start }: Span, days: readonly DayUsage[]): Mark[] {
  const marks: Mark[] = [];
  let { thousandths } = start;
  for (const day of days) {
    if (day.date < from || day.date >= to) continue;
    const used = day.used[register];
    if (used === null || !isRead(day)) break;
    thousandths += used;
    marks.push({ date: addDays(day.date, 1), register, thousandths });
  }
  return marks;
}

const fits = (spans: readonly Span[], { date, register, thousandths }: Mark): boolean =>
  spans.some(
    ({ from, to, start, end, ...span }) =>
      span.register === register &&
      from <= date &&
      to >= date &&
      start.thousandths <= thousandths &&
      end.thousandths >= thousandths,
  );

/**
 * What is known of the registers inside a bill: the readings it rests on, its days, and others. Of two the later one counts,
 * and none that contradicts what the bill rests on.
 */
export function checkMarks({ spans, days, period }: Usage, others: readonly Mark[]): Marks {
  const own = spans.filter(({ from }) => from >= period.from);
  const ends = own.flatMap(({ start, end }) => [start, end]).filter(isRead);
  const all = [...own.flatMap((span) => daily(span, days)), ...others, ...ends];
  return new Map(all.filter((mark) => fits(own, mark)).map((mark) => [`${mark.date} ${mark.register}`, mark]));
}
