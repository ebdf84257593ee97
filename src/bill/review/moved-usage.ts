import type { BoundaryReading } from "../../usage/readings/boundary-reading.ts";
import type { Span } from "../../usage/span.ts";
import type { Usage } from "../../usage/usage.ts";

/** A reading that was interpolated. */
export type Estimate = BoundaryReading & { readonly between: NonNullable<BoundaryReading["between"]> };

/** An estimate put elsewhere, by so many thousandths. */
export interface Move {
  readonly estimate: Estimate;
  readonly by: number;
}

const movedReading = (reading: BoundaryReading, by: number): BoundaryReading => ({
  ...reading,
  thousandths: reading.thousandths + by,
});

/** What one span counts less is what its neighbour counts more. */
function movedSpan(span: Span, { estimate: { register, date }, by }: Move): Span {
  if (span.register !== register) return span;
  if (span.to === date)
    return { ...span, end: movedReading(span.end, by), thousandths: Math.max(0, span.thousandths + by) };
  if (span.from === date)
    return { ...span, start: movedReading(span.start, by), thousandths: Math.max(0, span.thousandths - by) };
  return span;
}

/** A usage had its estimated readings been others. */
export const movedUsage = (used: Usage, moves: readonly Move[]): Usage => ({
  ...used,
  spans: used.spans.map((span) => moves.reduce(movedSpan, span)),
});
