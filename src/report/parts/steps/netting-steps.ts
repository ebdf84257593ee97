import type { BillLine, BillNetting, NettingCount, TariffEnergy } from "../../../bill/bill-document.ts";
import { toThousandths } from "../../../units/energy.ts";
import { Decimal, money } from "../../../units/money.ts";
import { type ByTariff, net } from "../../../usage/net.ts";
import type { TableBlock } from "../../blocks.ts";
import type { ReportInput } from "../../define-report.ts";
import { billSpan } from "../bill-span.ts";
import { electricityTaxed } from "../electricity-taxed.ts";
import { hasOneLineEach } from "./has-one-line-each.ts";
import { nettingRules } from "./netting-rules.ts";
import { ownPart } from "./own-part.ts";
import { windowTables } from "./window-tables.ts";

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
  },
} as const;

type Energies = Readonly<Record<"imported" | "exported" | "netted" | "surplus", ByTariff>>;

const inBoth = ({ normal, low }: TariffEnergy): string => money(normal).plus(low).toFixed(DECIMALS);

/** Whether every line of a kind has one price for both tariffs: then only what both come to together is on it. */
const isSingle = ({ bill }: ReportInput, kind: "netting" | "feed-in"): boolean =>
  bill.lines.filter((line) => line.kind === kind).every(({ id }) => id.endsWith(".single"));

const less = (after: TariffEnergy, before: TariffEnergy): ByTariff => ({
  normal: toThousandths(after.normal) - toThousandths(before.normal),
  low: toThousandths(after.low) - toThousandths(before.low),
});

/** What is the bill's own of a window. */
function ownOf(window: BillNetting, { bill }: ReportInput): Energies {
  const { start, end } = ownPart(window, bill);
  return {
    imported: less(end.imported, start.imported),
    exported: less(end.exported, start.exported),
    netted: less(end.netted, start.netted),
    surplus: less(end.surplus, start.surplus),
  };
}

const total = ({ normal, low }: ByTariff): number => normal + low;

/** Whether energies are the same; where one price holds for both tariffs, in both together. */
const isSame = (one: ByTariff, other: ByTariff, isOne: boolean): boolean =>
  isOne ? total(one) === total(other) : one.normal === other.normal && one.low === other.low;

/** Lines whose share of a contract year may be taken back from before a bill. */
const isOfYear = ({ kind, commodity }: BillLine): boolean =>
  kind === "netting" ||
  kind === "feed-in" ||
  (commodity === "electricity" && (kind === "energy-tax" || kind === "ode"));

/** Whether the tax is on what the bill's own readings come to. */
function isTaxOfItself({ imported, exported }: Energies, { bill, contract }: ReportInput): boolean {
  const { netting, energyTax = "none" } = contract.electricity ?? {};
  if (energyTax === "none" || netting?.method !== "per-register") return true;
  return electricityTaxed(bill).taxed.eq(Decimal.max(0, total(imported) - total(exported)).div(1000));
}

/** Whether the bill's own readings tell as much: it nets what they would, at one price, and takes nothing back from before. */
function isOfItself(window: BillNetting, input: ReportInput): boolean {
  const { bill, contract } = input;
  // A bill in which a contract year begins has a part in each.
  if (bill.netting!.length > 1 || !hasOneLineEach(bill)) return false;
  const { from } = billSpan(bill);
  if (bill.lines.some((line) => isOfYear(line) && line.from < from)) return false;
  const own = ownOf(window, input);
  const alone = net(contract.electricity?.netting?.method ?? "none", own.imported, own.exported);
  return (
    isTaxOfItself(own, input) &&
    isSame(alone.netted, own.netted, isSingle(input, "netting")) &&
    isSame(alone.surplus, own.surplus, isSingle(input, "feed-in"))
  );
}

function cellsOf({ imported, exported, netted, surplus }: NettingCount, isOne: boolean): readonly string[] {
  const nettedCells = isOne ? [inBoth(netted)] : [netted.normal, netted.low];
  return [imported.normal, imported.low, exported.normal, exported.low, ...nettedCells, inBoth(surplus)];
}

/**
 * Netting with a pencil: what was counted since the contract year began, what of it is netted, and what of that is this bill's.
 * Nothing where the bill's own readings are enough.
 */
export function nettingSteps(input: ReportInput): readonly TableBlock[] {
  const windows = (input.bill.netting ?? []).filter((window) => !isOfItself(window, input));
  const say = WORDS[input.lang];
  const isOne = isSingle(input, "netting");
  return windowTables(windows, input, {
    ...say,
    headers: [...say.imported, ...say.exported, ...(isOne ? say.inBoth : say.netted), say.surplus],
    cells: (count) => cellsOf(count, isOne),
    footnotes: nettingRules(input),
  });
}
