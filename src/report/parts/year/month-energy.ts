import type { YearRow } from "../../../bill/settlement/year-row.ts";
import { money } from "../../../units/money.ts";
import type { Cell, Column, TableBlock } from "../../blocks.ts";
import type { YearInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";

const WORDS = {
  en: {
    title: "What the meters counted",
    month: "Month",
    importNormal: "Import normal (kWh)",
    importLow: "Import low (kWh)",
    exportNormal: "Export normal (kWh)",
    exportLow: "Export low (kWh)",
    gas: "Gas (m³)",
    whole: "Together",
  },
  nl: {
    title: "Wat de meters telden",
    month: "Maand",
    importNormal: "Afname normaal (kWh)",
    importLow: "Afname laag (kWh)",
    exportNormal: "Terug normaal (kWh)",
    exportLow: "Terug laag (kWh)",
    gas: "Gas (m³)",
    whole: "Samen",
  },
} as const;

const QUANTITIES = ["importNormal", "importLow", "exportNormal", "exportLow", "gas"] as const;

/** Registers that counted nothing all year are those of a home without panels. */
const isShown =
  (total: YearRow) =>
  (quantity: (typeof QUANTITIES)[number]): boolean => {
    const counted = total[quantity];
    return counted !== null && (!quantity.startsWith("export") || !money(counted).isZero());
  };

/** A statement month by month in kWh and m³ as metered; every column adds up to its last row. */
export function monthEnergy({ year, lang }: YearInput): TableBlock {
  const say = WORDS[lang];
  const words = locale(lang);
  const shown = QUANTITIES.filter(isShown(year.total));
  const cells = (row: YearRow): readonly Cell[] => shown.map((quantity) => row[quantity]);
  return {
    kind: "table",
    title: say.title,
    columns: [
      { header: say.month, type: "text" },
      ...shown.map((quantity): Column => ({ header: say[quantity], type: "number" })),
    ],
    rows: [
      ...year.months.map((month) => ({ cells: [words.span(month.from, month.to), ...cells(month)] })),
      { role: "total", cells: [say.whole, ...cells(year.total)] },
    ],
  };
}
