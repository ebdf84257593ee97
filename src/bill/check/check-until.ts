import { type CivilDate, daysBetween } from "../../units/civil.ts";
import { midnight } from "../../units/zone.ts";
import type { NettingWindow } from "../../usage/netting-window.ts";
import type { Span } from "../../usage/span.ts";
import type { Usage } from "../../usage/usage.ts";
import type { Marks } from "./check-marks.ts";

/** Where a register was not read it is supposed to have risen evenly; whoever uses that line must know. */
function evenly({ from, to, start, end }: Span, date: CivilDate): number {
  const share = daysBetween(from, date) / daysBetween(from, to);
  return start.thousandths + Math.round(share * (end.thousandths - start.thousandths));
}

function firstPart(span: Span, date: CivilDate, at: number, marks: Marks): Span {
  const thousandths = marks.get(`${date} ${span.register}`)?.thousandths ?? evenly(span, date);
  const { shown: _, ...reading } = span.end;
  return {
    ...span,
    to: date,
    end: { ...reading, date, at, thousandths },
    changes: span.changes?.filter((change) => change.at < at),
    thousandths: Math.max(0, thousandths - span.start.thousandths),
  };
}

/** A bill that stands on its own shares yearly limits by all its days, also when a part of it is looked at. */
const asWhole = (window: NettingWindow): NettingWindow =>
  window.kind === "bill" ? { ...window, kind: "given" } : window;

/** The usage of a bill up to a date inside it. */
export function checkUntil(usage: Usage, date: CivilDate, marks: Marks): Usage {
  const { period, windows, spans } = usage;
  const end = midnight(date, period.zone);
  return {
    ...usage,
    period: { ...period, to: date, days: daysBetween(period.from, date), end },
    windows: windows.filter(({ from }) => from < date).map(asWhole),
    spans: spans
      .filter(({ from }) => from < date)
      .map((span) => (span.to <= date ? span : firstPart(span, date, end, marks))),
  };
}
