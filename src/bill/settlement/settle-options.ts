import type { Lang, Text } from "../../text.ts";
import type { CivilDate } from "../../units/civil.ts";
import type { Forecast } from "./forecast.ts";
import type { NextYear } from "./next-year-cost.ts";

/** What is known beside a statement when it is settled. */
export interface SettleOptions {
  /** Language of messages; `nl` unless given. */
  readonly lang?: Lang | undefined;
  /** The day on which it is made: what was due from the settled days up to it counts as paid. The first day after them unless given. */
  readonly today?: CivilDate | undefined;
  /** What the rest of the year is expected to cost. */
  readonly forecast?: Forecast | undefined;
  /** Why there is no forecast although days are ahead; it becomes an issue. */
  readonly noForecast?: Text | undefined;
  /** What the same use costs in the year after; see `nextYearCost`. */
  readonly nextYear?: NextYear | undefined;
  /** Why that is not known; it becomes an issue. */
  readonly noNextYear?: Text | undefined;
}
