import type { Lang } from "../../../text.ts";
import { quantityText } from "../../../units/energy.ts";
import type { DaySolarUse, SampledSolarUse, SolarUse } from "../../../usage/load/self-consumption.ts";
import type { Block, Cell, TableBlock } from "../../blocks.ts";
import { barChart } from "../../chart/bar-chart.ts";
import type { BarPanel } from "../../chart/bars.ts";
import { drawn } from "../../chart/drawn.ts";
import type { ReviewInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";
import { type TimeSlot, timeSlots } from "../time-slots.ts";

const WORDS = {
  en: {
    slot: { day: "Day", month: "Month" },
    made: { day: "Solar energy, kWh a day", month: "Solar energy, kWh a month" },
    used: { day: "Use of the home, kWh a day", month: "Use of the home, kWh a month" },
    own: "used at once",
    exported: "to the grid",
    sun: "from the sun",
    imported: "from the grid",
    missing: "no reading",
    finding: (own: string, covered: string) =>
      `${own} of the solar energy was used at once, which covered ${covered} of the use`,
    none: "The panels made nothing in what was measured",
    alt: (title: string) => `Bars over time: solar energy in two parts, and use in two parts. ${title}.`,
    table: { day: "Solar balance by day, kWh", month: "Solar balance by month, kWh" },
    columns: ["Made", "Used at once", "To the grid", "From the grid", "Used in all"],
    total: "Total",
    basis: (share: string) =>
      `From minutes in which both meters were measured: ${share} of all minutes. A home battery counts as use.`,
  },
  nl: {
    slot: { day: "Dag", month: "Maand" },
    made: { day: "Zonnestroom, kWh per dag", month: "Zonnestroom, kWh per maand" },
    used: { day: "Verbruik van de woning, kWh per dag", month: "Verbruik van de woning, kWh per maand" },
    own: "meteen gebruikt",
    exported: "terug naar het net",
    sun: "van de zon",
    imported: "van het net",
    missing: "geen meting",
    finding: (own: string, covered: string) =>
      `${own} van de zonnestroom is meteen gebruikt, en dat dekte ${covered} van het verbruik`,
    none: "De panelen maakten niets in wat er gemeten is",
    alt: (title: string) => `Staven in de tijd: zonnestroom in twee delen, en verbruik in twee delen. ${title}.`,
    table: { day: "Zonnebalans per dag, kWh", month: "Zonnebalans per maand, kWh" },
    columns: ["Opgewekt", "Meteen gebruikt", "Naar het net", "Van het net", "Samen gebruikt"],
    total: "Totaal",
    basis: (share: string) =>
      `Uit minuten waarin beide meters gemeten zijn: ${share} van alle minuten. Een thuisbatterij telt als verbruik.`,
  },
} as const;

/** Of a panel, in points. */
const HEIGHT = 50;

type Energy = "productionWh" | "selfConsumedWh" | "exportWh" | "importWh" | "useWh";
const ENERGIES: readonly Energy[] = ["productionWh", "selfConsumedWh", "exportWh", "importWh", "useWh"];

function summed(days: readonly DaySolarUse[], energy: Energy): number | null {
  const known = days.map((day) => day[energy]).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

const energiesOf = (days: readonly DaySolarUse[]): Readonly<Record<Energy, number | null>> =>
  Object.fromEntries(ENERGIES.map((energy) => [energy, summed(days, energy)])) as Record<Energy, number | null>;

type SolarSlot = Pick<TimeSlot<DaySolarUse>, "name" | "label"> & ReturnType<typeof energiesOf>;

interface SolarSlots {
  readonly size: "day" | "month";
  readonly slots: readonly SolarSlot[];
}

function solarSlots(days: readonly DaySolarUse[], lang: Lang): SolarSlots {
  const { size, slots } = timeSlots(days, lang);
  return { size, slots: slots.map(({ name, label, days: own }) => ({ name, label, ...energiesOf(own) })) };
}

function findingOf({ selfConsumption, selfSufficiency }: SolarUse, lang: Lang): string {
  if (selfConsumption === null || selfSufficiency === null) return WORDS[lang].none;
  const percent = (share: number): string => locale(lang).percent((share * 100).toFixed(0));
  return WORDS[lang].finding(percent(selfConsumption), percent(selfSufficiency));
}

/** Where the sun went, and under it where what was used came from. */
function panelsOf({ size, slots }: SolarSlots, lang: Lang): BarPanel[] {
  const say = WORDS[lang];
  const kwh = (energy: Energy) => slots.map((slot) => (slot[energy] === null ? null : slot[energy] / 1000));
  const own = { ink: "normal", values: kwh("selfConsumedWh") } as const;
  const exported = { name: say.exported, ink: "export", values: kwh("exportWh") } as const;
  const imported = { name: say.imported, ink: "fixed", values: kwh("importWh") } as const;
  return [
    { title: say.made[size], height: HEIGHT, up: [{ ...own, name: say.own }, exported] },
    { title: say.used[size], height: HEIGHT, up: [{ ...own, name: say.sun }, imported] },
  ];
}

function tableOf({ size, slots }: SolarSlots, total: SolarUse, lang: Lang): TableBlock {
  const say = WORDS[lang];
  const cell = (wh: number | null): Cell => (wh === null ? { words: say.missing } : quantityText(Math.round(wh)));
  const cells = (of: Readonly<Record<Energy, number | null>>): Cell[] => ENERGIES.map((energy) => cell(of[energy]));
  return {
    kind: "table",
    title: say.table[size],
    columns: [
      { header: say.slot[size], type: "text" },
      ...say.columns.map((header) => ({ header, type: "number" as const, decimals: 1 })),
    ],
    rows: [
      ...slots.map((slot) => ({ cells: [slot.name, ...cells(slot)] })),
      { role: "total", cells: [say.total, ...cells(total)] },
    ],
  };
}

/** Never more than was measured. */
const shareOf = ({ minutes, expected }: SampledSolarUse): string =>
  (Math.floor((1000 * minutes) / Math.max(1, expected)) / 10).toFixed(1);

/** What the panels made and where it went, and where what the home used came from; nothing without a solar meter. */
export function reviewSolar({ review: { solar }, lang }: ReviewInput): readonly Block[] {
  if (solar === null) return [];
  const say = WORDS[lang];
  const places = solarSlots(solar.days, lang);
  const title = findingOf(solar.total, lang);
  const alt = say.alt(title);
  const drawings = drawn(barChart, {
    lang,
    title,
    description: alt,
    labels: places.slots.map(({ label }) => label),
    missing: say.missing,
    panels: panelsOf(places, lang),
  });
  return [
    { kind: "chart", name: "solar", title, alt, ...drawings, twin: tableOf(places, solar.total, lang) },
    { kind: "text", tone: "secondary", text: say.basis(locale(lang).percent(shareOf(solar.sampled))) },
  ];
}
