import type { Lang, Text } from "../text.ts";

const LABELS: Readonly<Record<string, Text>> = {
  "electricity.supply.single": { nl: "Levering", en: "Supply" },
  "electricity.supply.normal": { nl: "Levering normaal", en: "Supply, normal" },
  "electricity.supply.low": { nl: "Levering laag", en: "Supply, low" },
  "electricity.supply.dynamic": { nl: "Levering dynamisch", en: "Supply, dynamic" },
  "electricity.netting.single": { nl: "Saldering", en: "Netting" },
  "electricity.netting.normal": { nl: "Saldering normaal", en: "Netting, normal" },
  "electricity.netting.low": { nl: "Saldering laag", en: "Netting, low" },
  "electricity.feed-in.single": { nl: "Terugleververgoeding", en: "Feed-in" },
  "electricity.feed-in.normal": { nl: "Terugleververgoeding normaal", en: "Feed-in, normal" },
  "electricity.feed-in.low": { nl: "Terugleververgoeding laag", en: "Feed-in, low" },
  "electricity.feed-in.dynamic": { nl: "Terugleververgoeding dynamisch", en: "Feed-in, dynamic" },
  "electricity.feed-in-cost": { nl: "Terugleverkosten", en: "Feed-in cost" },
  "electricity.energy-tax": { nl: "Energiebelasting", en: "Energy tax" },
  "electricity.ode": { nl: "Opslag duurzame energie (ODE)", en: "Sustainable energy surcharge (ODE)" },
  "electricity.tax-credit": { nl: "Vermindering energiebelasting", en: "Energy tax credit" },
  "electricity.standing": { nl: "Vaste leveringskosten", en: "Standing charge" },
  "electricity.network": { nl: "Netbeheerkosten", en: "Network charge" },
  "gas.supply": { nl: "Levering gas", en: "Gas supply" },
  "gas.supply.dynamic": { nl: "Levering gas dynamisch", en: "Gas supply, dynamic" },
  "gas.energy-tax": { nl: "Energiebelasting gas", en: "Energy tax on gas" },
  "gas.ode": { nl: "Opslag duurzame energie (ODE) gas", en: "Sustainable energy surcharge (ODE) on gas" },
  "gas.standing": { nl: "Vaste leveringskosten gas", en: "Gas standing charge" },
  "gas.network": { nl: "Netbeheerkosten gas", en: "Gas network charge" },
};

/** All ids without tiers, in the order in which they are printed. */
export const LINE_IDS: readonly string[] = Object.keys(LABELS);

const TIER: Text = { nl: "schijf", en: "tier" };

/** The words of a line by its id; a tier after the first is named. */
export function labelOf(id: string, lang: Lang): string {
  const known = LABELS[id];
  if (known !== undefined) return known[lang];
  const [, base = id, tier] = /^(.*)\.(\d+)$/.exec(id) ?? [];
  const words = LABELS[base];
  if (words === undefined) throw new RangeError(`Cannot name line "${id}": its id is not one of the bill's`);
  return `${words[lang]} (${TIER[lang]} ${tier})`;
}
