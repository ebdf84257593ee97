import type { BillNetting, NettingCount, TariffEnergy } from "../../bill/bill-document.ts";
import type { NettingMethod } from "../../tariff/contract.ts";
import type { Lang } from "../../text.ts";
import { toThousandths } from "../../units/energy.ts";
import { money } from "../../units/money.ts";
import { type ByTariff, net } from "../../usage/net.ts";
import type { Cell, Row, TableBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { locale } from "../locale.ts";
import { billSpan } from "./bill-span.ts";

/** Decimals of energy. */
const DECIMALS = 3;

const WORDS = {
  en: {
    title: (date: string) => `Netting since ${date}, in kWh`,
    until: "Up to",
    imported: ["Import normal", "low"],
    exported: ["Export normal", "low"],
    netted: ["Netted normal", "low"],
    surplus: "Left over",
    own: "This bill",
  },
  nl: {
    title: (date: string) => `Saldering sinds ${date}, in kWh`,
    until: "Tot",
    imported: ["Afname normaal", "laag"],
    exported: ["Terug normaal", "laag"],
    netted: ["Gesald. normaal", "laag"],
    surplus: "Over",
    own: "Rekening",
  },
} as const;

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

type Counts = Omit<NettingCount, "date">;

/** Lines that a window divides over its prices. */
const SPLIT: ReadonlySet<string> = new Set(["netting", "feed-in"]);

const inBoth = ({ normal, low }: TariffEnergy): string => money(normal).plus(low).toFixed(DECIMALS);

const cellsOf = ({ imported, exported, netted, surplus }: Counts): readonly Cell[] => [
  imported.normal,
  imported.low,
  exported.normal,
  exported.low,
  netted.normal,
  netted.low,
  inBoth(surplus),
];

const less = (after: TariffEnergy, before: TariffEnergy): TariffEnergy => ({
  normal: money(after.normal).minus(before.normal).toFixed(DECIMALS),
  low: money(after.low).minus(before.low).toFixed(DECIMALS),
});

/** What is the bill's own: its end less its start. */
function ownOf({ counts }: BillNetting, { bill }: ReportInput): Counts {
  const start = counts.findLast(({ date }) => date <= billSpan(bill).from) ?? counts[0]!;
  const end = counts.at(-1)!;
  return {
    imported: less(end.imported, start.imported),
    exported: less(end.exported, start.exported),
    netted: less(end.netted, start.netted),
    surplus: less(end.surplus, start.surplus),
  };
}

/** Whether the bill has a line of netting or feed-in at more prices than one. */
function isDivided({ bill }: ReportInput): boolean {
  const ids = bill.lines.filter(({ kind }) => SPLIT.has(kind)).map(({ id }) => id);
  return new Set(ids).size < ids.length;
}

function table(window: BillNetting, input: ReportInput): TableBlock {
  const { contract, lang } = input;
  const say = WORDS[lang];
  const words = locale(lang);
  const { method = "none", priceChange } = contract.electricity?.netting ?? {};
  const since = window.counts.filter(({ date }) => date > window.from);
  const headers = [...say.imported, ...say.exported, ...say.netted, say.surplus];
  return {
    kind: "table",
    title: say.title(words.date(window.from)),
    columns: [{ header: say.until, type: "text" }, ...headers.map((header) => ({ header, type: "number" as const }))],
    rows: [
      ...since.map((count): Row => ({ cells: [words.date(count.date, "short"), ...cellsOf(count)] })),
      { role: "total", cells: [say.own, ...cellsOf(ownOf(window, input))] },
    ],
    footnotes: [METHODS[lang][method], ...(priceChange && isDivided(input) ? [PRICES[lang][priceChange]] : [])],
  };
}

const thousandths = ({ normal, low }: TariffEnergy): ByTariff => ({
  normal: toThousandths(normal),
  low: toThousandths(low),
});

/** Whether the bill's own readings tell as much: it nets what they would, and takes nothing back from before. */
function isOfItself(own: Counts, { bill, contract }: ReportInput): boolean {
  const { from } = billSpan(bill);
  const isBefore = bill.lines.some((line) => SPLIT.has(line.kind) && line.from < from);
  const { method = "none" } = contract.electricity?.netting ?? {};
  const alone = net(method, thousandths(own.imported), thousandths(own.exported)).netted;
  const netted = thousandths(own.netted);
  return !isBefore && alone.normal === netted.normal && alone.low === netted.low;
}

/**
 * Netting with a pencil: what was counted since the contract year began, what of it is netted, and what of that is this bill's.
 * Nothing where the bill's own readings are enough.
 */
export const nettingSteps = (input: ReportInput): readonly TableBlock[] =>
  (input.bill.netting ?? [])
    .filter((window) => !isOfItself(ownOf(window, input), input))
    .map((window) => table(window, input));
