import { describe, expect, test } from "vitest";
import {
  type BarChart,
  barChart,
  type HeatMap,
  heatMap,
  type LineChart,
  lineChart,
  type ScatterChart,
  scatterChart,
  splitBar,
} from "../../src/mod.ts";
import { textWidth } from "../../src/report/text-width.ts";

interface Words {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Letters reach so far above and below their baseline, in em. */
const [ASCENT, DESCENT] = [0.74, 0.2];

function wordsOf(attributes: string, content: string): Words {
  const at = (name: string, otherwise: string): string =>
    attributes.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? otherwise;
  const text = content.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const size = Number(at("font-size", "8"));
  const length = textWidth(text, { size, bold: at("font-weight", "") === "bold" });
  const [x, y] = [Number(at("x", "0")), Number(at("y", "0"))];
  const anchor = at("text-anchor", "start");
  const left = anchor === "end" ? x - length : anchor === "middle" ? x - length / 2 : x;
  const lying = { left, right: left + length, top: y - size * ASCENT, bottom: y + size * DESCENT };
  const turn = at("transform", "").match(/^rotate\(-90 ([\d.]+) ([\d.]+)\)$/);
  if (!turn) return { text, size, ...lying };
  const [aroundX, aroundY] = [Number(turn[1]), Number(turn[2])];
  const [high, low] = [lying.top - aroundY, lying.bottom - aroundY];
  return {
    text,
    size,
    left: aroundX + high,
    right: aroundX + low,
    top: aroundY - length / 2,
    bottom: aroundY + length / 2,
  };
}

const allWords = (svg: string): readonly Words[] =>
  [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", content = ""]) =>
    wordsOf(attributes, content),
  );

const touch = (one: Words, other: Words): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** What is wrong with the words of a drawing: those that touch, those that leave the page, those too small to read. */
function faults(svg: string): readonly string[] {
  const [, width = 0, height = 0] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/)?.map(Number) ?? [];
  const words = allWords(svg);
  const touching = words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter((other) => touch(one, other))
      .map((other) => `"${one.text}" touches "${other.text}"`),
  );
  const isOut = ({ left, right, top, bottom }: Words): boolean =>
    left < -0.5 || top < -0.5 || right > width + 0.5 || bottom > height + 0.5;
  const outside = words.filter(isOut).map(({ text }) => `"${text}" leaves the drawing`);
  const small = words.filter(({ size }) => size < 8).map(({ text }) => `"${text}" is too small`);
  const broken = /NaN|Infinity|undefined/.test(svg) ? ["not a drawing"] : [];
  return [...touching, ...outside, ...small, ...broken];
}

const count = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
const wave = (length: number, factor = 1): readonly number[] =>
  count(length).map((index) => factor * (1.2 + Math.sin(index)));
const LONG =
  "een naam die veel langer is dan wie dan ook verwacht, met WWWW en 1.234.567,89 erin, en dan nog wat meer woorden";
const base = { lang: "nl", title: "t", description: "d", missing: "geen meting" } as const;

const bars = (values: readonly (number | null)[], change: Partial<BarChart> = {}): string =>
  barChart({
    ...base,
    labels: values.map((_, slot) => String(slot + 1)),
    panels: [
      {
        title: "Stroom, kWh per dag",
        height: 80,
        up: [
          { name: "normaal", ink: "normal", values },
          { name: "laag", ink: "low", values },
        ],
        down: [{ name: "terug naar het net", ink: "export", values }],
      },
      { title: "Gas, m³ per dag", height: 58, up: [{ name: "gas", ink: "gas", values }] },
    ],
    ...change,
  });

const lines = (values: readonly (number | null)[], change: Partial<LineChart> = {}): string =>
  lineChart({
    ...base,
    name: "Stroom, kWh per uur",
    across: "uur van de dag",
    labels: values.map((_, slot) => String(slot)),
    lines: [
      { name: "door de week", ink: "normal", values },
      { name: "weekend", ink: "gas", values },
    ],
    ...change,
  });

const heat = (columns: readonly string[], rows: HeatMap["rows"], missing: string = base.missing): string =>
  heatMap({ ...base, name: "Stroom, kWh per uur", columns, rows, missing });

const points = (change: Partial<ScatterChart> = {}): string =>
  scatterChart({
    ...base,
    name: "Gas, m³ per dag",
    across: "graaddagen per dag",
    groups: [{ name: "dagen", ink: "gas", points: count(30).map((day) => [day / 2, day / 4]) }],
    ...change,
  });

const parts = (names: readonly string[], amount: string): string =>
  splitBar({ ...base, currency: "EUR", parts: names.map((name) => ({ name, ink: "tax", amount })) });

const months = "november december januari februari maart april mei juni juli augustus september oktober november".split(
  " ",
);
const hours = count(24).map((hour) => `${String(hour).padStart(2, "0")}:00`);
const week = count(7).map((day) => ({ label: "zondag", values: wave(24, day) }));

const drawings: Readonly<Record<string, string>> = {
  "one bar": bars([4.2]),
  "no bars": bars([]),
  "31 bars": bars(wave(31)),
  "53 bars": bars(wave(53)),
  "366 bars": bars(wave(366)),
  "bars of zero": bars([0, 0, 0]),
  "huge bars": bars(wave(13, 1e9)),
  "tiny bars": bars(wave(13, 1e-6)),
  "all bars missing": bars([null, null, null]),
  "single bars missing": bars(wave(31).map((value, day) => (day % 3 === 0 ? null : value))),
  "months by name, two meant": bars(wave(13, 100), { labels: months, emphasis: [0, 12] }),
  "neighbours meant": bars(wave(13, 1e6), { labels: months, emphasis: [11, 12] }),
  "many meant": bars(wave(31, 100), { emphasis: [0, 1, 29, 30] }),
  "names of bars too long": bars(wave(3), {
    panels: [{ title: LONG, height: 60, up: count(4).map(() => ({ name: LONG, ink: "vat", values: wave(3) })) }],
  }),
  "key below its panel's name": bars(wave(3), {
    panels: [
      { title: LONG.slice(0, 60), height: 60, up: months.map((name) => ({ name, ink: "tax", values: wave(3) })) },
    ],
  }),
  "one value on a line": lines([4.2]),
  "lines over 24 hours": lines(wave(24)),
  "lines over 366 days": lines(wave(366)),
  "steps over 8760 hours": lines(wave(8760), {
    form: "step",
    labels: count(8760).map((at) => (at % 730 ? "" : "maand")),
  }),
  "lines below zero": lines(wave(24, -1000)),
  "lines of zero": lines(count(24).map(() => 0)),
  "all lines missing": lines(count(24).map(() => null)),
  "holes in lines": lines(wave(24).map((value, hour) => (hour % 5 < 2 ? null : value))),
  "four lines that end together": lines(wave(24), {
    lines: (["normal", "gas", "export", "fixed"] as const).map((ink) => ({ name: "opwek", ink, values: wave(24) })),
  }),
  "names of lines too long": lines(wave(24), {
    lines: [
      { name: LONG, ink: "gas", values: wave(24) },
      { name: "x", ink: "tax", values: wave(24, 1e7) },
    ],
  }),
  "heat of a week": heat(hours, week),
  "heat of a year": heat(
    count(365).map((day) => (day % 30 === 0 ? (months[day / 30] ?? "") : "")),
    hours.map((label) => ({ label, values: wave(365) })),
  ),
  "heat of a month": heat(
    hours,
    count(31).map((day) => ({ label: `${day + 1} december`, values: wave(24, 1e5) })),
  ),
  "heat below zero": heat(hours, [{ label: "ma", values: wave(24, -3) }]),
  "one cell": heat(["00:00"], [{ label: "ma", values: [1] }]),
  "no cells": heat([], []),
  "all cells missing": heat(
    hours,
    week.map(({ label }) => ({ label, values: [] })),
    LONG,
  ),
  "names of rows too long": heat(hours, [{ label: LONG, values: wave(24) }]),
  points: points(),
  "no points": points({ groups: [] }),
  "one point": points({ groups: [{ name: "dag", ink: "gas", points: [[0, 0]] }] }),
  "huge points": points({ groups: [{ name: "dag", ink: "gas", points: [[1e9, 1e9]] }] }),
  "points below zero": points({
    groups: [
      {
        name: "dag",
        ink: "gas",
        points: [
          [-1e6, -1e6],
          [1e6, 1e6],
        ],
      },
    ],
  }),
  "groups of points with a line": points({
    groups: months.slice(0, 4).map((name, at) => ({ name, ink: "tax", points: [[at, at]] })),
    line: {
      name: LONG,
      points: [
        [0, 0],
        [4, 4],
      ],
    },
  }),
  "two parts": parts(["levering", "btw"], "98.83"),
  "five parts, huge": parts(["levering", "netbeheer", "energiebelasting", "btw", "correcties"], "-123456789.00"),
  "twelve parts": parts(months.slice(1), "1.00"),
  "parts with long names": parts([LONG, LONG, LONG, LONG], "0.01"),
  "parts of nothing": parts(["levering"], "0.00"),
};

describe("words in a drawing", () => {
  test.each(Object.entries(drawings))("%s: no words touch, leave the drawing or are under 8 points", (_, svg) => {
    expect(faults(svg)).toEqual([]);
  });

  // In thousandths of an em, measured in the fonts with their kerning.
  test.each([
    ["Tegenvergoeding", false, 7621],
    ["Tegenvergoeding", true, 7868],
    ["175,522", false, 3872],
    ["175,522", true, 3899],
    ["Levering gas", false, 5560],
    ["Yf fi ffi fl", true, 3911],
    ["é\u00a0ï", false, 549 + 236 + 250],
  ])("the width of %j (bold: %j) is that of the font, never narrower", (text, bold, width) => {
    const found = textWidth(text, { size: 1000, bold });
    expect(found).toBeGreaterThanOrEqual(width - 0.001);
    expect(found).toBeLessThanOrEqual(width * 1.02);
  });
});
