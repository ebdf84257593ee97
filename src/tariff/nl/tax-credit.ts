import type { TaxCredit } from "../law.ts";

/**
 * Tax credit (vermindering energiebelasting, Wbm art. 63) of a home, EUR a year excluding VAT, given by days. A year's amount
 * is spread over the days of that year, 366 in 2020.
 */
export const TAX_CREDIT: readonly TaxCredit[] = [
  { year: 2014, perYear: "318.62", status: "law", confidence: "verified-2-sources", sources: ["bd_copy_2013_2021"] },
  {
    year: 2015,
    perYear: "311.84",
    status: "law",
    confidence: "verified-2-sources",
    sources: ["law_wbm_2015", "cbs_2015_2019"],
  },
  {
    year: 2016,
    perYear: "310.81",
    status: "law",
    confidence: "verified-2-sources",
    sources: ["cbs_2015_2019", "overstappen_credit"],
  },
  {
    year: 2017,
    perYear: "308.54",
    status: "law",
    confidence: "verified-2-sources",
    sources: ["cbs_2015_2019", "overstappen_credit"],
  },
  {
    year: 2018,
    perYear: "308.54",
    status: "law",
    confidence: "verified-2-sources",
    sources: ["cbs_2015_2019", "overstappen_credit", "delta_tax"],
  },
  {
    year: 2019,
    perYear: "257.54",
    status: "law",
    confidence: "verified-2-sources",
    sources: ["cbs_2015_2019", "overstappen_credit"],
  },
  {
    year: 2020,
    perYear: "435.68",
    status: "law",
    confidence: "verified-2-sources",
    sources: ["overstappen_credit", "overstappen_heffingen"],
  },
  { year: 2021, perYear: "461.62", status: "law", confidence: "verified-2-sources", sources: ["tariff_sheet_2021"] },
  {
    year: 2022,
    perYear: "681.63",
    status: "law",
    confidence: "verified-2-sources",
    sources: ["meijburg_2024", "eigenhuis_credit"],
  },
  {
    year: 2023,
    perYear: "493.27",
    status: "law",
    confidence: "verified-2-sources",
    sources: ["meijburg_2024", "eigenhuis_credit", "zhinees_eb"],
  },
  { year: 2024, perYear: "521.81", status: "law", confidence: "verified-2-sources", sources: ["zhinees_eb"] },
  {
    year: 2025,
    perYear: "524.95",
    status: "law",
    confidence: "verified-2-sources",
    sources: ["zhinees_eb", "mvt_bp2026"],
  },
  {
    year: 2026,
    perYear: "519.80",
    status: "law",
    confidence: "verified-2-sources",
    sources: ["zhinees_eb", "engie_2026", "vattenfall_fx"],
  },
  { year: 2027, perYear: "519.58", status: "proposed", confidence: "PROPOSED", sources: ["boekhoudmatch"] },
];
