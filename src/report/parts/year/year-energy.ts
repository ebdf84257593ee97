import type { YearRow } from "../../../bill/settlement/year-row.ts";
import type { Lang } from "../../../text.ts";
import type { ChartBlock } from "../../blocks.ts";
import type { YearInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";
import type { Slot } from "../daily-slots.ts";
import { energyBars } from "../energy-bars.ts";

/** Whole Wh or litres. */
const thousandths = (quantity: string | null): number | null =>
  quantity === null ? null : Math.round(Number(quantity) * 1000);

const together = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;

function slot({ from, to, ...row }: YearRow, lang: Lang): Slot {
  const words = locale(lang);
  const [normal, low] = [thousandths(row.importNormal), thousandths(row.importLow)];
  return {
    name: words.span(from, to),
    label: words.date(from, "short").split(" ")[1] ?? "",
    imported: together(normal, low),
    normal,
    low,
    exported: together(thousandths(row.exportNormal), thousandths(row.exportLow)),
    gas: thousandths(row.gas),
  };
}

/** Electricity (import up, export down) and gas of a statement by month, from the readings between its months. */
export const yearEnergy = ({ bill, year, lang }: YearInput): ChartBlock =>
  energyBars({ bill, slots: year.months.map((row) => slot(row, lang)), size: "month", lang });
