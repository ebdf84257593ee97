import type { Text } from "../text.ts";

/** The kinds of line that bills of different contracts are compared by, in the order in which they are printed. */
export const COST_PART_NAMES: Readonly<Record<string, Text>> = {
  "electricity.supply": { en: "Electricity, supply", nl: "Elektriciteit, levering" },
  "electricity.netting": { en: "Electricity, netting", nl: "Elektriciteit, saldering" },
  "electricity.feed-in": { en: "Electricity, feed-in pay", nl: "Elektriciteit, terugleververgoeding" },
  "electricity.feed-in-cost": { en: "Electricity, feed-in cost", nl: "Elektriciteit, terugleverkosten" },
  "electricity.energy-tax": { en: "Electricity, energy tax", nl: "Elektriciteit, energiebelasting" },
  "electricity.ode": { en: "Electricity, ODE surcharge", nl: "Elektriciteit, opslag ODE" },
  "electricity.tax-credit": { en: "Energy tax credit", nl: "Vermindering energiebelasting" },
  "electricity.standing": { en: "Electricity, standing charge", nl: "Elektriciteit, vaste leveringskosten" },
  "electricity.network": { en: "Electricity, network", nl: "Elektriciteit, netbeheer" },
  "gas.supply": { en: "Gas, supply", nl: "Gas, levering" },
  "gas.energy-tax": { en: "Gas, energy tax", nl: "Gas, energiebelasting" },
  "gas.ode": { en: "Gas, ODE surcharge", nl: "Gas, opslag ODE" },
  "gas.standing": { en: "Gas, standing charge", nl: "Gas, vaste leveringskosten" },
  "gas.network": { en: "Gas, network", nl: "Gas, netbeheer" },
  adjustment: { en: "Adjustments", nl: "Correcties" },
  rounding: { en: "Rounding", nl: "Afronding" },
};
