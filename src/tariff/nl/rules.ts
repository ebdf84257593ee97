import type { Text } from "../../text.ts";
import type { CivilDate } from "../../units/civil.ts";
import type { Confidence } from "../law.ts";
import { NETTING_END } from "./netting-end.ts";
import type { SOURCES } from "./sources.ts";

/** A rule of law that is no table: what it says, when it holds, and how that is known. */
export interface LawRule {
  readonly id: string;
  readonly name: Text;
  readonly value: Text;
  /** Undefined where it held before the years that are known here. */
  readonly from?: CivilDate;
  /** Exclusive; undefined where no end is known. */
  readonly to?: CivilDate;
  readonly confidence: Confidence;
  readonly sources: readonly (keyof typeof SOURCES)[];
}

/** What the law says of an energy bill besides rates and amounts, each with where it was found. */
export const RULES: readonly LawRule[] = [
  {
    id: "vat.feed-in",
    name: { en: "VAT on feed-in pay", nl: "Btw op terugleververgoeding" },
    value: { en: "none for a household", nl: "geen voor een huishouden" },
    confidence: "verified-2-sources",
    sources: ["vandebron_fx", "budget_fx", "zhinees_vast"],
  },
  {
    id: "netting",
    name: { en: "Netting", nl: "Salderen" },
    value: {
      en: "export offsets import over the contract year, for supply and energy tax",
      nl: "teruglevering gaat af van afname, over het contractjaar, voor levering en energiebelasting",
    },
    to: NETTING_END,
    confidence: "primary-source",
    sources: ["law_ew98", "law_wbm_2015"],
  },
  {
    id: "netting",
    name: { en: "Netting", nl: "Salderen" },
    value: { en: "none: energy tax on all import", nl: "geen: energiebelasting over alle afname" },
    from: NETTING_END,
    confidence: "verified-2-sources",
    sources: ["kst_36611", "kst_36611_D"],
  },
  {
    id: "feed-in.minimum",
    name: { en: "Least feed-in pay", nl: "Minimale terugleververgoeding" },
    value: { en: "half the supply price", nl: "de helft van de leveringsprijs" },
    from: NETTING_END,
    to: "2030-01-01",
    confidence: "verified-2-sources",
    sources: ["kst_36611", "kst_36611_D"],
  },
  {
    id: "feed-in.minimum-base",
    name: { en: "Prices of that half", nl: "Prijzen van die helft" },
    value: { en: "both without VAT, as suppliers offer it", nl: "beide zonder btw, zoals leveranciers het aanbieden" },
    from: NETTING_END,
    to: "2030-01-01",
    confidence: "derived",
    sources: ["zhinees_vast"],
  },
  {
    id: "feed-in.not-negative",
    name: { en: "Feed-in pay over a month", nl: "Terugleververgoeding over een maand" },
    value: { en: "not below 0 on average", nl: "gemiddeld niet onder 0" },
    from: NETTING_END,
    to: "2030-01-01",
    confidence: "single-source",
    sources: ["tweakers_acm_2027"],
  },
  {
    id: "feed-in.cost-unit",
    name: { en: "Feed-in cost", nl: "Terugleverkosten" },
    value: { en: "quoted per kWh fed in", nl: "genoemd per teruggeleverde kWh" },
    from: NETTING_END,
    confidence: "single-source",
    sources: ["stcrt_2026_28208"],
  },
  {
    id: "price-cap.electricity",
    name: { en: "Price cap on electricity", nl: "Prijsplafond stroom" },
    value: {
      en: "0.40 EUR/kWh including energy tax and VAT, up to 2900 kWh",
      nl: "0,40 EUR/kWh inclusief energiebelasting en btw, tot 2900 kWh",
    },
    from: "2023-01-01",
    to: "2024-01-01",
    confidence: "verified-2-sources",
    sources: ["stcrt_cap", "inview_cap"],
  },
  {
    id: "price-cap.gas",
    name: { en: "Price cap on gas", nl: "Prijsplafond gas" },
    value: {
      en: "1.45 EUR/m³ including energy tax and VAT, up to 1200 m³",
      nl: "1,45 EUR/m³ inclusief energiebelasting en btw, tot 1200 m³",
    },
    from: "2023-01-01",
    to: "2024-01-01",
    confidence: "verified-2-sources",
    sources: ["stcrt_cap", "inview_cap"],
  },
  {
    id: "support",
    name: { en: "Support in November and December", nl: "Tegemoetkoming november en december" },
    value: { en: "190 EUR a month, VAT included", nl: "190 EUR per maand, inclusief btw" },
    from: "2022-11-01",
    to: "2023-01-01",
    confidence: "verified-2-sources",
    sources: ["stcrt_190", "sefe_190"],
  },
  {
    id: "low-tariff",
    name: { en: "Low tariff", nl: "Laag tarief" },
    value: {
      en: "23:00 to 7:00 (from 21:00 in Noord-Brabant and Limburg), weekends, 1 January, Easter Monday, King's Day, Ascension Day, Whit Monday, 25 and 26 December; the meter's registers decide",
      nl: "23:00 tot 7:00 (vanaf 21:00 in Noord-Brabant en Limburg), weekenden, 1 januari, tweede paasdag, Koningsdag, Hemelvaartsdag, tweede pinksterdag, 25 en 26 december; de telwerken van de meter beslissen",
    },
    confidence: "verified-2-sources",
    sources: ["emi_uren", "threenergie_uren", "peel_uren"],
  },
  {
    id: "low-tariff.5-may",
    name: { en: "Low tariff on 5 May", nl: "Laag tarief op 5 mei" },
    value: {
      en: "all day in every fifth year, as a supplier's hours have it; some meters count it as normal",
      nl: "hele dag in elk vijfde jaar, zoals in de uren van een leverancier; sommige meters tellen het als normaal",
    },
    from: "2025-01-01",
    confidence: "single-source",
    sources: ["engie_export"],
  },
];
