import type { LawTable } from "../law.ts";
import { lawTable } from "./law-table.ts";

const TO_2023 = [10_000, 50_000, 10_000_000];
const FROM_2024 = [2_900, 10_000, 50_000, 10_000_000];

/**
 * Energy tax on electricity (energiebelasting, Wbm art. 59), EUR per kWh excluding VAT, by kWh a year. The last tier is the
 * rate for others than businesses. In 2022 the second tier is dearer than the first: not a typing error.
 */
export const ELECTRICITY_TAX: readonly LawTable[] = [
  lawTable(2014, TO_2023, ["0.1185", "0.0431", "0.0115", null], {
    confidence: "single-source",
    sources: ["bd_copy_2013_2021"],
  }),
  lawTable(2015, TO_2023, ["0.1196", "0.0469", "0.0125", "0.001"], {
    confidence: "verified-2-sources",
    sources: ["law_wbm_2015", "cbs_2015_2019", "bd_copy_2013_2021"],
  }),
  lawTable(2016, TO_2023, ["0.1007", "0.04996", "0.01331", null], {
    confidence: "verified-2-sources",
    sources: ["cbs_2015_2019", "bd_copy_2013_2021"],
  }),
  lawTable(2017, TO_2023, ["0.1013", "0.04901", "0.01305", null], {
    confidence: "verified-2-sources",
    sources: ["cbs_2015_2019", "bd_copy_2013_2021", "delta_tax"],
  }),
  lawTable(2018, TO_2023, ["0.10458", "0.05274", "0.01404", null], {
    confidence: "verified-2-sources",
    sources: ["cbs_2015_2019", "bd_copy_2013_2021", "delta_tax"],
  }),
  lawTable(2019, TO_2023, ["0.09863", "0.05337", "0.01421", null], {
    confidence: "verified-2-sources",
    sources: ["cbs_2015_2019", "bd_copy_2013_2021"],
  }),
  lawTable(2020, TO_2023, ["0.0977", "0.05083", "0.01353", null], {
    confidence: "verified-2-sources",
    sources: ["bd_copy_2013_2021", "overstappen_heffingen"],
  }),
  lawTable(2021, TO_2023, ["0.09428", "0.05164", "0.01375", null], {
    confidence: "verified-2-sources",
    sources: ["bd_copy_2013_2021", "gelijkvergelijk"],
  }),
  lawTable(2022, TO_2023, ["0.03679", "0.04361", "0.01189", "0.00114"], {
    confidence: "verified-2-sources",
    sources: ["meijburg_2024", "gelijkvergelijk", "gaslicht_2022"],
  }),
  lawTable(2023, TO_2023, ["0.12599", "0.10046", "0.03942", "0.00175"], {
    confidence: "verified-2-sources",
    sources: ["meijburg_2024", "zhinees_eb"],
  }),
  lawTable(2024, FROM_2024, ["0.1088", "0.1088", "0.09037", "0.03943", "0.00254"], {
    confidence: "verified-2-sources",
    sources: ["meijburg_2024", "zhinees_eb"],
  }),
  lawTable(2025, FROM_2024, ["0.10154", "0.10154", "0.06937", "0.03868", null], {
    confidence: "verified-2-sources",
    sources: ["zhinees_eb", "gelijkvergelijk"],
    singleSourced: [2, 3],
  }),
  lawTable(2026, FROM_2024, ["0.09161", "0.09161", "0.06671", "0.03735", null], {
    confidence: "verified-2-sources",
    sources: ["zhinees_eb", "vattenfall_fx", "cbs_85592"],
    singleSourced: [2, 3],
  }),
  lawTable(2027, FROM_2024, ["0.088", "0.088", null, null, null], {
    confidence: "PROPOSED",
    sources: ["boekhoudmatch", "saldox", "sleuteltabel_2027"],
    status: "proposed",
  }),
];
