import { quantityText } from "../../../units/energy.ts";
import type { DaySolarUse } from "../../../usage/load/self-consumption.ts";
import type { Block, Cell } from "../../blocks.ts";
import { barChart } from "../../chart/bar-chart.ts";
import { drawn } from "../../chart/drawn.ts";
import type { ReviewInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";
import { timeSlots } from "../time-slots.ts";

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

type Energy = "productionWh" | "selfConsumedWh" | "exportWh" | "importWh" | "useWh";
const ENERGIES: readonly Energy[] = ["productionWh", "selfConsumedWh", "exportWh", "importWh", "useWh"];

function summed(days: readonly DaySolarUse[], energy: Energy): number | null {
  const known = days.map((day) => day[energy]).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

const energiesOf = (days: readonly DaySolarUse[]): Readonly<Record<Energy, number | null>> =>
  Object.fromEntries(ENERGIES.map((energy) => [energy, summed(days, energy)])) as Record<Energy, number | null>;

/** What the panels made and where it went, and where what the home used came from; nothing without a solar meter. */
export function reviewSolar({ review: { solar }, lang }: ReviewInput): readonly Block[] {
  if (solar === null) return [];
  const [say, words] = [WORDS[lang], locale(lang)];
  const { total, sampled, days } = solar;
  const { size, slots: places } = timeSlots(days, lang);
  const slots = places.map(({ name, label, days: own }) => ({ name, label, ...energiesOf(own) }));
  const percent = (share: number): string => words.percent((share * 100).toFixed(0));
  const title =
    total.selfConsumption === null || total.selfSufficiency === null
      ? say.none
      : say.finding(percent(total.selfConsumption), percent(total.selfSufficiency));
  const kwh = (energy: Energy) => slots.map((slot) => (slot[energy] === null ? null : slot[energy] / 1000));
  const cell = (wh: number | null): Cell => (wh === null ? { words: say.missing } : quantityText(Math.round(wh)));
  const alt = say.alt(title);
  const own = { name: say.own, ink: "normal", values: kwh("selfConsumedWh") } as const;
  const drawings = drawn(barChart, {
    lang,
    title,
    description: alt,
    labels: slots.map(({ label }) => label),
    missing: say.missing,
    panels: [
      { title: say.made[size], height: 50, up: [own, { name: say.exported, ink: "export", values: kwh("exportWh") }] },
      {
        title: say.used[size],
        height: 50,
        up: [
          { ...own, name: say.sun },
          { name: say.imported, ink: "fixed", values: kwh("importWh") },
        ],
      },
    ],
  });
  const share = Math.floor((1000 * sampled.minutes) / Math.max(1, sampled.expected)) / 10;
  return [
    {
      kind: "chart",
      name: "solar",
      title,
      alt,
      ...drawings,
      twin: {
        kind: "table",
        title: say.table[size],
        columns: [
          { header: say.slot[size], type: "text" },
          ...say.columns.map((header) => ({ header, type: "number" as const, decimals: 1 })),
        ],
        rows: [
          ...slots.map((slot) => ({ cells: [slot.name, ...ENERGIES.map((energy) => cell(slot[energy]))] })),
          { role: "total" as const, cells: [say.total, ...ENERGIES.map((energy) => cell(total[energy]))] },
        ],
      },
    },
    { kind: "text", tone: "secondary", text: say.basis(words.percent(share.toFixed(1))) },
  ];
}
