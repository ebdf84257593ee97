import type { BillTaxed, TaxedCount } from "../../../bill/bill-document.ts";
import { NETTING_END } from "../../../tariff/nl/netting-end.ts";
import { Decimal, type Money, money } from "../../../units/money.ts";
import type { TableBlock } from "../../blocks.ts";
import type { ReportInput } from "../../define-report.ts";
import { electricityTaxed } from "../electricity-taxed.ts";
import { type OwnPart, ownPart } from "./own-part.ts";
import { TAX_TAKEN_BACK } from "./tax-taken-back.ts";
import { windowTables } from "./window-tables.ts";

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
  },
} as const;

const KEYS = ["imported", "exported", "taxed"] as const;

/** Whether the law stops to net in one of the windows. */
const isEnding = ({ bill, contract }: ReportInput): boolean =>
  contract.country === "NL" &&
  (bill.taxed ?? []).some(({ from, counts }) => from < NETTING_END && counts.at(-1)!.date > NETTING_END);

const between = (part: OwnPart<TaxedCount>, key: (typeof KEYS)[number]): Money =>
  money(part.end[key]).minus(part.start[key]);

/** Whether the bill's own readings tell as much. */
function isOfItself(window: BillTaxed, input: ReportInput): boolean {
  const { bill } = input;
  if (bill.taxed!.length > 1 || electricityTaxed(bill).isTakenBack || isEnding(input)) return false;
  const own = ownPart(window, bill);
  return Decimal.max(0, between(own, "imported").minus(between(own, "exported"))).eq(between(own, "taxed"));
}

/**
 * Energy tax on electricity with a pencil, where supply is not netted as the law nets the tax: what was counted since the contract
 * year began, what of it is taxed, and what of that is this bill's. Nothing where the bill's own readings are enough.
 */
export function taxSteps(input: ReportInput): readonly TableBlock[] {
  const windows = input.bill.taxed ?? [];
  if (windows.every((window) => isOfItself(window, input))) return [];
  const say = WORDS[input.lang];
  return windowTables(windows, input, {
    ...say,
    headers: KEYS.map((key) => say[key]),
    cells: (count) => KEYS.map((key) => count[key]),
    footnotes: [
      isEnding(input) ? say.ending : say.rule,
      ...(electricityTaxed(input.bill).isTakenBack ? [TAX_TAKEN_BACK[input.lang]] : []),
    ],
  });
}
