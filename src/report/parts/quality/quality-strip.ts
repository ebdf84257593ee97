import type { DayQuality } from "../../../bill/data-quality.ts";
import type { Quality, Register } from "../../../reading.ts";
import type { Meter } from "../../../source/source.ts";
import type { Lang } from "../../../text.ts";
import type { Cell, ChartBlock, TableBlock } from "../../blocks.ts";
import { drawn } from "../../chart/drawn.ts";
import { heatMap } from "../../chart/heat-map.ts";
import type { QualityInput } from "../../define-report.ts";
import { meterName } from "../meter-name.ts";
import { registerName } from "../register-name.ts";
import { type TimeSlot, timeSlots } from "../time-slots.ts";

const WORDS = {
  en: {
    name: "What is not known, % of the use by day and of the samples",
    samples: (meter: string, isByHour: boolean) => `${meter} by the ${isByHour ? "hour" : "minute"}`,
    missing: "not known",
    whole: (count: number) => `Each of the ${count} days was measured in full`,
    some: (whole: number, all: number) => `${whole} of the ${all} days were measured in full`,
    alt: (title: string, lacking: string) =>
      `Grid of registers and meters by time. ${title}.${lacking === "" ? "" : ` Not in full: ${lacking}.`}`,
    table: { day: "What is not known by day, %", month: "What is not known by month, %" },
    slot: { day: "Day", month: "Month" },
    others: (count: number) => `The other ${count} days`,
    all: (count: number) => `All ${count} days`,
    words: { derived: "stated", estimated: "estimated", missing: "not by day" },
  },
  nl: {
    name: "Wat niet bekend is, % van het verbruik per dag en van de metingen",
    samples: (meter: string, isByHour: boolean) => `${meter} per ${isByHour ? "uur" : "minuut"}`,
    missing: "niet bekend",
    whole: (count: number) => `Elk van de ${count} dagen is helemaal gemeten`,
    some: (whole: number, all: number) => `${whole} van de ${all} dagen zijn helemaal gemeten`,
    alt: (title: string, lacking: string) =>
      `Raster van telwerken en meters in de tijd. ${title}.${lacking === "" ? "" : ` Niet helemaal: ${lacking}.`}`,
    table: { day: "Wat per dag niet bekend is, %", month: "Wat per maand niet bekend is, %" },
    slot: { day: "Dag", month: "Maand" },
    others: (count: number) => `De andere ${count} dagen`,
    all: (count: number) => `Alle ${count} dagen`,
    words: { derived: "opgegeven", estimated: "geschat", missing: "niet per dag" },
  },
} as const;

/** How much of the use of a day is not known, %: of an estimated day one of its two midnights. */
const LACKING: Readonly<Record<Quality, number>> = { measured: 0, derived: 0, estimated: 50, missing: 100 };

/** A minute missing is told from none, and a whole day is the worst. */
const BOUNDS: readonly number[] = [0, 1, 10, 50, 75, 100];

/** What is judged of each day: a register, or the samples of a meter. */
interface Judged {
  readonly label: string;
  /** 0..100. */
  readonly lacking: (day: DayQuality) => number;
  /** As the table tells it. */
  readonly cell: (day: DayQuality) => Cell;
}

const percent = (share: number): string => (Math.ceil(share * 10) / 10).toFixed(1).replace(/\.0$/, "");

function registerRow(register: Register, { contract, lang }: QualityInput): Judged {
  const of = (day: DayQuality): Quality => day.registers[register] ?? "missing";
  const cell = (quality: Quality): Cell => (quality === "measured" ? "0" : { words: WORDS[lang].words[quality] });
  return {
    label: registerName(register, contract, lang, "short"),
    lacking: (day) => LACKING[of(day)],
    cell: (day) => cell(of(day)),
  };
}

function meterRow(meter: Meter, { quality, lang }: QualityInput): Judged {
  const of = (day: DayQuality) => day.meters.find((each) => each.meter === meter);
  const isByHour = quality.days.every((day) => (of(day)?.expected ?? 0) <= 25);
  const lacking = (day: DayQuality): number => {
    const { measured = 0, expected = 0 } = of(day) ?? {};
    return expected === 0 ? 100 : 100 - (100 * measured) / expected;
  };
  const label = WORDS[lang].samples(meterName(meter, lang), isByHour);
  return { label, lacking, cell: (day) => percent(lacking(day)) };
}

function judgedOf(input: QualityInput): readonly Judged[] {
  const { registers, days } = input.quality;
  const meters = new Set(days.flatMap((day) => day.meters.map(({ meter }) => meter)));
  return [
    ...registers.map(({ register }) => registerRow(register, input)),
    ...[...meters].map((meter) => meterRow(meter, input)),
  ];
}

const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;

const isWhole = (judged: readonly Judged[], day: DayQuality): boolean =>
  Object.values(day.registers).every((quality) => quality === "measured") &&
  judged.every(({ lacking }) => lacking(day) === 0);

function twin(
  { size, slots }: ReturnType<typeof timeSlots<DayQuality>>,
  judged: readonly Judged[],
  lang: Lang,
): TableBlock {
  const say = WORDS[lang];
  const cells = ({ days }: TimeSlot<DayQuality>): readonly Cell[] =>
    judged.map(({ lacking, cell }) => (days.length === 1 ? cell(days[0]!) : percent(mean(days.map(lacking)))));
  const shown = slots.filter(({ days }) => size === "month" || !days.every((day) => isWhole(judged, day)));
  const rest = slots.length - shown.length;
  const others = shown.length === 0 ? say.all(rest) : say.others(rest);
  return {
    kind: "table",
    title: say.table[size],
    columns: [
      { header: say.slot[size], type: "text" },
      ...judged.map(({ label }) => ({ header: label, type: "number" as const })),
    ],
    rows: [
      ...shown.map((slot) => ({ cells: [slot.name, ...cells(slot)] })),
      ...(rest === 0 ? [] : [{ cells: [others, ...judged.map(() => "0")] }]),
    ],
  };
}

/** What was measured of each day: a row a register and a meter, a column a day, or a month for more than two months of days. */
export function qualityStrip(input: QualityInput): ChartBlock {
  const { quality, lang } = input;
  const say = WORDS[lang];
  const judged = judgedOf(input);
  const { size, slots } = timeSlots(quality.days, lang);
  const partial = slots.filter(({ days }) => !days.every((day) => isWhole(judged, day)));
  const whole = quality.days.filter((day) => isWhole(judged, day)).length;
  const count = quality.days.length;
  const title = whole === count ? say.whole(count) : say.some(whole, count);
  const alt = say.alt(title, partial.map(({ name }) => name).join(", "));
  const rows = judged.map(({ label, lacking }) => ({
    label,
    values: slots.map(({ days }) => mean(days.map(lacking))),
  }));
  const columns = slots.map(({ label }) => label);
  const drawings = drawn(heatMap, {
    lang,
    title,
    description: alt,
    name: say.name,
    columns,
    rows,
    bounds: BOUNDS,
    missing: say.missing,
  });
  return { kind: "chart", name: "measured", title, alt, ...drawings, twin: twin({ size, slots }, judged, lang) };
}
