import type { SlotRow } from "../../bill/dynamic/slot-rows.ts";
import type { Lang } from "../../text.ts";
import { money, sum } from "../../units/money.ts";
import { isoInstant } from "../../units/zone.ts";
import type { Cell, ChartBlock, TableBlock } from "../blocks.ts";
import { barChart } from "../chart/bar-chart.ts";
import type { BarPanel } from "../chart/bars.ts";
import { drawn } from "../chart/drawn.ts";
import type { ReportInput } from "../define-report.ts";
import { type Locale, locale } from "../locale.ts";

const HOURS = 24;

const oclock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

const WORDS = {
  en: {
    price: (symbol: string) => `Market price as published, mean by hour of the day, ${symbol} per kWh`,
    own: "Electricity from the grid, kWh in that hour",
    cost: "price",
    below: "below zero",
    used: "from the grid",
    missing: "no slots",
    table: "Price and use by hour of the day",
    hour: "Hour",
    mean: (symbol: string) => `Market price (${symbol} per kWh)`,
    energy: "From the grid (kWh)",
    between: (from: number, to: number) => `${oclock(from)} to ${oclock(to)}`,
    finding: (cheap: string, low: string, dear: string, high: string) =>
      `Electricity was cheapest from ${cheap} (${low} per kWh) and dearest from ${dear} (${high})`,
    alt: (title: string) => `Bars for the hours of the day: price and own use. ${title}`,
  },
  nl: {
    price: (symbol: string) => `Marktprijs zoals gepubliceerd, gemiddeld per uur van de dag, ${symbol} per kWh`,
    own: "Elektriciteit van het net, kWh in dat uur",
    cost: "prijs",
    below: "onder nul",
    used: "van het net",
    missing: "geen tijdvak",
    table: "Prijs en gebruik per uur van de dag",
    hour: "Uur",
    mean: (symbol: string) => `Marktprijs (${symbol} per kWh)`,
    energy: "Van het net (kWh)",
    between: (from: number, to: number) => `${oclock(from)} tot ${oclock(to)}`,
    finding: (cheap: string, low: string, dear: string, high: string) =>
      `Stroom was het goedkoopst van ${cheap} (${low} per kWh) en het duurst van ${dear} (${high})`,
    alt: (title: string) => `Staven voor de uren van de dag: prijs en eigen gebruik. ${title}`,
  },
} as const;

/** One hour of the clock over all days of a bill. */
interface ClockHour {
  readonly hour: number;
  /** Digits, the mean over the time of its slots; null where there was none. */
  readonly price: string | null;
  /** Digits in kWh. */
  readonly kwh: string;
}

function clockHours(slots: readonly SlotRow[], zone: string): readonly ClockHour[] {
  const byHour = Array.from({ length: HOURS }, (): SlotRow[] => []);
  for (const slot of slots) byHour[Number(isoInstant(slot.start, zone).slice(11, 13))]!.push(slot);
  return byHour.map((own, hour) => {
    const priced = own.filter(({ spot }) => spot !== null);
    const ms = priced.reduce((total, { start, end }) => total + end - start, 0);
    const price = ms === 0 ? null : sum(priced.map(({ spot, start, end }) => money(spot!).times(end - start))).div(ms);
    return { hour, price: price?.toFixed(5) ?? null, kwh: sum(own.map(({ quantity }) => money(quantity))).toFixed(3) };
  });
}

const clock = (hour: number): string => `${String(hour).padStart(2, "0")}–${String(hour + 1).padStart(2, "0")}`;

function finding(hours: readonly ClockHour[], lang: Lang, words: Locale): string {
  const sorted = hours
    .filter(({ price }) => price !== null)
    .toSorted((one, other) => Number(one.price) - Number(other.price));
  const [cheap, dear] = [sorted[0]!, sorted.at(-1)!];
  const euros = ({ price }: ClockHour): string => words.unitPrice(price!);
  const between = ({ hour }: ClockHour): string => WORDS[lang].between(hour, hour + 1);
  return WORDS[lang].finding(between(cheap), euros(cheap), between(dear), euros(dear));
}

function panelsOf(hours: readonly ClockHour[], lang: Lang, symbol: string): readonly BarPanel[] {
  const say = WORDS[lang];
  const prices = (sign: 1 | -1): readonly (number | null)[] =>
    hours.map(({ price }) => (price === null ? null : Math.max(0, sign * Number(price))));
  const isBelow = hours.some(({ price }) => Number(price ?? "0") < 0);
  const below = { name: say.below, ink: "export", values: prices(-1) } as const;
  return [
    {
      title: say.price(symbol),
      height: 52,
      up: [{ name: say.cost, ink: "vat", values: prices(1) }],
      ...(isBelow ? { down: [below] } : {}),
    },
    {
      title: say.own,
      height: 40,
      up: [{ name: say.used, ink: "normal", values: hours.map(({ kwh }) => Number(kwh)) }],
    },
  ];
}

function twinOf(hours: readonly ClockHour[], lang: Lang, symbol: string): TableBlock {
  const say = WORDS[lang];
  return {
    kind: "table",
    title: say.table,
    columns: [
      { header: say.hour, type: "text" },
      { header: say.mean(symbol), type: "price" },
      { header: say.energy, type: "number" },
    ],
    rows: hours.map(({ hour, price, kwh }): { readonly cells: readonly Cell[] } => ({
      cells: [clock(hour), price ?? { words: say.missing }, kwh],
    })),
  };
}

/** What the market asked in each hour of the day and what this home used in it; nothing where import is not priced by the slot. */
export function priceByHour({ bill, contract, slots = [], lang }: ReportInput): readonly ChartBlock[] {
  const imported = slots.filter(({ direction, spot }) => direction === "import" && spot !== null);
  if (imported.length === 0) return [];
  const say = WORDS[lang];
  const words = locale(lang, bill.currency);
  const hours = clockHours(imported, contract.zone);
  const title = finding(hours, lang, words);
  const alt = say.alt(title);
  const labels = hours.map(({ hour }) => String(hour));
  const panels = panelsOf(hours, lang, words.symbol);
  const drawings = drawn(barChart, { lang, title, description: alt, labels, panels, missing: say.missing });
  return [{ kind: "chart", name: "hours", title, alt, ...drawings, twin: twinOf(hours, lang, words.symbol) }];
}
