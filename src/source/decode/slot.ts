import type { Issue } from "../../issue.ts";
import type { CivilSpan } from "../civil-span.ts";
import type { SeriesKind } from "../source.ts";

/** A value of the slot that starts at an instant (epoch ms); NaN when the service says there is none. */
export interface SlotSample {
  readonly at: number;
  readonly value: number;
}

/** The series that is being decoded: what was asked, when, and where its issues go. */
export interface SlotContext extends CivilSpan {
  readonly kind: SeriesKind;
  readonly zone: string;
  readonly askedAt: number;
  /** Names what was asked, for messages. */
  readonly question: string;
  readonly note: (issue: Issue) => unknown;
}
