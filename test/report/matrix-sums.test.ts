import fc from "fast-check";
import { expect, test } from "vitest";
import annualStatement from "../../reports/annual-statement.ts";
import monthlyBill from "../../reports/monthly-bill.ts";
import { bill } from "../../src/bill/bill.ts";
import type { Bill, BillLine } from "../../src/bill/bill-document.ts";
import { slotRows } from "../../src/bill/dynamic/slot-rows.ts";
import { settle } from "../../src/bill/settle.ts";
import { yearStatement } from "../../src/bill/year-statement.ts";
import type { Row, TableBlock } from "../../src/report/blocks.ts";
import type { Document } from "../../src/report/document.ts";
import { billLines } from "../../src/report/parts/bill-lines.ts";
import { euroSplit } from "../../src/report/parts/euro-split.ts";
import { useAndCost } from "../../src/report/parts/use/use-and-cost.ts";
import { vatAndTotal } from "../../src/report/parts/vat-and-total.ts";
import { toCsv } from "../../src/report/to-csv.ts";
import { toHtml } from "../../src/report/to-html.ts";
import { toJson } from "../../src/report/to-json.ts";
import { toMarkdown } from "../../src/report/to-markdown.ts";
import { toPdf } from "../../src/report/to-pdf.ts";
import { toYearCsv } from "../../src/report/to-year-csv.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { priceSeriesOf } from "../../src/tariff/prices/price-series-of.ts";
import { money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { yearUsage } from "../../src/usage/year-usage.ts";
import { anyExchange } from "../reference/any-exchange.ts";
import { type AnyHome, anyHome } from "../reference/any-home.ts";
import { type AnyMarket, anyMarket } from "../reference/any-market.ts";
import { engineUsage, NOW } from "../reference/engine-bill.ts";
import { homeSource, type Sampling } from "../reference/home-source.ts";
import type { Billed } from "../reference/reference-of.ts";
import { fonts } from "../support/fonts.ts";
import { outside, overlaps, pdfWords } from "../support/pdf-words.ts";
import { promisedRows } from "../support/promised-rows.ts";
import { hasLine, pdfLines } from "../support/render-lines.ts";
import { htmlTables, markdownTables, numberCells } from "../support/render-tables.ts";
import { csvCells } from "../support/skeletons.ts";

/** `PROPERTY_RUNS=10000` for a proof that takes its time. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 150);
const SEED = process.env.PROPERTY_SEED === undefined ? {} : { seed: Number(process.env.PROPERTY_SEED) };
const TIME = 30_000 + RUNS * 200;
/** One in so many is drawn as well. */
const DRAWN = Math.max(40, RUNS / 20);

const REFUSED = /the use reaches a tier whose rate is not known|Cannot price the slot of/;

const total = (digits: readonly string[]): string => sum(digits.map(money)).toFixed(2);
const cell = (row: Row | undefined, column: number): string => String(row?.cells[column]);
const amounts = (rows: readonly Row[], column: number): readonly string[] =>
  rows.flatMap(({ cells }) => (typeof cells[column] === "string" ? [cells[column]] : []));

/** Every line is what it says, and every subtotal the lines over it. */
function expectLines({ rows }: TableBlock, { lines }: Bill): void {
  let above: string[] = [];
  for (const row of rows) {
    if (row.role === "group") above = [];
    else if (row.role === "subtotal") expect(cell(row, 4)).toBe(total(above));
    else above.push(cell(row, 4));
  }
  const multiplied = ({ quantity, price }: BillLine): string => total([money(quantity).times(price).toFixed(2)]);
  for (const line of lines) if (line.priceKind !== "weighted") expect(line.amount).toBe(multiplied(line));
}

function expectTotal({ rows }: TableBlock, { totals }: Bill): void {
  const last = rows.findIndex(({ role }) => role === "total");
  expect(total(amounts(rows.slice(0, last), 2))).toBe(totals.gross);
  expect(cell(rows[last], 2)).toBe(totals.gross);
}

/** Of use and cost: the parts add up to the total. */
function expectParts({ rows, columns }: TableBlock, { totals }: Bill): void {
  const column = columns.findIndex(({ header }) => header.startsWith("Cost"));
  expect(total(amounts(rows.slice(0, -1), column))).toBe(totals.gross);
  expect(cell(rows.at(-1), column)).toBe(totals.gross);
}

/** JSON and CSV, read back as text: the lines and the VAT on them are the total. */
function expectData(made: Bill): void {
  const { lines, vatLines, totals, vat }: Bill = JSON.parse(toJson(made));
  const [header = [], ...rows] = csvCells(toCsv(made));
  const inCsv = rows.map((row) => row[header.indexOf("amount")]!);
  expect(inCsv).toEqual(lines.map(({ amount }) => amount));
  const tax = vat === "excluded" ? vatLines.map(({ amount }) => amount) : [];
  expect(total([...inCsv, ...tax])).toBe(totals.gross);
  expect(total([totals.net, totals.vat, totals.adjustments])).toBe(totals.gross);
  expect(total([totals.electricity, totals.gas, totals.adjustments])).toBe(totals.gross);
  expect(total(vatLines.map(({ base }) => base))).toBe(totals.net);
  expect(total(vatLines.map(({ amount }) => amount))).toBe(totals.vat);
}

let counted = 0;

/** Now and then the formats as they are read. */
async function expectDrawn(document: Document, made: Bill): Promise<void> {
  counted += 1;
  if (counted % DRAWN !== 1) return;
  const words = pdfWords(await toPdf(document, { fonts, compress: false }));
  expect([outside(words), overlaps(words)]).toEqual([[], []]);
  const rows = [
    pdfLines(words),
    markdownTables(toMarkdown(document).text).flat().map(numberCells),
    htmlTables(toHtml(document)).flat().map(numberCells),
  ];
  for (const found of rows) expect(promisedRows(made, document).filter((row) => !hasLine(found, row))).toEqual([]);
}

async function expectSums(billed: Billed & Sampling): Promise<void> {
  const { contract } = billed;
  const used = await engineUsage(billed);
  const made = bill(used, contract, { lang: "en", allowProposedLaw: true });
  const input = { bill: made, days: used.days, contract, lang: "en", slots: slotRows(used, contract) } as const;
  expectLines(billLines(input), made);
  expectTotal(vatAndTotal(input), made);
  expectParts(useAndCost(input), made);
  expect(total(amounts(euroSplit(input).twin.rows, 1))).toBe(made.totals.gross);
  expectData(made);
  await expectDrawn(monthlyBill.build(input), made);
}

const unlessRefused = (made: Promise<void>): Promise<void> =>
  made.catch((error: unknown) => {
    if (!(error instanceof Error) || !REFUSED.test(error.message)) throw error;
  });

const check = (home: AnyHome): Promise<void> =>
  unlessRefused(expectSums({ ...home, contract: defineContract(home.contract) }));

test(
  "any bill: what is printed adds up to what is printed as its sum, in documents, in JSON and in CSV",
  () => fc.assert(fc.asyncProperty(anyExchange(anyHome(40)), check), { numRuns: RUNS, ...SEED }),
  TIME,
);

const priced = ({ prices, ...home }: AnyMarket) => ({
  ...home,
  contract: defineContract(home.contract, {
    prices: Object.fromEntries(Object.entries(prices).map(([name, text]) => [name, priceSeriesOf(text, name)])),
  }),
});

test(
  "any bill at prices by the slot: so it does",
  () =>
    fc.assert(
      fc.asyncProperty(anyExchange(anyMarket(4)), (home) => unlessRefused(expectSums(priced(home)))),
      { numRuns: RUNS / 5, ...SEED },
    ),
  TIME,
);

async function expectYear(home: AnyHome): Promise<void> {
  const contract = defineContract(home.contract);
  const asked = period(`${home.from}/${home.to}`, contract.zone);
  const used = await yearUsage(homeSource({ ...home, contract }), contract, asked, { now: NOW });
  const year = yearStatement(used, { lang: "en", allowProposedLaw: true });
  const settlement = settle(year, contract, { lang: "en" });
  const days = used.months.flatMap((month) => month.days);
  const { blocks } = annualStatement.build({ bill: year.bill, year, settlement, days, contract, lang: "en" });
  const tables = blocks.filter((block) => block.kind === "table").filter(({ title }) => title.startsWith("What "));
  expect(tables.map(({ title }) => title.slice(0, 11))).toEqual(["What it cos", "What the me"]);
  for (const { rows, columns } of tables)
    for (const column of columns.keys())
      if (columns[column]?.type !== "text")
        expect(sum(amounts(rows.slice(0, -1), column).map(money)).toFixed(3)).toBe(
          money(cell(rows.at(-1), column)).toFixed(3),
        );
  const [header = [], ...rows] = csvCells(toYearCsv(JSON.parse(toJson(year))));
  const inCsv = (name: string): string[] => rows.map((row) => row[header.indexOf(name)]!);
  expect(total(inCsv("total").slice(0, -1))).toBe(inCsv("total").at(-1));
  expect(inCsv("total").at(-1)).toBe(year.bill.totals.gross);
}

test(
  "any statement of up to a year: its months and their rounding add up to its totals",
  () =>
    fc.assert(
      fc.asyncProperty(anyHome(365), (home) => unlessRefused(expectYear(home))),
      { numRuns: RUNS / 10, ...SEED },
    ),
  TIME,
);
