import type { GapEnergy } from "../../../bill/review/gap-energies.ts";
import { quantityText } from "../../../units/energy.ts";
import { isoInstant } from "../../../units/zone.ts";
import type { Cell, Row, TableBlock } from "../../blocks.ts";
import type { QualityInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";
import { meterName } from "../meter-name.ts";

/** So many are named; the others are counted. */
const MOST = 12;

const WORDS = {
  en: {
    title: "Stretches without samples",
    none: "No stretch without samples",
    meter: "Meter",
    from: "From",
    to: "To",
    hours: "Hours",
    imported: "Import (kWh)",
    exported: "Export (kWh)",
    gas: "Gas (m³)",
    several: (name: string, count: number) => `${name}, ${count} gaps`,
    others: (count: number) => `${count} others`,
    rule: "What was used in them is known from the registers: their difference over the stretch, less what was sampled around it. So it is on the bill.",
  },
  nl: {
    title: "Stukken zonder metingen",
    none: "Geen stuk zonder metingen",
    meter: "Meter",
    from: "Van",
    to: "Tot",
    hours: "Uren",
    imported: "Afname (kWh)",
    exported: "Terug (kWh)",
    gas: "Gas (m³)",
    several: (name: string, count: number) => `${name}, ${count} gaten`,
    others: (count: number) => `${count} andere`,
    rule: "Wat er toen gebruikt is, weten de telwerken: hun verschil over het stuk, min wat eromheen gemeten is. Het staat dus op de rekening.",
  },
} as const;

/** The same stretch of several meters. */
type Together = readonly GapEnergy[];

function together(gaps: readonly GapEnergy[]): readonly Together[] {
  const byTime = new Map<string, GapEnergy[]>();
  for (const gap of gaps) {
    const key = `${gap.from} ${gap.to} ${gap.stretches}`;
    byTime.set(key, [...(byTime.get(key) ?? []), gap]);
  }
  return [...byTime.values()].sort(([one], [other]) => other!.minutes - one!.minutes || one!.from - other!.from);
}

const energy = (gaps: Together, of: "importWh" | "exportWh" | "litres"): Cell => {
  const known = gaps.flatMap((gap) => gap[of] ?? []);
  return known.length === 0 ? null : quantityText(known.reduce((sum, each) => sum + each, 0));
};

const hours = (minutes: number): string => (minutes / 60).toFixed(2).replace(/\.?0+$/, "");

function rowOf(gaps: Together, { bill, lang }: QualityInput): Row {
  const say = WORDS[lang];
  const [first] = gaps as readonly [GapEnergy];
  const names = gaps.map(({ meter }) => meterName(meter, lang)).join(", ");
  const instant = (at: number): string => locale(lang).instant(isoInstant(at, bill.period.zone));
  const name = first.stretches === 1 ? names : say.several(names, first.stretches);
  const energies = (["importWh", "exportWh", "litres"] as const).map((of) => energy(gaps, of));
  return { cells: [name, instant(first.from), instant(first.to), hours(first.minutes), ...energies] };
}

/** When meters were silent, longest first, with what the registers counted meanwhile. */
export function qualityGaps(input: QualityInput): TableBlock {
  const say = WORDS[input.lang];
  const all = together(input.quality.gaps);
  const rest = all.slice(MOST);
  const minutes = rest.reduce((sum, [gap]) => sum + gap!.minutes, 0);
  const others: readonly Row[] =
    rest.length === 0 ? [] : [{ cells: [say.others(rest.length), null, null, hours(minutes), null, null, null] }];
  return {
    kind: "table",
    title: all.length === 0 ? say.none : say.title,
    columns: [
      { header: say.meter, type: "text" },
      { header: say.from, type: "text" },
      { header: say.to, type: "text" },
      { header: say.hours, type: "number" },
      { header: say.imported, type: "number", decimals: 2 },
      { header: say.exported, type: "number", decimals: 2 },
      { header: say.gas, type: "number", decimals: 2 },
    ],
    rows: [...all.slice(0, MOST).map((gaps) => rowOf(gaps, input)), ...others],
    footnotes: [say.rule],
  };
}
