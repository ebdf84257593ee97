import type { LawTable } from "../law.ts";
import { lawTable } from "./law-table.ts";

const LIMITS = [170_000, 1_000_000, 10_000_000];

/** Sustainable energy surcharge (ODE) on natural gas (Wet opslag duurzame energie), EUR per m³ excluding VAT, by m³ a year. Abolished on 1 January 2023. */
export const GAS_ODE: readonly LawTable[] = [
  lawTable(2014, LIMITS, ["0.0046", "0.0017", "0.0005", "0.0004"], {
    confidence: "primary-source",
    sources: ["law_ode"],
  }),
  lawTable(2015, LIMITS, ["0.0074", "0.0028", "0.0008", "0.0006"], {
    confidence: "verified-2-sources",
    sources: ["law_ode", "cbs_2015_2019"],
  }),
  lawTable(2016, LIMITS, ["0.0113", "0.0042", "0.0013", "0.0009"], {
    confidence: "verified-2-sources",
    sources: ["law_ode", "cbs_2015_2019"],
  }),
  lawTable(2017, LIMITS, ["0.0159", null, null, null], {
    confidence: "verified-2-sources",
    sources: ["cbs_2015_2019", "delta_tax"],
  }),
  lawTable(2018, LIMITS, ["0.0285", "0.0106", "0.0039", "0.0021"], {
    confidence: "verified-2-sources",
    sources: ["cbs_2015_2019", "delta_tax", "enro"],
    singleSourced: [1, 2, 3],
  }),
  lawTable(2019, LIMITS, ["0.0524", "0.0161", "0.0059", null], {
    confidence: "verified-2-sources",
    sources: ["cbs_2015_2019", "threenergie_ode", "enro"],
  }),
  lawTable(2020, LIMITS, ["0.0775", "0.0214", "0.0212", "0.0212"], {
    confidence: "verified-2-sources",
    sources: ["powerhouse_ode", "overstappen_heffingen"],
  }),
  lawTable(2021, LIMITS, ["0.0851", "0.0235", "0.0232", "0.0232"], {
    confidence: "verified-2-sources",
    sources: ["powerhouse_ode", "gelijkvergelijk"],
  }),
  lawTable(2022, LIMITS, ["0.0865", null, null, null], {
    confidence: "verified-2-sources",
    sources: ["gelijkvergelijk", "gaslicht_2022"],
  }),
];
