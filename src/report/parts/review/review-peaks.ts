import { isoInstant } from "../../../units/zone.ts";
import type { Peak } from "../../../usage/load/peaks.ts";
import type { Cell, TableBlock } from "../../blocks.ts";
import type { ReviewInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";

const WORDS = {
  en: {
    title: "The highest quarters of an hour",
    imported: "From the grid",
    exported: "To the grid",
    kw: "kW",
    rule: "Mean power of a quarter of the clock, as capacity tariffs count it; one with a minute not measured is left out.",
  },
  nl: {
    title: "De hoogste kwartieren",
    imported: "Van het net",
    exported: "Naar het net",
    kw: "kW",
    rule: "Gemiddeld vermogen van een kwartier, zoals capaciteitstarieven het tellen; zonder kwartieren met een minuut zonder meting.",
  },
} as const;

/** When the connection carried most, in both directions; nothing where its power is not known by the minute. */
export function reviewPeaks({ review: { peaks }, bill, lang }: ReviewInput): readonly TableBlock[] {
  if (peaks === null) return [];
  const [say, words] = [WORDS[lang], locale(lang)];
  const [imported, exported] = [peaks.import.quarters, peaks.export.quarters];
  const cells = (peak: Peak | undefined): readonly Cell[] =>
    peak === undefined
      ? [null, null]
      : [words.instant(isoInstant(peak.at, bill.period.zone)), (peak.w / 1000).toFixed(3)];
  const hasExport = exported.length > 0;
  const rows = Array.from({ length: Math.max(imported.length, exported.length) }, (_, place) => ({
    cells: [...cells(imported[place]), ...(hasExport ? cells(exported[place]) : [])],
  }));
  const columnsOf = (header: string) => [
    { header, type: "text" as const },
    { header: say.kw, type: "number" as const, decimals: 2 },
  ];
  const columns = [...columnsOf(say.imported), ...(hasExport ? columnsOf(say.exported) : [])];
  return [{ kind: "table", title: say.title, columns, rows, footnotes: [say.rule] }];
}
