import type { Issue } from "../issue.ts";
import type { Commodity } from "../tariff/law.ts";
import type { Billing, Charged } from "./billing.ts";
import { energyTaxOn, isLong, shareOfYear } from "./tax/tax-on.ts";
import { type TaxPart, taxParts, taxRows } from "./tax/tax-rows.ts";

const WORDS = { electricity: { en: "electricity", nl: "elektriciteit" }, gas: { en: "gas", nl: "gas" } } as const;

/** Whether a year's parts used more than the bill's share of some tier, so that the annual bill may reach the next. */
function passesShare(billing: Billing, year: number, parts: readonly TaxPart[]): boolean {
  const used = parts.reduce((total, { quantity }) => total + quantity.thousandths, 0);
  const limits = parts.flatMap(({ tax }) => tax.tiers.flatMap(({ upTo }) => upTo ?? []));
  return limits.some((upTo) => used > shareOfYear(billing, year, upTo));
}

function unscaled(billing: Billing, commodity: Commodity, parts: readonly TaxPart[]): Issue[] {
  if (isLong(billing) || billing.usage.windows.some(({ kind }) => kind === "year")) return [];
  const { en, nl } = WORDS[commodity];
  return [...new Set(parts.flatMap(({ tax }) => tax.year ?? []))]
    .filter((year) =>
      passesShare(
        billing,
        year,
        parts.filter(({ tax }) => tax.year === year),
      ),
    )
    .map((year) => ({
      code: "tier-limits-unscaled",
      severity: "warning",
      text: {
        en: `Energy tax on ${en} of ${year} uses the full yearly tiers; the annual bill may reach a higher tier`,
        nl: `De energiebelasting op ${nl} van ${year} rekent met de volle jaarschijven; de jaarrekening kan in een hogere schijf komen`,
      },
    }));
}

/** Energy tax (energiebelasting) on net electricity and on billed gas. Wet belastingen op milieugrondslag art. 47-64. */
export function energyTax(billing: Billing): Charged {
  const charged = (["electricity", "gas"] as const)
    .filter((commodity) => billing.contract[commodity] !== undefined)
    .map((commodity) => {
      const parts = taxParts(billing, commodity, (date) => energyTaxOn(billing, commodity, date));
      const lines = taxRows(billing, `${commodity}.energy-tax`, parts);
      return { lines, issues: unscaled(billing, commodity, parts) };
    });
  return { lines: charged.flatMap(({ lines }) => lines), issues: charged.flatMap(({ issues }) => issues) };
}
