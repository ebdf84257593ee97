import type { Bill } from "../bill/bill-document.ts";
import type { Check } from "../bill/check/check-document.ts";
import type { Comparison } from "../bill/compare.ts";
import type { DataQuality } from "../bill/data-quality.ts";
import type { SlotRow } from "../bill/dynamic/slot-rows.ts";
import type { EnergyReview } from "../bill/energy-review.ts";
import type { Explanation } from "../bill/explain.ts";
import type { EstimateBand } from "../bill/review/estimate-band.ts";
import type { SettlementStatement } from "../bill/settlement/settlement-statement.ts";
import type { YearStatement } from "../bill/year-statement.ts";
import { ReportError } from "../errors.ts";
import type { DayTemperature } from "../source/temperatures.ts";
import type { Contract } from "../tariff/contract.ts";
import type { Lang, Text } from "../text.ts";
import type { CivilDate } from "../units/civil.ts";
import type { DayUsage } from "../usage/day-usage.ts";
import type { BillHistory } from "./bill-history.ts";
import { blockFault } from "./block-fault.ts";
import type { Block } from "./blocks.ts";
import type { Document } from "./document.ts";
import { locale } from "./locale.ts";
import { billSpan } from "./parts/bill-span.ts";

/** What a report of a bill is made from. */
export interface ReportInput {
  readonly bill: Bill;
  /** One for each civil day of the bill, in order. */
  readonly days: readonly DayUsage[];
  readonly contract: Contract;
  readonly lang: Lang;
  /** The date on the document; default the end of the period. A provisional one carries the day it was made. */
  readonly date?: CivilDate | undefined;
  /** What is known of the time before. */
  readonly history?: BillHistory | undefined;
  /** The slots behind its dynamic lines, as `slotRows` gives them. */
  readonly slots?: readonly SlotRow[] | undefined;
  /** What estimated readings leave open of the total; see `estimateBand`. */
  readonly estimates?: EstimateBand | undefined;
  /** The options by which the command can make the document again, one word each: `["--demo"]`. */
  readonly typed?: readonly string[] | undefined;
}

/** What a report of a year is made from: its bill and the days of all its months, and the statement month by month. */
export interface YearInput extends ReportInput {
  readonly year: YearStatement;
  readonly settlement: SettlementStatement;
  /** Why it differs from the year before; undefined when that is not known. */
  readonly explanation?: Explanation | undefined;
  /** The contract with itself under the rules of 2027; undefined unless a proposed law is allowed. */
  readonly comparison?: Comparison | undefined;
  /** Mean outdoor temperatures by day, when they were given. */
  readonly temperatures?: readonly DayTemperature[] | undefined;
}

/** What a report of a settlement is made from. */
export interface SettlementInput extends ReportInput {
  readonly settlement: SettlementStatement;
}

/** What a report of a comparison is made from; `bill` and `contract` are those of the first contract. */
export interface ComparisonInput extends ReportInput {
  readonly comparison: Comparison;
  /** As named. */
  readonly contracts: readonly Contract[];
}

/** What a report of a checked supplier's bill is made from; `bill` is our own. */
export interface CheckInput extends ReportInput {
  readonly check: Check;
  /** The file of the supplier's bill, as it was named. */
  readonly file?: string | undefined;
}

/** What a report of the data is made from. */
export interface QualityInput extends ReportInput {
  readonly quality: DataQuality;
  /** How many answers about these days the archive holds; undefined when answers are not kept. */
  readonly archive?: { readonly closed: number; readonly provisional: number; readonly broken: number } | undefined;
}

/** What a report of a home's energy is made from. */
export interface ReviewInput extends ReportInput {
  readonly review: EnergyReview;
}

/** What a report can be about, with what it is made from then. */
export interface ReportInputs {
  readonly bill: ReportInput;
  readonly year: YearInput;
  readonly settlement: SettlementInput;
  readonly comparison: ComparisonInput;
  readonly check: CheckInput;
  readonly quality: QualityInput;
  readonly review: ReviewInput;
}

export type Subject = keyof ReportInputs;

export interface ReportDefinition<S extends Subject = "bill"> {
  /** Small letters, digits and hyphens: how the command finds it. */
  readonly name: string;
  readonly title: Text;
  /** What it is about: `bill` unless given. The command makes what the report needs. */
  readonly subject?: S | undefined;
  /** A pure function of its input: no clock, no files, no network. Blocks alone get the title, date and id from the bill. */
  readonly build: (input: ReportInputs[S]) => readonly Block[] | Document;
}

/** A report that is known to be in form. */
export interface Report<S extends Subject = "bill"> {
  readonly name: string;
  readonly title: Text;
  readonly subject: S;
  /** Throws ReportError (`invalid`) that names the block at fault. */
  build(input: ReportInputs[S]): Document;
}

const fault = (report: string, en: string, nl: string, block?: string): ReportError =>
  new ReportError({
    code: "invalid",
    text: { en: `Cannot use report "${report}": ${en}`, nl: `Kan rapport "${report}" niet gebruiken: ${nl}` },
    report,
    block,
  });

const SUBJECTS: readonly Subject[] = ["bill", "year", "settlement", "comparison", "check", "quality", "review"];

function checkDefinition<S extends Subject>({ name, title, subject, build }: ReportDefinition<S>): void {
  if (typeof name !== "string" || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw fault(
      String(name),
      "its name must be small letters, digits and hyphens",
      "de naam moet uit kleine letters, cijfers en streepjes bestaan",
    );
  if (typeof title?.en !== "string" || typeof title.nl !== "string")
    throw fault(name, "its title must be text in en and nl", "de titel moet tekst in en en nl zijn");
  if (subject !== undefined && !SUBJECTS.includes(subject))
    throw fault(
      name,
      `its subject must be one of ${SUBJECTS.join(", ")}`,
      `het onderwerp moet een van ${SUBJECTS.join(", ")} zijn`,
    );
  if (typeof build !== "function") throw fault(name, "build must be a function", "build moet een functie zijn");
}

const isDocument = (made: readonly Block[] | Document): made is Document => !Array.isArray(made);

type Identified = Readonly<Partial<Record<Exclude<Subject, "bill">, { readonly document: { readonly id: string } }>>>;

/** The id of what a document is about; of a year, which has its settlement with it, the year's own. */
function idOf({ bill, year, settlement, comparison, check, quality, review }: ReportInput & Identified): string {
  const about = year ?? settlement ?? comparison ?? check ?? quality ?? review ?? bill;
  return about.document.id;
}

function around(blocks: readonly Block[], title: Text, input: ReportInput): Document {
  const { bill, lang, date } = input;
  const { from, to } = billSpan(bill);
  const subtitle = locale(lang).span(from, to);
  const meta = { date: date ?? to, id: idOf(input) };
  return { title: title[lang], subtitle, lang, currency: bill.currency, meta, blocks };
}

function checkBlocks(name: string, blocks: unknown): void {
  if (!Array.isArray(blocks))
    throw fault(name, "build must return blocks or a document", "build moet blokken of een document teruggeven");
  for (const [index, block] of blocks.entries()) {
    const found = blockFault(block);
    if (!found) continue;
    const place = `${index + 1} (${found.block})`;
    throw fault(name, `block ${place}: ${found.text.en}`, `blok ${place}: ${found.text.nl}`, place);
  }
}

/**
 * Define a report: which numbers, in which order, in which words. How they look is the renderers' business.
 * Throws ReportError (`invalid`) when the definition, or later a block that it builds, is not in form.
 *
 * @example
 * export default defineReport({
 *   name: "just-the-total",
 *   title: { en: "Just the total", nl: "Alleen het totaal" },
 *   build: ({ bill }) => [{ kind: "hero", amount: bill.totals.gross, label: "incl. btw", sentences: [] }],
 * });
 */
export function defineReport<S extends Subject = "bill">(definition: ReportDefinition<S>): Report<S> {
  checkDefinition(definition);
  const { name, title, subject = "bill" as S, build } = definition;
  return {
    name,
    title,
    subject,
    build(input) {
      const made = build(input);
      const document = isDocument(made) ? made : around(made, title, input);
      checkBlocks(name, document?.blocks);
      return document;
    },
  };
}
