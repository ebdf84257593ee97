import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HeatMap, heatMap } from "../../src/mod.ts";
import { heatLevels } from "../../src/report/chart/heat-levels.ts";
import { BELOW_COLORS, HEAT_COLORS } from "../../src/report/chart/palette.ts";

const map = (rows: readonly (readonly (number | null)[])[], change: Partial<HeatMap> = {}): string =>
  heatMap({
    lang: "en",
    title: "t",
    description: "d",
    name: "Electricity, kWh an hour",
    columns: rows[0]?.map((_, column) => String(column)) ?? [],
    rows: rows.map((values, row) => ({ label: `row ${row}`, values })),
    missing: "no reading",
    ...change,
  });

const paths = (svg: string): readonly string[] => svg.match(/<path[^>]*>/g) ?? [];
const cellPaths = (svg: string): readonly string[] =>
  paths(svg.slice(0, svg.indexOf(">row 0<"))).filter((path) => /fill="#[0-9a-f]{6}"/.test(path));

describe("heatMap", () => {
  const year = Array.from({ length: 24 }, (_, hour) =>
    Array.from({ length: 365 }, (_, day) => Math.abs(Math.sin(hour / 4 + day / 60))),
  );

  test("a year of hours is one path a class, and no more than twelve", () => {
    expect(cellPaths(map(year)).length).toBeGreaterThan(5);
    expect(cellPaths(map(year)).length).toBeLessThanOrEqual(12);
  });

  test("neighbours in a class are one strip where cells have no room between them", () => {
    const row = Array.from({ length: 365 }, (_, day) => (day < 100 ? 0.1 : 0.9));
    const cells = cellPaths(map([row])).map((path) => path.match(/M/g)?.length);
    expect(cells).toEqual([1, 1]);
  });

  test("a cell without a value is hatched and named, never a class", () => {
    const svg = map([[1, null, 1]]);
    expect(svg).toContain(">no reading</text>");
    expect(cellPaths(svg).map((path) => path.match(/M/g)?.length)).toEqual([2, 1]);
    expect(map([[1, 0, 1]])).not.toContain("no reading");
  });

  test("a short row ends in missing cells", () => {
    expect(map([[1, 2, 3]], { columns: ["a", "b", "c", "d"] })).toContain(">no reading</text>");
  });

  test("a day that is missing for all hours is one area", () => {
    const rows = Array.from({ length: 24 }, () => [1, null, 1]);
    const hatched = cellPaths(map(rows)).find((path) => path.includes('fill="#ffffff"'));
    expect(hatched?.match(/M/g)).toHaveLength(1);
  });

  test("a minus sign in each cell below zero that has room, and in its class of the legend", () => {
    const minus = (svg: string): number => svg.match(/M[\d.]+ [\d.]+h3\.6/g)?.length ?? 0;
    expect(minus(map([[-1, -1, 0, 1]]))).toBe(2 + 5);
    expect(minus(map([Array.from({ length: 365 }, () => -1)]))).toBe(10);
    expect(minus(map([[0, 1]]))).toBe(0);
  });

  test("the legend has the numbers between the classes", () => {
    const texts = [...map([[0, 1.9]]).matchAll(/>([\d.]+)<\/text>/g)].map(([, text]) => text);
    expect(texts.slice(-11)).toEqual("0.0 0.2 0.4 0.6 0.8 1.0 1.2 1.4 1.6 1.8 2.0".split(" "));
  });

  test("H7: names from outside stay text", () => {
    expect(map([[1]], { rows: [{ label: "<b>&", values: [1] }] })).toContain(">&lt;b&gt;&amp;</text>");
  });
});

describe("heatLevels", () => {
  const value = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);

  test("more is never a lower class, every value has one, and each class its own colour", () => {
    fc.assert(
      fc.property(value, value, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, share) => {
        const [lowest, highest] = [Math.min(one, other, 0), Math.max(one, other, 0)];
        const levels = heatLevels(lowest, highest);
        const between = lowest + (highest - lowest) * share;
        const classes = [levels.of(lowest), levels.of(between), levels.of(highest)];
        expect(classes).toEqual([...classes].sort((a, b) => a - b));
        expect(levels.levels[classes[2]!]).toBeDefined();
        expect(new Set(levels.levels.map(({ color }) => color)).size).toBe(levels.levels.length);
        expect(levels.levels.length).toBeLessThanOrEqual(11);
        expect(levels.bounds).toHaveLength(levels.levels.length + 1);
      }),
    );
  });

  test("below zero is another colour with a minus sign, as strong as what is as far above it", () => {
    const { levels, bounds } = heatLevels(-5, 5);
    expect(levels.map(({ minus }) => minus !== undefined)).toEqual(bounds.slice(0, -1).map((bound) => bound < 0));
    const place = (color: string): number => Math.max(HEAT_COLORS.indexOf(color), BELOW_COLORS.indexOf(color));
    const strength = levels.map(({ color }) => place(color));
    expect(strength).toEqual([...strength].reverse());
  });

  test("a value on a bound belongs to the class above it", () => {
    const { bounds, of } = heatLevels(0, 1);
    expect(bounds.slice(0, -1).map(of)).toEqual(bounds.slice(0, -1).map((_, level) => level));
  });
});
