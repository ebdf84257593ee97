import type { Bill } from "../bill/bill-document.ts";
import { ReportError } from "../errors.ts";
import type { Contract } from "../tariff/contract.ts";
import type { Lang, Text } from "../text.ts";
import type { CivilDate } from "../units/civil.ts";
import type { DayUsage } from "../usage/day-usage.ts";
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
}

export interface ReportDefinition {
  /** Small letters, digits and hyphens: how the command finds it. */
  readonly name: string;
  readonly title: Text;
  /** A pure function of its input: no clock, no files, no network. Blocks alone get the title, date and id from the bill. */
  readonly build: (input: ReportInput) => readonly Block[] | Document;
}

/** A report that is known to be in form. */
export interface Report {
  readonly name: string;
  readonly title: Text;
  /** Throws ReportError (`invalid`) that names the block at fault. */
  build(input: ReportInput): Document;
}

const fault = (report: string, en: string, nl: string, block?: string): ReportError =>
  new ReportError({
    code: "invalid",
    text: { en: `Cannot use report "${report}": ${en}`, nl: `Kan rapport "${report}" niet gebruiken: ${nl}` },
    report,
    block,
  });

function checkDefinition({ name, title, build }: ReportDefinition): void {
  if (typeof name !== "string" || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw fault(
      String(name),
      "its name must be small letters, digits and hyphens",
      "de naam moet uit kleine letters, cijfers en streepjes bestaan",
    );
  if (typeof title?.en !== "string" || typeof title.nl !== "string")
    throw fault(name, "its title must be text in en and nl", "de titel moet tekst in en en nl zijn");
  if (typeof build !== "function") throw fault(name, "build must be a function", "build moet een functie zijn");
}

const isDocument = (made: readonly Block[] | Document): made is Document => !Array.isArray(made);

function around(blocks: readonly Block[], title: Text, { bill, lang, date }: ReportInput): Document {
  const { from, to } = billSpan(bill);
  const subtitle = locale(lang).span(from, to);
  const meta = { date: date ?? to, id: bill.document.id };
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
export function defineReport(definition: ReportDefinition): Report {
  checkDefinition(definition);
  const { name, title, build } = definition;
  return {
    name,
    title,
    build(input) {
      const made = build(input);
      const document = isDocument(made) ? made : around(made, title, input);
      checkBlocks(name, document?.blocks);
      return document;
    },
  };
}
