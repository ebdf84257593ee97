import type { YearAmounts, YearRow } from "../../../bill/settlement/year-row.ts";
import { money } from "../../../units/money.ts";
import type { Cell, Column, Row, TableBlock } from "../../blocks.ts";
import type { YearInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";

const WORDS = {
  en: {
    title: { excluded: "What it cost, excluding VAT until the last columns", included: "What it cost, including VAT" },
    month: "Month",
    energy: "Energy",
    fixed: "Fixed",
    tax: "Tax",
    adjustments: "Adjustments",
    vat: { excluded: "VAT", included: "of which VAT" },
    total: "Total",
    provisional: "provisional",
    rounding: "Rounding",
    whole: "Together",
    parts: "Energy: supply, netting and feed-in. Fixed: standing and network charges. Tax: energy tax and tax credit.",
    rule: "Each bill rounds its own lines to the cent; rounding makes the months add up to the bill of the whole.",
  },
  nl: {
    title: {
      excluded: "Wat het kostte, exclusief btw tot de laatste kolommen",
      included: "Wat het kostte, inclusief btw",
    },
    month: "Maand",
    energy: "Energie",
    fixed: "Vast",
    tax: "Belasting",
    adjustments: "Correcties",
    vat: { excluded: "Btw", included: "waarvan btw" },
    total: "Totaal",
    provisional: "voorlopig",
    rounding: "Afronding",
    whole: "Samen",
    parts:
      "Energie: levering, saldering en teruglevering. Vast: vaste leveringskosten en netbeheer. Belasting: energiebelasting en vermindering.",
    rule: "Elke rekening rondt haar eigen regels af op de cent; de afronding maakt de maanden samen de rekening van het geheel.",
  },
} as const;

const isZero = (amount: string): boolean => money(amount).isZero();

/** The columns of the statement; adjustments only where there are any. VAT stands before the total that it is added to. */
function columnsOf({ year }: YearInput): readonly (keyof YearAmounts)[] {
  const adjusted = [year.total, ...year.months].some(({ adjustments }) => !isZero(adjustments));
  const lines = ["energy", "fixed", "tax", ...(adjusted ? (["adjustments"] as const) : [])] as const;
  return year.vat === "excluded" ? [...lines, "vat", "total"] : [...lines, "total", "vat"];
}

function monthName({ from, to, status }: YearRow, { lang }: YearInput): string {
  const name = locale(lang).span(from, to);
  return status === "final" ? name : `${name} (${WORDS[lang].provisional})`;
}

/** A statement month by month in money. Rows and columns add up as printed. */
export function monthCosts(input: YearInput): TableBlock {
  const { year, lang } = input;
  const say = WORDS[lang];
  const columns = columnsOf(input);
  const cells = (amounts: YearAmounts): readonly Cell[] => columns.map((column) => amounts[column]);
  const header = (column: keyof YearAmounts): string => (column === "vat" ? say.vat[year.vat] : say[column]);
  const isEven = columns.every((column) => isZero(year.roundingColumns[column]));
  const rounding: readonly Row[] = isEven ? [] : [{ cells: [say.rounding, ...cells(year.roundingColumns)] }];
  return {
    kind: "table",
    title: say.title[year.vat],
    columns: [
      { header: say.month, type: "text" },
      ...columns.map((column): Column => ({ header: header(column), type: "amount" })),
    ],
    rows: [
      ...year.months.map((month) => ({ cells: [monthName(month, input), ...cells(month)] })),
      ...rounding,
      { role: "total", cells: [say.whole, ...cells(year.total)] },
    ],
    footnotes: isEven ? [say.parts] : [say.parts, say.rule],
  };
}
