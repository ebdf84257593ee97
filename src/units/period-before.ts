import { addDays, type CivilDate, firstOfMonth, firstOfNextMonth } from "./civil.ts";
import { type Period, period } from "./period.ts";

/** The first days of the month before: all of it for a whole month, and never more than it has. */
function monthBefore({ from, to, days }: Pick<Period, "from" | "to" | "days">): readonly [CivilDate, CivilDate] {
  const first = firstOfMonth(addDays(from, -1));
  const last = addDays(first, days);
  return [first, to === firstOfNextMonth(from) || last > from ? from : last];
}

/**
 * What a period follows on: the month before for a month, as many first days of it for the first days of a month, and else as
 * many days before it.
 *
 * @example periodBefore(period("2026-11", zone)).text // "2026-10-01/2026-11-01"
 */
export function periodBefore(of: Pick<Period, "from" | "to" | "days" | "zone">): Period {
  const { from, to, days, zone } = of;
  const isInMonth = from === firstOfMonth(from) && to <= firstOfNextMonth(from);
  const [start, end] = isInMonth ? monthBefore(of) : [addDays(from, -days), from];
  return period(`${start}/${end}`, zone);
}
