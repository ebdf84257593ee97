import { describe, expect, test } from "vitest";
import { DARK_COLORS } from "../../src/report/chart/dark-colors.ts";
import { darkDrawing } from "../../src/report/chart/dark-drawing.ts";
import { heatLevels } from "../../src/report/chart/heat-levels.ts";
import {
  BELOW_COLORS,
  HEAT_COLORS,
  INKS,
  type Ink,
  type InkName,
  LINE_COLOR,
  type LineInk,
  lineColor,
  PAPER_COLOR,
  SECONDARY_COLOR,
  TEXT_COLOR,
} from "../../src/report/chart/palette.ts";
import { COLOR } from "../../src/report/pdf/page.ts";

// Relative luminance and contrast: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = 7;
const GRAPHICS = 3;
const themes = [
  { theme: "light", as: (color: string): string => color },
  { theme: "dark", as: (color: string): string => DARK_COLORS[color.toLowerCase()] ?? "unknown" },
] as const;
const inks = Object.entries(INKS);
const lineInks: readonly LineInk[] = ["normal", "export", "gas", "fixed", "tax"];

describe.each(themes)("on $theme paper", ({ as }) => {
  const paper = as(PAPER_COLOR);

  test.each([TEXT_COLOR, SECONDARY_COLOR])("text in %s stands out by at least 7:1", (color) => {
    expect(contrast(as(color), paper)).toBeGreaterThanOrEqual(TEXT);
  });

  test.each(inks)(
    "the ink %s stands out by at least 3:1, in its fill or its outline",
    (_, { fill, outline = fill }) => {
      expect(Math.max(contrast(as(fill), paper), contrast(as(outline), paper))).toBeGreaterThanOrEqual(GRAPHICS);
    },
  );

  test.each(inks.filter(([, { pattern }]) => pattern))("the pattern of %s stands out from its fill", (_, ink) => {
    expect(contrast(as(ink.outline ?? PAPER_COLOR), as(ink.fill))).toBeGreaterThanOrEqual(GRAPHICS);
  });

  test.each(lineInks)("a line in %s stands out by at least 3:1", (ink) => {
    expect(contrast(as(lineColor(ink)), paper)).toBeGreaterThanOrEqual(GRAPHICS);
  });

  test("hairlines are in sight, and fainter than what is drawn on them", () => {
    expect(contrast(as(LINE_COLOR), paper)).toBeGreaterThan(1.4);
    expect(contrast(as(LINE_COLOR), paper)).toBeLessThan(GRAPHICS);
  });

  test.each([
    ["above zero", HEAT_COLORS],
    ["below zero", BELOW_COLORS],
  ])("heat %s: each class stands out from its neighbour, also in grey, and more stands out more", (_, colors) => {
    const steps = colors.slice(1).map((color, index) => contrast(as(color), as(colors[index]!)));
    expect(Math.min(...steps)).toBeGreaterThan(1.2);
    const out = colors.map((color) => contrast(as(color), paper));
    expect(out).toEqual([...out].sort((one, other) => one - other));
  });

  test("heat: a minus sign stands out from its cell by at least 3:1", () => {
    const below = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((count) => heatLevels(-count, 0).levels);
    expect(new Set(below.map(({ color }) => color)).size).toBe(BELOW_COLORS.length);
    for (const { color, minus } of below) expect(contrast(as(color), as(minus!))).toBeGreaterThanOrEqual(GRAPHICS);
  });

  test("heat: the frame around the cells stands out from the paper and from the faintest cell", () => {
    expect(contrast(as(SECONDARY_COLOR), paper)).toBeGreaterThanOrEqual(GRAPHICS);
    expect(contrast(as(SECONDARY_COLOR), as(HEAT_COLORS[0]!))).toBeGreaterThanOrEqual(GRAPHICS);
  });

  test.each([
    ["energy", ["normal", "low", "export"]],
    ["energy with gaps", ["normal", "low", "missing"]],
    ["money", ["normal", "fixed", "tax", "vat", "other"]],
  ] as const)("inks of %s differ in pattern or outline, or else by 2:1 in grey", (_, together) => {
    const look = ({ pattern, outline }: Ink): string => `${pattern ?? "plain"}, ${outline ? "outline" : "solid"}`;
    const isAlike = (one: InkName, other: InkName): boolean =>
      look(INKS[one]) === look(INKS[other]) && contrast(as(INKS[one].fill), as(INKS[other].fill)) < 2;
    const pairs = together.flatMap((one, index) => together.slice(index + 1).map((other) => [one, other] as const));
    expect(pairs.filter(([one, other]) => isAlike(one, other))).toEqual([]);
  });
});

test("text of the PDF stands out by at least 7:1", () => {
  for (const color of [COLOR.text, COLOR.secondary, COLOR.accent, COLOR.warning])
    expect(contrast(color, PAPER_COLOR)).toBeGreaterThanOrEqual(TEXT);
});

describe("darkDrawing", () => {
  const drawn = (color: string): string =>
    `<svg viewBox="0 0 8 8"><rect fill="#ffffff"/><path fill="none" stroke="${color}"/></svg>`;

  test("every colour of the palette has its dark counterpart, and no two the same one", () => {
    const used = inks.flatMap(([, { fill, outline = fill }]) => [fill, outline]);
    for (const color of [
      ...used,
      ...HEAT_COLORS,
      ...BELOW_COLORS,
      PAPER_COLOR,
      TEXT_COLOR,
      SECONDARY_COLOR,
      LINE_COLOR,
    ])
      expect(darkDrawing(drawn(color))).toContain(`stroke="${DARK_COLORS[color.toLowerCase()]}"`);
    expect(new Set(Object.values(DARK_COLORS)).size).toBe(Object.keys(DARK_COLORS).length);
  });

  test.each(["#123456", "red", "currentColor"])("a drawing with %s in it keeps its own paper and colours", (color) => {
    expect(darkDrawing(drawn(color))).toBe(drawn(color));
  });
});
