import type { BillLine, BillNetting, NettingCount, TariffEnergy } from "../../bill/bill-document.ts";
import type { NettingMethod } from "../../tariff/contract.ts";
import type { Lang } from "../../text.ts";
import type { CivilDate } from "../../units/civil.ts";
import { toThousandths } from "../../units/energy.ts";
import { Decimal, money } from "../../units/money.ts";
import { type ByTariff, net } from "../../usage/net.ts";
import type { Cell, Row, TableBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { locale } from "../locale.ts";
import { billSpan } from "./bill-span.ts";
import { electricityTaxed } from "./electricity-taxed.ts";

/** Decimals of energy. */
const DECIMALS = 3;

const WORDS = {
  en: {
    title: (date: string) => `Netting since ${date}, in kWh`,
    until: "Up to",
    imported: ["Import normal", "Import low"],
    exported: ["Export normal", "Export low"],
    netted: ["Netted normal", "Netted low"],
    inBoth: ["Netted"],
    surplus: "Left over",
    own: "This bill",
    taxed: "Energy tax: on all import less all export since then, not below 0.",
    taxedBack: "Where that falls, it takes back what was taxed on the latest days, at their rate.",
  },
  nl: {
    title: (date: string) => `Saldering sinds ${date}, in kWh`,
    until: "Tot",
    imported: ["Afname norm.", "Afname laag"],
    exported: ["Terug norm.", "Terug laag"],
    netted: ["Gesald. norm.", "Gesald. laag"],
    inBoth: ["Gesald."],
    surplus: "Over",
    own: "Rekening",
    taxed: "Energiebelasting: over alle afname min alle teruglevering sindsdien, niet onder 0.",
    taxedBack: "Wordt dat minder, dan gaat het af van wat op de laatste dagen belast is, tegen het tarief van toen.",
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
type Days = Pick<BillLine, "from" | "to">;

/** Lines that a window divides over its prices. */
const SPLIT: ReadonlySet<string> = new Set(["netting", "feed-in"]);

const inBoth = ({ normal, low }: TariffEnergy): string => money(normal).plus(low).toFixed(DECIMALS);

/** Whether every line of a kind has one price for both tariffs: then only what both come to together is on it. */
const isSingle = ({ bill }: ReportInput, kind: "netting" | "feed-in"): boolean =>
  bill.lines.filter((line) => line.kind === kind).every(({ id }) => id.endsWith(".single"));

const cellsOf = ({ imported, exported, netted, surplus }: Counts, input: ReportInput): readonly Cell[] => [
  imported.normal,
  imported.low,
  exported.normal,
  exported.low,
  ...(isSingle(input, "netting") ? [inBoth(netted)] : [netted.normal, netted.low]),
  inBoth(surplus),
];

const less = (after: TariffEnergy, before: TariffEnergy): TariffEnergy => ({
  normal: money(after.normal).minus(before.normal).toFixed(DECIMALS),
  low: money(after.low).minus(before.low).toFixed(DECIMALS),
});

/** The part of a bill that lies in a window, and the bill's own where there is one window. */
function partOf({ from, counts }: BillNetting, { bill }: ReportInput): Days {
  const { from: start } = billSpan(bill);
  return { from: from > start ? from : start, to: counts.at(-1)!.date };
}

/** What is the bill's own of a window: its end less its start. */
function ownOf(window: BillNetting, input: ReportInput): Counts {
  const { counts } = window;
  const start = counts.findLast(({ date }) => date <= partOf(window, input).from)!;
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

/** A bill in which a contract year begins has a part in each. */
const isOneOfSeveral = ({ bill }: ReportInput): boolean => (bill.netting ?? []).length > 1;

function ownLabel(window: BillNetting, input: ReportInput): string {
  const { from, to } = partOf(window, input);
  return isOneOfSeveral(input) ? locale(input.lang).dates(from, to) : WORDS[input.lang].own;
}

/** Whether energy of a window counts at more prices than one. */
const hasPrices = (input: ReportInput): boolean =>
  isDivided(input) || (input.bill.netting ?? []).some(({ from, counts }) => isCut(from, counts, input));

/** Whether prices change after the start of a window and before its end, but for where the bill begins. */
const isCut = (from: CivilDate, counts: readonly NettingCount[], { bill }: ReportInput): boolean =>
  counts.slice(0, -1).some(({ date }) => date !== from && date !== billSpan(bill).from);

function rulesOf(input: ReportInput): readonly string[] {
  const { contract, lang } = input;
  const { method = "none", priceChange } = contract.electricity?.netting ?? {};
  const taxed = input.bill.lines.filter(({ id }) => id.startsWith("electricity.energy-tax"));
  const isTakenBack = taxed.some(({ from }) => from < billSpan(input.bill).from);
  const isTold = input.bill.taxed !== undefined;
  const isTaxedApart = !isTold && (isTakenBack || (method === "per-register" && taxed.length > 0));
  const tax = [WORDS[lang].taxed, ...(isTakenBack ? [WORDS[lang].taxedBack] : [])].join(" ");
  return [
    METHODS[lang][method],
    ...(isTaxedApart ? [tax] : []),
    ...(priceChange && hasPrices(input) ? [PRICES[lang][priceChange]] : []),
  ];
}

function table(window: BillNetting, input: ReportInput): TableBlock {
  const { lang } = input;
  const say = WORDS[lang];
  const words = locale(lang);
  const since = window.counts.filter(({ date }) => date > window.from);
  const netted = isSingle(input, "netting") ? say.inBoth : say.netted;
  const headers = [...say.imported, ...say.exported, ...netted, say.surplus];
  return {
    kind: "table",
    title: say.title(words.date(window.from)),
    columns: [{ header: say.until, type: "text" }, ...headers.map((header) => ({ header, type: "number" as const }))],
    rows: [
      ...since.map((count): Row => ({ cells: [words.date(count.date, "short"), ...cellsOf(count, input)] })),
      { role: "total", cells: [ownLabel(window, input), ...cellsOf(ownOf(window, input), input)] },
    ],
  };
}

const thousandths = ({ normal, low }: TariffEnergy): ByTariff => ({
  normal: toThousandths(normal),
  low: toThousandths(low),
});

/** Whether energy is what a bill has; where one price holds for both tariffs, in both together. */
function isSame(alone: ByTariff, own: TariffEnergy, isOne: boolean): boolean {
  const { normal, low } = thousandths(own);
  return isOne ? alone.normal + alone.low === normal + low : alone.normal === normal && alone.low === low;
}

/** Lines whose share of a contract year may be taken back from before a bill. */
const isOfYear = ({ kind, commodity }: BillLine): boolean =>
  SPLIT.has(kind) || (commodity === "electricity" && (kind === "energy-tax" || kind === "ode"));

/** Whether the tax is on what the bill's own readings come to. */
function isTaxOfItself({ imported, exported }: Counts, { bill, contract }: ReportInput): boolean {
  const { netting, energyTax = "none" } = contract.electricity ?? {};
  if (energyTax === "none" || netting?.method !== "per-register") return true;
  const net = money(inBoth(imported)).minus(inBoth(exported));
  return electricityTaxed(bill).taxed.eq(Decimal.max(0, net));
}

/** Whether the bill's own readings tell as much: it nets what they would, at one price, and takes nothing back from before. */
function isOfItself(window: BillNetting, input: ReportInput): boolean {
  const { bill, contract } = input;
  if (isOneOfSeveral(input) || isDivided(input)) return false;
  const { from } = billSpan(bill);
  if (bill.lines.some((line) => isOfYear(line) && line.from < from)) return false;
  const own = ownOf(window, input);
  const { method = "none" } = contract.electricity?.netting ?? {};
  const alone = net(method, thousandths(own.imported), thousandths(own.exported));
  return (
    isTaxOfItself(own, input) &&
    isSame(alone.netted, own.netted, isSingle(input, "netting")) &&
    isSame(alone.surplus, own.surplus, isSingle(input, "feed-in"))
  );
}

/**
 * Netting with a pencil: what was counted since the contract year began, what of it is netted, and what of that is this bill's.
 * Nothing where the bill's own readings are enough.
 */
export function nettingSteps(input: ReportInput): readonly TableBlock[] {
  const tables = (input.bill.netting ?? [])
    .filter((window) => !isOfItself(window, input))
    .map((window) => table(window, input));
  return tables.map((each, index) => (index < tables.length - 1 ? each : { ...each, footnotes: rulesOf(input) }));
}
