import type { LawTable } from "../law.ts";
import { lawTable } from "./law-table.ts";

const TO_2023 = [170_000, 1_000_000, 10_000_000];
const FROM_2024 = [1_000, 170_000, 1_000_000, 10_000_000];

/** Energy tax on natural gas (energiebelasting, Wbm art. 59), EUR per m³ of 35.17 MJ excluding VAT, by m³ a year. */
export const GAS_TAX: readonly LawTable[] = [
  lawTable(2014, TO_2023, ["0.1894", "0.0446", "0.0163", "0.0117"], {
    confidence: "primary-source",
    sources: ["bd_table"],
  }),
  lawTable(2015, TO_2023, ["0.1911", "0.0677", "0.0247", "0.0118"], {
    confidence: "verified-2-sources",
    sources: ["bd_table", "law_wbm_2015", "cbs_2015_2019"],
  }),
  lawTable(2016, TO_2023, ["0.25168", "0.06954", "0.02537", "0.01212"], {
    confidence: "verified-2-sources",
    sources: ["bd_table", "cbs_2015_2019"],
  }),
  lawTable(2017, TO_2023, ["0.25244", "0.06215", "0.02265", "0.01216"], {
    confidence: "verified-2-sources",
    sources: ["bd_table", "cbs_2015_2019", "delta_tax"],
  }),
  lawTable(2018, TO_2023, ["0.26001", "0.06464", "0.02355", "0.01265"], {
    confidence: "verified-2-sources",
    sources: ["bd_table", "cbs_2015_2019", "delta_tax"],
  }),
  lawTable(2019, TO_2023, ["0.29313", "0.06542", "0.02383", "0.0128"], {
    confidence: "verified-2-sources",
    sources: ["bd_table", "cbs_2015_2019"],
  }),
  lawTable(2020, TO_2023, ["0.33307", "0.06444", "0.02348", "0.01261"], {
    confidence: "verified-2-sources",
    sources: ["bd_table", "powerhouse_ode"],
  }),
  lawTable(2021, TO_2023, ["0.34856", "0.06547", "0.02386", "0.01281"], {
    confidence: "verified-2-sources",
    sources: ["bd_table", "meijburg_2023"],
  }),
  lawTable(2022, TO_2023, ["0.36322", "0.06632", "0.02417", "0.01298"], {
    confidence: "verified-2-sources",
    sources: ["bd_table", "meijburg_2023", "meijburg_2024"],
  }),
  lawTable(2023, TO_2023, ["0.4898", "0.09621", "0.05109", "0.03919"], {
    confidence: "verified-2-sources",
    sources: ["meijburg_2023", "meijburg_2024", "zhinees_eb"],
  }),
  lawTable(2024, FROM_2024, ["0.58301", "0.58301", "0.22378", "0.12855", "0.04886"], {
    confidence: "verified-2-sources",
    sources: ["meijburg_2024", "zhinees_eb", "rendement_2025"],
  }),
  lawTable(2025, FROM_2024, ["0.57816", "0.57816", "0.31573", "0.20347", "0.05385"], {
    confidence: "verified-2-sources",
    sources: ["zhinees_eb", "rendement_2025"],
    // The other source has four decimals.
    singleSourced: [2, 3, 4],
  }),
  lawTable(2026, FROM_2024, ["0.60066", "0.60066", null, null, null], {
    confidence: "verified-2-sources",
    sources: ["zhinees_eb", "vattenfall_fx", "selectra"],
  }),
  lawTable(2027, FROM_2024, ["0.6163", "0.6163", null, null, null], {
    confidence: "PROPOSED",
    sources: ["saldox", "sleuteltabel_2027"],
    status: "proposed",
  }),
];
