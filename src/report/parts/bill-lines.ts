import type { Bill, BillLine } from "../../bill/bill-document.ts";
import type { Lang } from "../../text.ts";
import type { Column, Row, TableBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { locale } from "../locale.ts";
import { addUp } from "./add-up.ts";
import { billSpan } from "./bill-span.ts";
import { electricityTaxed } from "./electricity-taxed.ts";
import { lineLabel } from "./line-label.ts";
import { lineSource } from "./line-source.ts";
import { hasExport } from "./metered.ts";
import { nettingSteps } from "./steps/netting-steps.ts";
import { taxSteps } from "./steps/tax-steps.ts";

const WORDS = {
  en: {
    title: { excluded: "Every line, excluding VAT", included: "Every line, including VAT" },
    line: "Line",
    quantity: "Quantity",
    unit: "Unit",
    price: (symbol: string) => `Price (${symbol})`,
    amount: (symbol: string) => `Amount (${symbol})`,
    vat: "VAT",
    source: "Source",
    groups: { electricity: "Electricity", gas: "Gas", other: "Adjustments" },
    subtotal: { electricity: "Subtotal electricity", gas: "Subtotal gas", other: "Subtotal adjustments" },
    sum: "Amount = quantity × price, each rounded once to the cent.",
    scaled:
      "Derived, at a dynamic price: the samples of the slots do not add up exactly to what the register counted, and were scaled to it.",
    taxed: "Energy tax: on all import less all export, not below 0, also where the supplier does not net it.",
    untaxed:
      "No energy tax: it is due on all import less all export, and at least as much went to the grid as came from it.",
    factor: (months: string) => `Gas is billed as metered m³ × correction factor: ${months}.`,
  },
  nl: {
    title: { excluded: "Alle regels, exclusief btw", included: "Alle regels, inclusief btw" },
    line: "Regel",
    quantity: "Hoeveelheid",
    unit: "Eenheid",
    price: (symbol: string) => `Prijs (${symbol})`,
    amount: (symbol: string) => `Bedrag (${symbol})`,
    vat: "Btw",
    source: "Bron",
    groups: { electricity: "Elektriciteit", gas: "Gas", other: "Correcties" },
    subtotal: { electricity: "Subtotaal elektriciteit", gas: "Subtotaal gas", other: "Subtotaal correcties" },
    sum: "Bedrag = hoeveelheid × prijs, elk één keer afgerond op de cent.",
    scaled:
      "Berekend, bij een dynamische prijs: de metingen van de tijdvakken zijn samen niet precies wat het telwerk telde, en zijn daarnaar geschaald.",
    taxed:
      "Energiebelasting: over alle afname min alle teruglevering, niet onder 0, ook waar de leverancier die niet saldeert.",
    untaxed:
      "Geen energiebelasting: die gaat over alle afname min alle teruglevering, en er ging minstens zoveel terug als er van het net kwam.",
    factor: (months: string) => `Gas wordt berekend als gemeten m³ × correctiefactor: ${months}.`,
  },
} as const;

const UNITS: Readonly<Record<Lang, Readonly<Record<BillLine["unit"], readonly [string, string]>>>> = {
  en: { kWh: ["kWh", "kWh"], m3: ["m³", "m³"], day: ["day", "days"], month: ["month", "months"] },
  nl: { kWh: ["kWh", "kWh"], m3: ["m³", "m³"], day: ["dag", "dagen"], month: ["maand", "maanden"] },
};

type Group = "electricity" | "gas" | "other";

const groupOf = ({ commodity }: BillLine): Group => commodity ?? "other";
const unitWord = ({ unit, quantity }: BillLine, lang: Lang): string =>
  UNITS[lang][unit][Math.abs(Number(quantity)) === 1 ? 0 : 1];

/** An adjustment is an amount: it has no quantity and price to show. */
const isAmount = ({ kind }: BillLine): boolean => kind === "adjustment" || kind === "rounding";

/** Lines without a rate of VAT are added after it, with the total. */
const ratedLines = ({ lines }: Bill): readonly BillLine[] => lines.filter(({ vatRate }) => vatRate !== null);
const hasRates = (bill: Bill): boolean => new Set(ratedLines(bill).map(({ vatRate }) => vatRate)).size > 1;

function lineRow(line: BillLine, { bill, contract, lang }: ReportInput): Row {
  const { quantity, price, amount, vatRate } = line;
  const factors = isAmount(line) ? [null, null, null] : [quantity, unitWord(line, lang), price];
  const rate = hasRates(bill) ? [locale(lang).percent(vatRate ?? "0")] : [];
  return { cells: [lineLabel(line, bill, lang), ...factors, amount, ...rate, lineSource(line, bill, contract, lang)] };
}

function groupRows(group: Group, input: ReportInput): readonly Row[] {
  const { bill, lang } = input;
  const lines = ratedLines(bill).filter((line) => groupOf(line) === group);
  if (lines.length === 0) return [];
  const subtotal = addUp(lines.map(({ amount }) => amount));
  const rest = hasRates(bill) ? [null, null] : [null];
  return [
    { role: "group", cells: [WORDS[lang].groups[group]] },
    ...lines.map((line) => lineRow(line, input)),
    { role: "subtotal", cells: [WORDS[lang].subtotal[group], null, null, null, subtotal, ...rest] },
  ];
}

/** The months of the bill with their correction factor; without factors the bill carries an issue that says so. */
function gasNote({ bill, contract, lang }: ReportInput): readonly string[] {
  const { from, to } = billSpan(bill);
  const words = locale(lang);
  const months = Object.entries(contract.gas?.correction ?? {})
    .filter(([month]) => month >= from.slice(0, 7) && `${month}-01` < to)
    .map(
      ([month, factor]) => `${words.date(`${month}-01`).replace(/^\d+ /, "")} ${words.number(factor, { atLeast: 4 })}`,
    );
  return months.length === 0 ? [] : [WORDS[lang].factor(months.join(", "))];
}

const scaledNote = ({ lines }: Bill, note: string): readonly string[] =>
  lines.some(({ priceKind, quality }) => priceKind !== undefined && quality === "derived") ? [note] : [];

/** What energy tax is due on, where neither the lines nor a table of their own tell it. */
function taxNote(input: ReportInput): readonly string[] {
  const { bill, contract, lang } = input;
  if (!hasExport(bill) || (contract.electricity?.energyTax ?? "none") === "none") return [];
  const { taxed, supplied } = electricityTaxed(bill);
  if (taxed.eq(supplied) || taxSteps(input).length > 0 || nettingSteps(input).length > 0) return [];
  return [WORDS[lang][taxed.isZero() ? "untaxed" : "taxed"]];
}

/** Every line before VAT (or with it, as its prices are): quantity × price = amount, and where the quantity comes from. */
export function billLines(input: ReportInput): TableBlock {
  const { bill, lang } = input;
  const say = WORDS[lang];
  const { symbol } = locale(lang, bill.currency);
  const vat: readonly Column[] = hasRates(bill) ? [{ header: say.vat, type: "text" }] : [];
  return {
    kind: "table",
    title: say.title[bill.vat],
    columns: [
      { header: say.line, type: "text" },
      { header: say.quantity, type: "number" },
      { header: say.unit, type: "text" },
      { header: say.price(symbol), type: "price" },
      { header: say.amount(symbol), type: "amount" },
      ...vat,
      { header: say.source, type: "text" },
    ],
    rows: (["electricity", "gas", "other"] as const).flatMap((group) => groupRows(group, input)),
    footnotes: [say.sum, ...scaledNote(bill, say.scaled), ...taxNote(input), ...gasNote(input)],
  };
}
