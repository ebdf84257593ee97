import type { Money } from "../../units/money.ts";
import { mainCause } from "./check-amounts.ts";
import type { CheckNote, CheckReading, CheckVerdict } from "./check-document.ts";
import type { LineParts } from "./check-parts.ts";
import { isCent, isRounding, mostLeft } from "./check-rounding.ts";
import type { Counterpart } from "./counterpart.ts";

/** What a verdict is made from. */
export interface Evidence {
  readonly difference: Money;
  readonly ours: Counterpart;
  readonly parts: LineParts;
  /** Readings of theirs under the line that are not ours. */
  readonly readings: readonly CheckReading[];
}

export interface Judged {
  readonly verdict: CheckVerdict;
  readonly note?: CheckNote | undefined;
}

const isOurs = (reading: CheckReading): boolean => reading.ours?.quality === "measured";

/** Energy that we did not read where it must be known: at an end of our line, or where they cut it. */
const isUnread = ({ quality, unit, isAligned }: Counterpart): boolean =>
  quality === "estimated" || quality === "missing" || ((unit === "kWh" || unit === "m3") && !isAligned);

/** Another reading is another, however few decimals the bill has. */
function byReading({ parts, readings }: Evidence): Judged {
  const note = parts.note === "whole-units" ? undefined : parts.note;
  const guessed = readings.filter((reading) => reading.theirs?.how !== "measured" && isOurs(reading));
  if (!parts.followsTheirs || guessed.length === 0) return { verdict: "other-reading", note };
  const isByDays = guessed.every((reading) => reading.theirs?.how === "days");
  return { verdict: "estimated", note: isByDays ? "days" : note };
}

/** The verdict of a line that both bills have: the least that its difference can be, else its main cause. */
export function checkVerdict(evidence: Evidence): Judged {
  const { difference, ours, parts } = evidence;
  if (isCent(difference)) return { verdict: "agrees" };
  if (isRounding(difference, ours.lines.length)) return { verdict: "rounding" };
  const cause = mainCause(parts.amounts);
  if ((cause === "reading" || cause === "period") && isUnread(ours))
    return { verdict: "unverifiable", note: "not-measured" };
  if (cause === "rounding") return { verdict: "rounding", note: parts.note };
  if (cause === "reading") return byReading(evidence);
  if (cause === "period") return { verdict: "other-period", note: parts.note === "by-month" ? parts.note : undefined };
  if (cause === "price" || (cause === "tax" && parts.isOtherPrice)) return { verdict: "other-price", note: parts.note };
  if (cause === "unexplained" && parts.isOtherwise) return { verdict: "other-method", note: parts.note };
  if (cause === undefined && difference.abs().lte(mostLeft(ours.lines.length))) return { verdict: "rounding" };
  if (cause === "unexplained" || cause === undefined) return { verdict: "unverifiable", note: parts.note };
  return { verdict: "other-method" };
}
