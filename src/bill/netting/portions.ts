import type { CivilDate } from "../../units/civil.ts";
import type { NettingWindow } from "../../usage/netting-window.ts";
import { worst } from "../../usage/quality.ts";
import type { Billing, Quantity } from "../billing.ts";

/** The part of a window that a bill covers. */
export interface Portion {
  readonly window: NettingWindow;
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** A bill's parts by window, in order. */
export const portionsOf = ({ usage, from, to }: Billing): Portion[] =>
  usage.windows.map((window) => ({
    window,
    start: window.from > from ? window.from : from,
    end: window.to < to ? window.to : to,
  }));

/** A part of a window with its share of a running quantity; `key` says which part it is. */
export interface WindowPart {
  readonly key: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly quantity: Quantity;
}

/** Stretches of a window as they stand on a date. */
export const upTo = <S extends { readonly from: CivilDate; readonly to: CivilDate }>(
  stretches: readonly S[],
  date: CivilDate,
): S[] =>
  stretches
    .filter(({ from }) => from < date)
    .map((stretch) => (stretch.to > date ? { ...stretch, to: date } : stretch));

/** The days of a part that are the bill's own; of one that is over and of which the share was counted before it, the part's days. */
function daysIn(
  { from, to }: WindowPart,
  { start, end }: Portion,
  isOfBefore: boolean,
): { readonly from: CivilDate; readonly to: CivilDate } {
  if (to <= start || (to < end && isOfBefore)) return { from, to };
  return { from: from > start ? from : start, to: to < end ? to : end };
}

const NOTHING: Quantity = { thousandths: 0, quality: "measured" };

/** A difference is as good as the worse of the two. */
const less = (after: Quantity, before: Quantity): Quantity => ({
  thousandths: after.thousandths - before.thousandths,
  quality: worst([after.quality, before.quality]),
});

/**
 * What a bill takes of each part of a window: what it holds at the bill's end less what it held at its start. It may be
 * negative: then an earlier bill's share is taken back. So the bills of a window add up to the window exactly.
 *
 * @param partsAt the parts of the window as they stand on a date
 * @param isOfBefore whether the bill's share of a part was counted before the bill: it has the part's days where that is over
 */
export function shareOf<P extends WindowPart>(
  portion: Portion,
  partsAt: (date: CivilDate) => readonly P[],
  isOfBefore: (share: P, held: P | undefined) => boolean = () => false,
): P[] {
  const { window, start, end } = portion;
  const [after, before] = [partsAt(end), start === window.from ? [] : partsAt(start)];
  const held = new Map(before.map((part) => [part.key, part]));
  const gone = before
    .filter(({ key }) => after.every((part) => part.key !== key))
    .map((part) => ({ ...part, quantity: NOTHING }));
  return [...gone, ...after].map((part) => {
    const was = held.get(part.key);
    const share = { ...part, quantity: less(part.quantity, was?.quantity ?? NOTHING) };
    return { ...share, ...daysIn(part, portion, isOfBefore(share, was)) };
  });
}
