import type { LawTable } from "../law.ts";
import { lawTable } from "./law-table.ts";

const LIMITS = [10_000, 50_000, 10_000_000];

/** Sustainable energy surcharge (ODE) on electricity (Wet opslag duurzame energie), EUR per kWh excluding VAT, by kWh a year. Abolished on 1 January 2023. */
export const ELECTRICITY_ODE: readonly LawTable[] = [
  lawTable(2014, LIMITS, ["0.0023", "0.0027", "0.0007", "0.000034"], {
    confidence: "primary-source",
    sources: ["law_ode"],
  }),
  lawTable(2015, LIMITS, ["0.0036", "0.0046", "0.0012", "0.000055"], {
    confidence: "verified-2-sources",
    sources: ["law_ode", "cbs_2015_2019"],
  }),
  lawTable(2016, LIMITS, ["0.0056", "0.007", "0.0019", "0.000084"], {
    confidence: "verified-2-sources",
    sources: ["law_ode", "cbs_2015_2019"],
  }),
  lawTable(2017, LIMITS, ["0.0074", null, null, null], {
    confidence: "verified-2-sources",
    sources: ["cbs_2015_2019", "delta_tax"],
  }),
  lawTable(2018, LIMITS, ["0.0132", "0.018", "0.0048", "0.000194"], {
    confidence: "verified-2-sources",
    sources: ["cbs_2015_2019", "delta_tax", "enro"],
    singleSourced: [1, 2, 3],
  }),
  lawTable(2019, LIMITS, ["0.0189", "0.0278", "0.0074", "0.0003"], {
    confidence: "verified-2-sources",
    sources: ["cbs_2015_2019", "threenergie_ode", "enro"],
  }),
  lawTable(2020, LIMITS, ["0.0273", "0.0375", "0.0205", "0.0004"], {
    confidence: "verified-2-sources",
    sources: ["powerhouse_ode", "overstappen_heffingen"],
  }),
  lawTable(2021, LIMITS, ["0.03", "0.0411", "0.0225", "0.0004"], {
    confidence: "verified-2-sources",
    sources: ["powerhouse_ode", "gelijkvergelijk"],
  }),
  lawTable(2022, LIMITS, ["0.0305", null, null, null], {
    confidence: "verified-2-sources",
    sources: ["gelijkvergelijk", "gaslicht_2022"],
  }),
];
