import type { CivilDate } from "../../units/civil.ts";
import { fromThousandths } from "../../units/energy.ts";
import type { Money } from "../../units/money.ts";
import { midnight } from "../../units/zone.ts";
import type { Span } from "../../usage/span.ts";
import type { BillLine } from "../bill-document.ts";
import { billing } from "../billing.ts";
import { portionsOf } from "../netting/portions.ts";
import { splitAsFedIn } from "../netting/split-as-fed-in.ts";
import type { PricedStretch } from "../netting/split-by-price.ts";
import type { Marks } from "./check-marks.ts";
import type { RunningInput } from "./check-running.ts";

type Tariff = "normal" | "low" | "single";

/** A span in two, where its register was read on a date inside it. */
function cut(span: Span, date: CivilDate, marks: Marks, zone: string): Span[] {
  const mark = marks.get(`${date} ${span.register}`);
  if (mark === undefined || span.from >= date || span.to <= date) return [span];
  const middle = { ...span.end, date, at: midnight(date, zone), thousandths: mark.thousandths };
  const used = mark.thousandths - span.start.thousandths;
  return [
    { ...span, to: date, end: middle, thousandths: Math.max(0, used) },
    { ...span, from: date, start: middle, thousandths: Math.max(0, span.end.thousandths - mark.thousandths) },
  ];
}

/**
 * Of a line of netting or feed-in that is credited at the time when it was fed in: how much of it was fed in before a date, kWh
 * with the line's sign. Later use decides how much of it all is netted, so that a bill up to the date does not tell.
 * Undefined for other lines, and where a bill begins inside its contract year.
 */
export function fedInShare(
  { usage, contract, options, marks }: RunningInput,
  { id, from, to }: BillLine,
  date: CivilDate,
): Money | undefined {
  const [, kind, tariff] = id.split(".") as [string, string, Tariff];
  if (contract.electricity?.netting.priceChange !== "as-fed-in" || (kind !== "netting" && kind !== "feed-in"))
    return undefined;
  const spans = usage.spans.flatMap((span) => cut(span, date, marks, usage.period.zone));
  const table = billing({ ...usage, spans }, contract, options.allowProposedLaw ?? false);
  const portion = portionsOf(table).find(({ window, end }) => window.from <= from && end >= to);
  if (portion === undefined || portion.window.from < table.from) return undefined;
  const single = tariff === "single";
  const stretches: PricedStretch[] = [
    { from, to: date, single },
    { from: date, to, single },
  ];
  const parts = splitAsFedIn(
    table,
    portion.window,
    portion.end,
    { normal: tariff === "low" ? [] : stretches, low: tariff === "normal" ? [] : stretches },
    kind === "netting" ? "netted" : "surplus",
  );
  const before = parts.find((part) => part.from === from && part.tariff === tariff);
  return before && fromThousandths(-before.quantity.thousandths);
}
