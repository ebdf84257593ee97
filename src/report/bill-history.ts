import type { SettlementStatement } from "../bill/settlement/settlement-statement.ts";
import type { DayTemperature } from "../source/temperatures.ts";
import type { EarlierUse } from "./earlier-use.ts";

/** What is known of the time before a bill. All of it is optional: a report says what is not known, or leaves it out. */
export interface BillHistory {
  /** The month before, or as many days before. */
  readonly before?: EarlierUse | undefined;
  /** The same days a year earlier. */
  readonly yearEarlier?: EarlierUse | undefined;
  /** Calendar months before the bill's own, in order; those of which nothing is known are absent. */
  readonly months?: readonly EarlierUse[] | undefined;
  /** The contract year up to the end of the bill: bills, advances and where it is expected to end. */
  readonly year?: SettlementStatement | undefined;
  /** Mean outdoor temperatures by day, to tell the weather's part. */
  readonly temperatures?: readonly DayTemperature[] | undefined;
}
