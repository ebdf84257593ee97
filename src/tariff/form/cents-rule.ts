import type { Text } from "../../text.ts";
import { money } from "../../units/money.ts";
import type { Digits, EnergyTax, FeedInCostEntry, PriceEntry } from "../contract.ts";
import type { ContractForm } from "./contract-form.ts";
import type { Rule } from "./form.ts";
import type { Problem } from "./problem.ts";

type Path = Problem["path"];

/** The highest price per unit, in EUR, that is not taken for cents: far above any household price so far. */
const DEAREST = { kWh: 5, m3: 15 };

type Unit = keyof typeof DEAREST;

/** A hundredth is offered only where it would be taken. */
function inCents(value: Digits, unit: Unit): Text {
  const euros = money(value).div(100);
  if (euros.gt(DEAREST[unit]))
    return {
      en: `${value} EUR per ${unit} is beyond any price: write euros per ${unit}, at most ${DEAREST[unit]}`,
      nl: `${value} EUR per ${unit} is hoger dan elke prijs: schrijf euro's per ${unit}, hoogstens ${DEAREST[unit]}`,
    };
  return {
    en: `${value} EUR per ${unit} is beyond any price: is it in cents? Write euros, ${euros}`,
    nl: `${value} EUR per ${unit} is hoger dan elke prijs: zijn het centen? Schrijf euro's, ${euros}`,
  };
}

function plausible(path: Path, entries: readonly object[], keys: readonly string[], unit: Unit): Problem[] {
  return entries.flatMap((entry, index) =>
    Object.entries(entry)
      .filter(([key, value]) => keys.includes(key) && typeof value === "string" && money(value).gt(DEAREST[unit]))
      .map(([key, value]) => ({ path: [...path, index, key], text: inCents(value, unit) })),
  );
}

const prices = (path: Path, entries: readonly PriceEntry[], unit: Unit): Problem[] =>
  plausible(path, entries, ["price", "normal", "low"], unit);

const taxes = (path: Path, tax: EnergyTax | undefined, unit: Unit): Problem[] =>
  typeof tax === "string" || tax === undefined
    ? []
    : tax.flatMap(({ tiers }, index) => plausible([...path, index, "tiers"], tiers, ["price"], unit));

const exportCosts = (entries: readonly FeedInCostEntry[]): Problem[] =>
  plausible(["electricity", "feedInCost"], entries, ["perKwh"], "kWh");

/** The rule that prices in EUR are not cents. Other currencies may have larger numbers. */
export const centsRule: Rule<ContractForm> = ({ currency = "EUR", electricity, gas }) => {
  if (currency !== "EUR") return [];
  return [
    ...prices(["electricity", "supply"], electricity?.supply ?? [], "kWh"),
    ...prices(["electricity", "feedIn"], electricity?.feedIn ?? [], "kWh"),
    ...exportCosts(electricity?.feedInCost ?? []),
    ...taxes(["electricity", "energyTax"], electricity?.energyTax, "kWh"),
    ...prices(["gas", "supply"], gas?.supply ?? [], "m3"),
    ...taxes(["gas", "energyTax"], gas?.energyTax, "m3"),
  ];
};
