import type { TextBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { isSummed } from "./is-summed.ts";

/** At most twelve words each. */
const WORDS = {
  en: [
    { kind: "supply", name: "Supply", value: "the energy itself, from your supplier" },
    { kind: "network", name: "Network", value: "transport through cables and pipes" },
    { kind: "energy-tax", name: "Energy tax", value: "national tax on each kWh and m³, by law" },
    { kind: "tax-credit", name: "Tax credit", value: "fixed national discount on the energy tax" },
    { kind: "netting", name: "Netting", value: "export taken off import, until the end of 2026" },
    { kind: "standing", name: "Standing charge", value: "fixed amount of the supplier" },
    { kind: "feed-in", name: "Feed-in", value: "pay for export that is not netted" },
    { kind: "feed-in-cost", name: "Feed-in cost", value: "what the supplier asks for export" },
    { kind: "ode", name: "ODE", value: "surcharge for sustainable energy, until 2022" },
  ],
  nl: [
    { kind: "supply", name: "Levering", value: "de energie zelf, van je leverancier" },
    { kind: "network", name: "Netbeheer", value: "transport door kabels en leidingen" },
    { kind: "energy-tax", name: "Energiebelasting", value: "belasting van het Rijk per kWh en m³, volgens de wet" },
    { kind: "tax-credit", name: "Vermindering", value: "vaste korting op de energiebelasting" },
    { kind: "netting", name: "Saldering", value: "teruglevering gaat af van afname, t/m 2026" },
    { kind: "standing", name: "Vaste kosten", value: "vast bedrag van de leverancier" },
    { kind: "feed-in", name: "Terugleververgoeding", value: "voor teruglevering die niet gesaldeerd is" },
    { kind: "feed-in-cost", name: "Terugleverkosten", value: "wat de leverancier voor teruglevering vraagt" },
    { kind: "ode", name: "ODE", value: "opslag voor duurzame energie, t/m 2022" },
  ],
} as const;

const SUMS = {
  en: { name: "Reading", value: "sum of the file's intervals, not what the meter shows" },
  nl: { name: "Stand", value: "som van de tijdvakken in het bestand, niet wat de meter toont" },
} as const;

/** The words that the lines of a bill use, each in a few words. */
export function definitions({ bill, lang }: ReportInput): TextBlock {
  const kinds: readonly string[] = bill.lines.map(({ kind }) => kind);
  const used = WORDS[lang].filter(({ kind }) => kinds.includes(kind));
  const all = isSummed(bill) ? [...used, SUMS[lang]] : used;
  return { kind: "text", tone: "secondary", text: all.map(({ name, value }) => `${name}: ${value}.`).join(" ") };
}
