import type { Block } from "../../blocks.ts";
import type { ReviewInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";

const WORDS = {
  en: {
    title: (watts: string) => `Always on: ${watts} W, and what that costs a year`,
    tariff: "Tariff",
    tariffs: { normal: "Normal", low: "Low" },
    hours: "Hours a year",
    kwh: "kWh",
    price: "€ per kWh",
    amount: "Amount",
    total: "A whole year",
    rule: (nights: number, of: number) =>
      `The median of the calmest hours of ${nights} of ${of} nights, 00:00 to 06:00. Supply and energy tax of the last day, including VAT.`,
    onlyWatts: (watts: string) => `Always on: ${watts} W, the middle of the calmest hours of the nights.`,
  },
  nl: {
    title: (watts: string) => `Altijd aan: ${watts} W, en wat dat per jaar kost`,
    tariff: "Tarief",
    tariffs: { normal: "Normaal", low: "Laag" },
    hours: "Uren per jaar",
    kwh: "kWh",
    price: "€ per kWh",
    amount: "Bedrag",
    total: "Een heel jaar",
    rule: (nights: number, of: number) =>
      `De mediaan van de rustigste uren van ${nights} van de ${of} nachten, 00:00–06:00. Levering en energiebelasting van de laatste dag, inclusief btw.`,
    onlyWatts: (watts: string) => `Altijd aan: ${watts} W, het midden van de rustigste uren van de nachten.`,
  },
} as const;

/** What the home always draws and what that costs, so that it can be checked: hours, kWh, price, amount. */
export function reviewBase({ review: { baseLoad, standby }, lang }: ReviewInput): readonly Block[] {
  if (baseLoad === null) return [];
  const say = WORDS[lang];
  const watts = locale(lang).number(baseLoad.watts.toFixed(0));
  if (standby === null) return [{ kind: "text", text: say.onlyWatts(watts) }];
  return [
    {
      kind: "table",
      title: say.title(watts),
      columns: [
        { header: say.tariff, type: "text" },
        { header: say.hours, type: "number" },
        { header: say.kwh, type: "number" },
        { header: say.price.replace("€", locale(lang, standby.currency).symbol), type: "price" },
        { header: say.amount, type: "amount" },
      ],
      rows: [
        ...standby.parts.map(({ tariff, hours, kwh, perKwh, amount }) => ({
          cells: [say.tariffs[tariff], String(hours), kwh, perKwh, amount],
        })),
        { role: "total", cells: [say.total, null, standby.kwhPerYear, null, standby.perYear] },
      ],
      footnotes: [say.rule(baseLoad.nights, baseLoad.of)],
    },
  ];
}
