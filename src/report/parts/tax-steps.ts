import type { BillTaxed, TaxedCount } from "../../bill/bill-document.ts";
import { NETTING_END } from "../../tariff/nl/netting-end.ts";
import { Decimal, digits, money } from "../../units/money.ts";
import type { Cell, Row, TableBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { locale } from "../locale.ts";
import { billSpan } from "./bill-span.ts";
import { electricityTaxed } from "./electricity-taxed.ts";

/** Decimals of energy. */
const DECIMALS = 3;

const WORDS = {
  en: {
    title: (date: string) => `Energy tax since ${date}, in kWh`,
    until: "Up to",
    imported: "Import",
    exported: "Export",
    taxed: "Taxed",
    own: "This bill",
    rule: "Taxed: all import less all export, not below 0, also where the supplier does not net it.",
    ending: "Taxed: until 2027 all import less all export, not below 0; from 2027 on all import.",
    back: "Where that falls, it takes back what was taxed on the latest days, at their rate.",
  },
  nl: {
    title: (date: string) => `Energiebelasting sinds ${date}, in kWh`,
    until: "Tot",
    imported: "Afname",
    exported: "Teruglevering",
    taxed: "Belast",
    own: "Deze rekening",
    rule: "Belast: alle afname min alle teruglevering, niet onder 0, ook waar de leverancier die niet saldeert.",
    ending: "Belast: tot 2027 alle afname min alle teruglevering, niet onder 0; vanaf 2027 alle afname.",
    back: "Wordt dat minder, dan gaat het af van wat op de laatste dagen belast is, tegen het tarief van toen.",
  },
} as const;

type Counts = Omit<TaxedCount, "date">;

const KEYS = ["imported", "exported", "taxed"] as const;

const cellsOf = (counts: Counts): readonly Cell[] => KEYS.map((key) => counts[key]);

const less = (after: string, before: string): string => digits(money(after).minus(before), DECIMALS);

/** What is the bill's own of a window: its end less its start. */
function ownOf({ from, counts }: BillTaxed, { bill }: ReportInput): Counts {
  const { from: begin } = billSpan(bill);
  const start = counts.findLast(({ date }) => date <= (from > begin ? from : begin))!;
  const end = counts.at(-1)!;
  return {
    imported: less(end.imported, start.imported),
    exported: less(end.exported, start.exported),
    taxed: less(end.taxed, start.taxed),
  };
}

function ownLabel({ from, counts }: BillTaxed, { bill, lang }: ReportInput): string {
  if (bill.taxed?.length === 1) return WORDS[lang].own;
  const { from: begin } = billSpan(bill);
  return locale(lang).dates(from > begin ? from : begin, counts.at(-1)!.date);
}

function table(window: BillTaxed, input: ReportInput): TableBlock {
  const say = WORDS[input.lang];
  const words = locale(input.lang);
  const since = window.counts.filter(({ date }) => date > window.from);
  return {
    kind: "table",
    title: say.title(words.date(window.from)),
    columns: [
      { header: say.until, type: "text" },
      ...KEYS.map((key) => ({ header: say[key], type: "number" as const })),
    ],
    rows: [
      ...since.map((count): Row => ({ cells: [words.date(count.date, "short"), ...cellsOf(count)] })),
      { role: "total", cells: [ownLabel(window, input), ...cellsOf(ownOf(window, input))] },
    ],
  };
}

/** Whether the law stops to net in one of the windows. */
const isEnding = ({ bill, contract }: ReportInput): boolean =>
  contract.country === "NL" &&
  (bill.taxed ?? []).some(({ from, counts }) => from < NETTING_END && counts.at(-1)!.date > NETTING_END);

/** Whether the bill's own readings tell as much. */
function isOfItself(window: BillTaxed, input: ReportInput): boolean {
  const { isTakenBack } = electricityTaxed(input.bill);
  if (input.bill.taxed!.length > 1 || isTakenBack || isEnding(input)) return false;
  const { imported, exported, taxed } = ownOf(window, input);
  return Decimal.max(0, money(imported).minus(exported)).eq(taxed);
}

function rulesOf(input: ReportInput): readonly string[] {
  const say = WORDS[input.lang];
  const { isTakenBack } = electricityTaxed(input.bill);
  return [isEnding(input) ? say.ending : say.rule, ...(isTakenBack ? [say.back] : [])];
}

/**
 * Energy tax on electricity with a pencil, where supply is not netted as the law nets the tax: what was counted since the contract
 * year began, what of it is taxed, and what of that is this bill's. Nothing where the bill's own readings are enough.
 */
export function taxSteps(input: ReportInput): readonly TableBlock[] {
  const windows = input.bill.taxed ?? [];
  if (windows.every((window) => isOfItself(window, input))) return [];
  return windows.map((window, index) => ({
    ...table(window, input),
    ...(index < windows.length - 1 ? {} : { footnotes: rulesOf(input) }),
  }));
}
