import type { Text } from "../../text.ts";
import { addDays, type CivilDate, daysBetween } from "../../units/civil.ts";
import { money } from "../../units/money.ts";
import type { SupplierLine } from "../supplier-bill.ts";
import type { Problem } from "./problem.ts";

/** A supplier's bill in its form, its lines with their days, and which of them have an end of their own. */
interface Typed {
  readonly period: string;
  readonly end: CivilDate;
  readonly lines: readonly (SupplierLine & { readonly isEnded: boolean })[];
}

const lastDay = (date: CivilDate): Text => ({
  en: `${date} seems to be the last day: write ${addDays(date, 1)}, the first day that is not in it`,
  nl: `${date} lijkt de laatste dag te zijn: schrijf ${addDays(date, 1)}, de eerste dag die niet meetelt`,
});

/** Whether a day is left out between a line and the next of its kind, or the end of the bill. */
function isShort({ ids, to }: SupplierLine, { lines, end }: Typed): boolean {
  const next = addDays(to, 1);
  return next === end || lines.some((other) => other.from === next && other.ids.join() === ids.join());
}

const hasDayMore = ({ from, to, quantity }: SupplierLine): boolean => money(quantity).eq(daysBetween(from, to) + 1);

/**
 * Days that were typed over as bills print them, up to and including the last. One line may be a day short; where every line is that
 * has an end, or all lines for time count one more day than they have, it was typed so.
 */
export function typedLastDays(bill: Typed): Problem[] {
  const ended = bill.lines.flatMap((line, index) => (line.isEnded ? [{ line, index }] : []));
  if (ended.length > 0 && ended.every(({ line }) => isShort(line, bill)))
    return ended.map(({ line, index }) => ({ path: ["lines", index, "to"], text: lastDay(line.to) }));
  const daily = bill.lines.filter(({ unit, ids }) => unit === "day" && !ids.includes("adjustment"));
  const isTyped = bill.period.endsWith(`/${bill.end}`) && daily.length > 0 && daily.every(hasDayMore);
  return isTyped ? [{ path: ["period"], text: lastDay(bill.end) }] : [];
}
