import type { CheckLine, CheckSide } from "../../../bill/check/check-document.ts";
import type { Lang } from "../../../text.ts";
import type { Cell, Row, TableBlock } from "../../blocks.ts";
import type { CheckInput } from "../../define-report.ts";
import { type Locale, locale } from "../../locale.ts";
import { contractPrices } from "./contract-prices.ts";
import { conversionFactor } from "./conversion-factor.ts";
import { verdictWord } from "./verdict-word.ts";

const WORDS = {
  en: {
    title: {
      excluded: "Table V1: verdict for each line, excluding VAT",
      included: "Table V1: verdict for each line, including VAT",
    },
    line: "Line and verdict",
    who: { theirs: "they", ours: "we", both: "both" },
    quantity: "Quantity",
    unit: "Unit",
    price: (symbol: string) => `Price (${symbol})`,
    amount: (symbol: string) => `Amount (${symbol})`,
    difference: "Difference",
    agreeing: "These lines agree within a cent",
    units: { kWh: "kWh", m3: "m³", day: "days", month: "months" },
    days: (days: string) => `by your contract ${days}`,
    row: (rows: string) => `; proof: V2 row ${rows}`,
    rule: "They: the supplier's bill. We: meter readings and contract. Difference = they − we. What only rounding makes counts as agreeing.",
    average: "Where a line stands for several prices of ours, our price is their mean.",
  },
  nl: {
    title: {
      excluded: "Tabel V1: oordeel per regel, exclusief btw",
      included: "Tabel V1: oordeel per regel, inclusief btw",
    },
    line: "Regel en oordeel",
    who: { theirs: "zij", ours: "wij", both: "beide" },
    quantity: "Hoeveelheid",
    unit: "Eenheid",
    price: (symbol: string) => `Tarief (${symbol})`,
    amount: (symbol: string) => `Bedrag (${symbol})`,
    difference: "Verschil",
    agreeing: "Deze regels kloppen op een cent na",
    units: { kWh: "kWh", m3: "m³", day: "dagen", month: "maanden" },
    days: (days: string) => `volgens je contract ${days}`,
    row: (rows: string) => `; bewijs: V2 rij ${rows}`,
    rule: "Zij: de rekening van de leverancier. Wij: meterstanden en contract. Verschil = zij − wij. Wat alleen afronding is telt als kloppend.",
    average: "Waar een regel voor meer tarieven van ons staat, is ons tarief het gemiddelde.",
  },
} as const;

/** Rows as people name them: 1–3, 7. */
function rowsText(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}

type Who = keyof (typeof WORDS)["nl"]["who"];

const sideCells = (who: Who, side: CheckSide | null, lang: Lang): readonly Cell[] => {
  const say = WORDS[lang];
  if (side === null) return [say.who[who], { words: "–" }, null, null, null];
  return [say.who[who], side.quantity, say.units[side.unit], side.price, side.amount];
};

/** With its days when they are not the bill's own. */
function nameOf({ label, from, to }: CheckLine, { period }: CheckInput["check"], words: Locale): string {
  const isWhole = from === period.start.slice(0, 10) && to === period.end.slice(0, 10);
  return isWhole ? label : `${label}, ${words.dates(from, to)}`;
}

function differingRows(line: CheckLine, check: CheckInput["check"], words: Locale): readonly Row[] {
  const { verdict, note, days, prices = [], evidence, theirs, ours, difference } = line;
  const { lang } = words;
  const proof = evidence.length === 0 ? "" : WORDS[lang].row(rowsText(evidence));
  const factor = conversionFactor(line);
  const known = [
    ...(days === undefined ? [] : [`: ${WORDS[lang].days(words.dates(days.from, days.to))}`]),
    ...(prices.length === 0 ? [] : [`: ${contractPrices(prices, words)}`]),
    ...(factor === undefined ? [] : [`: ${words.number(factor)}`]),
  ].join("");
  return [
    { cells: [nameOf(line, check, words), ...sideCells("theirs", theirs, lang), difference] },
    {
      cells: [`→ ${verdictWord(verdict, lang, note)}${known}${proof}`, ...sideCells("ours", ours, lang), null],
      joined: true,
    },
  ];
}

const agreeingRow = (line: CheckLine, check: CheckInput["check"], words: Locale): Row => ({
  cells: [nameOf(line, check, words), ...sideCells("both", line.theirs ?? line.ours, words.lang), line.difference],
});

/** Every line of a supplier's bill beside ours, those that differ first, each with its verdict and where the proof is. */
export function checkedLines({ check, lang }: CheckInput): TableBlock {
  const say = WORDS[lang];
  const words = locale(lang, check.currency);
  const agrees = ({ verdict }: CheckLine): boolean => verdict === "agrees";
  const agreeing = check.lines.filter(agrees);
  const isAveraged = check.lines.some(({ ours }) => ours?.priceKind === "average");
  return {
    kind: "table",
    title: say.title[check.vat],
    columns: [
      { header: say.line, type: "text" },
      { header: "", type: "text" },
      { header: say.quantity, type: "number" },
      { header: say.unit, type: "text" },
      { header: say.price(words.symbol), type: "price" },
      { header: say.amount(words.symbol), type: "amount" },
      { header: say.difference, type: "amount" },
    ],
    rows: [
      ...check.lines.filter((line) => !agrees(line)).flatMap((line) => differingRows(line, check, words)),
      ...(agreeing.length === 0 ? [] : [{ role: "group" as const, cells: [say.agreeing] }]),
      ...agreeing.map((line) => agreeingRow(line, check, words)),
    ],
    footnotes: [say.rule, ...(isAveraged ? [say.average] : [])],
  };
}
