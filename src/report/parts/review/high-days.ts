import type { CivilDate } from "../../../units/civil.ts";
import { quantityText } from "../../../units/energy.ts";
import type { DayUsage } from "../../../usage/day-usage.ts";
import type { Row, TableBlock } from "../../blocks.ts";
import type { ReportInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";

const COUNT = 5;

const WORDS = {
  en: {
    title: `The ${COUNT} days with most use`,
    electricity: "Electricity from the grid",
    kwh: "kWh",
    gas: "Gas",
    m3: "m³",
    unmeasured: (count: number, all: number) => `Not measured by day: ${count} of ${all} days.`,
  },
  nl: {
    title: `De ${COUNT} dagen met het meeste gebruik`,
    electricity: "Elektriciteit van het net",
    kwh: "kWh",
    gas: "Gas",
    m3: "m³",
    unmeasured: (count: number, all: number) => `Niet per dag gemeten: ${count} van de ${all} dagen.`,
  },
} as const;

interface HighDay {
  readonly date: CivilDate;
  readonly thousandths: number;
}

function highest(days: readonly DayUsage[], use: (day: DayUsage) => number | null): HighDay[] {
  const known = days.flatMap((day): HighDay[] => {
    const thousandths = use(day);
    return thousandths === null || thousandths === 0 ? [] : [{ date: day.date, thousandths }];
  });
  return known.sort((one, other) => other.thousandths - one.thousandths).slice(0, COUNT);
}

const imported = ({ used }: DayUsage): number | null =>
  used.t1 === null || used.t2 === null ? null : used.t1 + used.t2;

/** The days with most import and most gas. Days that were not measured cannot be among them, and are counted in a footnote. */
export function highDays({ days, lang }: ReportInput): TableBlock {
  const say = WORDS[lang];
  const words = locale(lang);
  const [electricity, gas] = [highest(days, imported), highest(days, ({ used }) => used.gas)];
  const cells = (day: HighDay | undefined): [string | null, string | null] =>
    day === undefined ? [null, null] : [words.date(day.date), quantityText(day.thousandths)];
  const rows = Array.from({ length: Math.max(electricity.length, gas.length) }, (_, place): Row => {
    return { cells: [...cells(electricity[place]), ...cells(gas[place])] };
  });
  const missed = days.filter((day) => imported(day) === null && day.used.gas === null).length;
  return {
    kind: "table",
    title: say.title,
    columns: [
      { header: say.electricity, type: "text" },
      { header: say.kwh, type: "number" },
      { header: say.gas, type: "text" },
      { header: say.m3, type: "number" },
    ],
    rows,
    footnotes: missed === 0 ? [] : [say.unmeasured(missed, days.length)],
  };
}
