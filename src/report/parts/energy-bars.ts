import type { Bill } from "../../bill/bill-document.ts";
import type { Lang } from "../../text.ts";
import { quantityText } from "../../units/energy.ts";
import type { Cell, ChartBlock, Column, TableBlock } from "../blocks.ts";
import { barChart } from "../chart/bar-chart.ts";
import type { BarPanel, BarSeries } from "../chart/bars.ts";
import { drawn } from "../chart/drawn.ts";
import type { InkName } from "../chart/palette.ts";
import { type Locale, locale } from "../locale.ts";
import type { Slot } from "./daily-slots.ts";
import { hasExport, metered } from "./metered.ts";

const WORDS = {
  en: {
    slot: { day: "Day", month: "Month" },
    electricity: { day: "Electricity, kWh a day", month: "Electricity, kWh a month" },
    gasTitle: { day: "Gas, m³ a day", month: "Gas, m³ a month" },
    imported: "from the grid",
    low: "low",
    normal: "normal",
    exported: "to the grid",
    gas: "gas",
    table: { day: "Energy a day", month: "Energy a month" },
    missing: "no reading",
    together: { day: "not known by day", month: "not known by month" },
    most: "most",
    when: { day: "on", month: "in" },
    whats: { electricity: "electricity", gas: "gas" },
    unmeasured: {
      day: "The use of no day of this period is known",
      month: "The use of no month of this period is known",
    },
    unused: "Nothing was used in what was measured of this period",
    alt: (parts: string) => `Bars over time. ${parts}`,
    missed: (what: string, names: string) => `${what}: ${names}`,
  },
  nl: {
    slot: { day: "Dag", month: "Maand" },
    electricity: { day: "Elektriciteit, kWh per dag", month: "Elektriciteit, kWh per maand" },
    gasTitle: { day: "Gas, m³ per dag", month: "Gas, m³ per maand" },
    imported: "van het net",
    low: "laag",
    normal: "normaal",
    exported: "terug naar het net",
    gas: "gas",
    table: { day: "Energie per dag", month: "Energie per maand" },
    missing: "geen meting",
    together: { day: "per dag onbekend", month: "per maand onbekend" },
    most: "meeste",
    when: { day: "op", month: "in" },
    whats: { electricity: "stroom", gas: "gas" },
    unmeasured: {
      day: "Van geen dag van deze periode is het verbruik bekend",
      month: "Van geen maand van deze periode is het verbruik bekend",
    },
    unused: "In wat van deze periode gemeten is, is niets verbruikt",
    alt: (parts: string) => `Staven in de tijd. ${parts}`,
    missed: (what: string, names: string) => `${what}: ${names}`,
  },
} as const;

type Words = (typeof WORDS)[Lang];

/** What is drawn of a slot: its value, how it looks, and where it stands. */
interface Measure {
  readonly name: "imported" | "normal" | "low" | "exported" | "gas";
  readonly ink: InkName;
  readonly unit: "kWh" | "m³";
  readonly isMetered: (bill: Bill) => boolean;
}

const isImporting = (bill: Bill): boolean => metered(bill, ["t1", "t2"]) !== undefined;

/** Whether supply has a price by tariff: else there is one kind of import to draw. */
const hasTariffs = ({ lines }: Bill): boolean =>
  lines.some(({ kind, register }) => kind === "supply" && register !== null);

const MEASURES: readonly Measure[] = [
  { name: "imported", ink: "normal", unit: "kWh", isMetered: (bill) => isImporting(bill) && !hasTariffs(bill) },
  { name: "normal", ink: "normal", unit: "kWh", isMetered: (bill) => isImporting(bill) && hasTariffs(bill) },
  { name: "low", ink: "low", unit: "kWh", isMetered: (bill) => isImporting(bill) && hasTariffs(bill) },
  { name: "exported", ink: "export", unit: "kWh", isMetered: hasExport },
  { name: "gas", ink: "gas", unit: "m³", isMetered: (bill) => metered(bill, ["gas"]) !== undefined },
];

/** The energy of a bill by slot. */
export interface Energy {
  readonly bill: Bill;
  readonly slots: readonly Slot[];
  readonly size: "day" | "month";
  readonly lang: Lang;
}

/** What the bill's home measures, by slot. */
interface Shown extends Energy {
  readonly measures: readonly Measure[];
  /** What a slot without a value is called. */
  readonly missing: string;
  readonly say: Words;
  readonly words: Locale;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function highest(slots: readonly Slot[], value: (slot: Slot) => number | null): Slot | undefined {
  const measured = slots.filter((slot) => (value(slot) ?? 0) > 0);
  return [...measured].sort((one, other) => (value(other) ?? 0) - (value(one) ?? 0))[0];
}

function mostOf({ slots, size, say, words }: Shown, what: "electricity" | "gas"): string | undefined {
  const [value, unit] = what === "gas" ? [({ gas }: Slot) => gas, "m³"] : [({ imported }: Slot) => imported, "kWh"];
  const slot = highest(slots, value);
  if (slot === undefined) return undefined;
  const quantity = words.number(quantityText(value(slot) ?? 0), { decimals: 1 });
  return `${say.most} ${say.whats[what]} ${say.when[size]} ${slot.name} (${quantity} ${unit})`;
}

function finding(shown: Shown): string {
  const has = (name: Measure["name"]): boolean => shown.measures.some((measure) => measure.name === name);
  const parts = [
    has("imported") || has("normal") ? mostOf(shown, "electricity") : undefined,
    has("gas") ? mostOf(shown, "gas") : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length > 0) return capital(parts.join(", "));
  const { slots, measures, say, size } = shown;
  const isMeasured = slots.some((slot) => measures.some(({ name }) => slot[name] !== null));
  return isMeasured ? say.unused : say.unmeasured[size];
}

function description({ slots, measures, say, missing }: Shown, title: string): string {
  const missed = slots.filter((slot) => measures.some(({ name }) => slot[name] === null));
  const names = missed.map(({ name }) => name).join(", ");
  return say.alt(missed.length === 0 ? title : `${title}. ${say.missed(capital(missing), names)}`);
}

const series = ({ slots, say }: Shown, { name, ink }: Measure): BarSeries => ({
  name: say[name],
  ink,
  values: slots.map((slot) => slot[name]).map((thousandths) => (thousandths === null ? null : thousandths / 1000)),
});

function panels(shown: Shown): readonly BarPanel[] {
  const { measures, say, size } = shown;
  const of = (isIn: (measure: Measure) => boolean): readonly BarSeries[] =>
    measures.filter(isIn).map((measure) => series(shown, measure));
  const up = of(({ name }) => name === "imported" || name === "normal" || name === "low");
  const down = of(({ name }) => name === "exported");
  const gas = of(({ name }) => name === "gas");
  const all: readonly BarPanel[] = [
    { title: say.electricity[size], height: down.length > 0 ? 60 : 50, up, down },
    { title: say.gasTitle[size], height: 34, up: gas },
  ];
  return all.filter((panel) => panel.up.length > 0);
}

function twin({ slots, measures, say, size, missing }: Shown): TableBlock {
  const cell = (thousandths: number | null): Cell =>
    thousandths === null ? { words: missing } : quantityText(thousandths);
  const numbers = measures.map(
    ({ name, unit }): Column => ({ header: capital(`${say[name]} (${unit})`), type: "number" }),
  );
  return {
    kind: "table",
    title: say.table[size],
    columns: [{ header: say.slot[size], type: "text" }, ...numbers],
    rows: slots.map((slot) => ({ cells: [slot.name, ...measures.map(({ name }) => cell(slot[name]))] })),
  };
}

/** Registers count on while nothing is read: then only the slots are not known, and their sum is. */
const isWhole = ({ lines }: Bill): boolean => lines.every(({ quality }) => quality !== "missing");

function shownOf(energy: Energy): Shown {
  const { bill, size, lang } = energy;
  const say = WORDS[lang];
  return {
    ...energy,
    measures: MEASURES.filter(({ isMetered }) => isMetered(bill)),
    missing: isWhole(bill) ? say.together[size] : say.missing,
    say,
    words: locale(lang),
  };
}

/** Electricity (import up, export down) and gas by slot, on one time axis. */
export function energyBars(energy: Energy): ChartBlock {
  const shown = shownOf(energy);
  const { slots, size, lang, missing } = shown;
  const title = finding(shown);
  const alt = description(shown, title);
  const labels = slots.map(({ label }) => label);
  const drawings = drawn(barChart, { lang, title, description: alt, labels, panels: panels(shown), missing });
  return { kind: "chart", name: size === "day" ? "daily" : "energy", title, alt, ...drawings, twin: twin(shown) };
}
