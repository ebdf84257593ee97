import type { NettingMethod } from "../../../tariff/contract.ts";
import type { Lang, Text } from "../../../text.ts";
import type { ReportInput } from "../../define-report.ts";
import { billSpan } from "../bill-span.ts";
import { isDividedByPrice } from "./is-divided-by-price.ts";
import { TAX_TAKEN_BACK } from "./tax-taken-back.ts";

const METHODS: Readonly<Record<Lang, Readonly<Record<NettingMethod, string>>>> = {
  en: {
    "registers-then-total":
      "Netted: of each tariff the smaller of import and export; what is left of export goes to the other tariff.",
    "normal-first": "Netted: all export is taken off import at the normal tariff first, then off the low one.",
    "per-register": "Netted: of each tariff the smaller of import and export.",
    total: "Netted: the smaller of all import and all export.",
    none: "",
  },
  nl: {
    "registers-then-total":
      "Gesaldeerd: per tarief het kleinste van afname en teruglevering; wat van teruglevering overblijft gaat naar het andere tarief.",
    "normal-first":
      "Gesaldeerd: alle teruglevering gaat eerst af van afname tegen het normale tarief, dan van het lage.",
    "per-register": "Gesaldeerd: per tarief het kleinste van afname en teruglevering.",
    total: "Gesaldeerd: het kleinste van alle afname en alle teruglevering.",
    none: "",
  },
};

const PRICES = {
  en: {
    chronological:
      "What is added counts at the price of its own time; what is taken back comes off the latest time that still has some.",
    "as-fed-in":
      "Export counts in the order of time at the price of when it was fed in: first what is taken off its own tariff, then the other, then what is left over.",
  },
  nl: {
    chronological:
      "Wat erbij komt telt tegen de prijs van zijn eigen tijd; wat eraf gaat komt van de laatste tijd die er nog iets van heeft.",
    "as-fed-in":
      "Teruglevering telt in volgorde van tijd tegen de prijs van toen: eerst wat van het eigen tarief af gaat, dan van het andere, dan wat over is.",
  },
} as const;

const TAX: Text = {
  en: "Energy tax: on all import less all export since then, not below 0.",
  nl: "Energiebelasting: over alle afname min alle teruglevering sindsdien, niet onder 0.",
};

/** What is netted, what of it is taxed where that is told nowhere else, and at which price: the rules under a table of netting. */
export function nettingRules({ bill, contract, lang }: ReportInput): readonly string[] {
  const { method = "none", priceChange } = contract.electricity?.netting ?? {};
  const taxes = bill.lines.filter(({ id }) => id.startsWith("electricity.energy-tax"));
  const isTakenBack = taxes.some(({ from }) => from < billSpan(bill).from);
  const isTaxedApart = bill.taxed === undefined && (isTakenBack || (method === "per-register" && taxes.length > 0));
  const tax = isTakenBack ? `${TAX[lang]} ${TAX_TAKEN_BACK[lang]}` : TAX[lang];
  return [
    METHODS[lang][method],
    ...(isTaxedApart ? [tax] : []),
    ...(priceChange && isDividedByPrice(bill) ? [PRICES[lang][priceChange]] : []),
  ];
}
