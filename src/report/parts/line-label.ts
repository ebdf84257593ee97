import type { Bill, BillLine } from "../../bill/bill-document.ts";
import type { Lang } from "../../text.ts";
import { locale } from "../locale.ts";
import { billSpan } from "./bill-span.ts";

const PROPOSED = { en: "law not in force yet", nl: "wet nog niet van kracht" } as const;

/** The label of a line, with its days when they are not the bill's own, and its law when that is not in force yet. */
export function lineLabel(line: BillLine, bill: Bill, lang: Lang): string {
  const { from, to } = billSpan(bill);
  const days = line.from === from && line.to === to ? undefined : locale(lang).dates(line.from, line.to);
  const notes = [days, line.law === "proposed" ? PROPOSED[lang] : undefined].filter((note) => note !== undefined);
  return notes.length === 0 ? line.label : `${line.label} (${notes.join(", ")})`;
}
