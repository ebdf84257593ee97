import { locale } from "../../report/locale.ts";
import type { Confidence } from "../../tariff/law.ts";
import type { LawFigure } from "../../tariff/law-figures.ts";
import type { Lang, Text } from "../../text.ts";
import { textTable } from "./text-table.ts";

const HEADERS = {
  en: ["figure", "use a year", "days", "value", "unit", "how sure", "sources"],
  nl: ["getal", "verbruik per jaar", "dagen", "waarde", "eenheid", "hoe zeker", "bronnen"],
} as const;

const CONFIDENCE: Readonly<Record<Confidence, Text>> = {
  "primary-source": { en: "the law itself", nl: "de wet zelf" },
  "verified-2-sources": { en: "two sources", nl: "twee bronnen" },
  "single-source": { en: "one source", nl: "één bron" },
  derived: { en: "worked out from prices found", nl: "afgeleid uit gevonden prijzen" },
  PROPOSED: { en: "PROPOSAL, not law", nl: "VOORSTEL, geen wet" },
};

const UNITS: Readonly<Record<NonNullable<LawFigure["unit"]>, Text>> = {
  "EUR/kWh": { en: "EUR/kWh excl. VAT", nl: "EUR/kWh excl. btw" },
  "EUR/m3": { en: "EUR/m³ excl. VAT", nl: "EUR/m³ excl. btw" },
  "EUR/year": { en: "EUR a year excl. VAT", nl: "EUR per jaar excl. btw" },
  "%": { en: "%", nl: "%" },
};

const NOT_KNOWN = { en: "not known", nl: "niet bekend" } as const;
const SOURCES = { en: "Sources", nl: "Bronnen" } as const;

function useOf({ above, upTo }: LawFigure, lang: Lang): string {
  const { number } = locale(lang);
  if (upTo === null) return above === null ? "" : `> ${number(String(above))}`;
  return `${number(String(above ?? 0))} – ${number(String(upTo))}`;
}

function daysOf({ from, to }: LawFigure, lang: Lang): string {
  const isYear = from.endsWith("-01-01") && to.endsWith("-01-01");
  return isYear ? "" : locale(lang).dates(from, to);
}

function printedValue({ value, unit }: LawFigure, lang: Lang): string {
  if (value === null) return NOT_KNOWN[lang];
  return unit === null ? value[lang] : locale(lang).number(value[lang]);
}

function sureness({ confidence, status }: LawFigure, lang: Lang): string {
  if (confidence === null) return "";
  return CONFIDENCE[status === "proposed" ? "PROPOSED" : confidence][lang];
}

const rowOf = (figure: LawFigure, lang: Lang): readonly string[] => [
  figure.name[lang],
  useOf(figure, lang),
  daysOf(figure, lang),
  printedValue(figure, lang),
  figure.unit === null ? "" : UNITS[figure.unit][lang],
  sureness(figure, lang),
  figure.sources.map(({ name }) => name).join(", "),
];

/** The figures of a year as a table for people, and the addresses of their sources. */
export function lawText(year: number, figures: readonly LawFigure[], lang: Lang): string {
  const columns = HEADERS[lang].map((header) => ({ header }));
  const table = textTable(
    columns,
    figures.map((figure) => rowOf(figure, lang)),
  );
  const addresses = new Map(figures.flatMap(({ sources }) => sources).map(({ name, address }) => [name, address]));
  const list = [...addresses].map(([name, address]) => `- ${name}: ${address}\n`).join("");
  return `# ${year}\n\n${table}\n## ${SOURCES[lang]}\n\n${list}`;
}
