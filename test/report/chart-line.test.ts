import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LineChart, lineChart } from "../../src/mod.ts";
import { INKS, lineColor } from "../../src/report/chart/palette.ts";
import { spreadOut } from "../../src/report/chart/spread-out.ts";

type Values = readonly (number | null)[];

const chart = (values: Values, change: Partial<LineChart> = {}): string =>
  lineChart({
    lang: "en",
    title: "t",
    description: "d",
    name: "Power, W",
    labels: values.map((_, slot) => String(slot)),
    lines: [{ name: "import", ink: "normal", values }],
    missing: "no reading",
    ...change,
  });

const lineOf = (svg: string, color: string = INKS.normal.fill): string =>
  svg.match(new RegExp(`<path d="([^"]*)" fill="none" stroke="${color}"`))?.[1] ?? "";

describe("lineChart", () => {
  test("a line is broken where a value is missing, never drawn across", () => {
    const drawn = lineOf(chart([1, 2, null, 3, 4, 5]));
    expect(drawn.match(/M/g)).toHaveLength(2);
    expect(drawn.match(/L/g)).toHaveLength(3);
  });

  test("a value alone between gaps is still seen", () => {
    expect(lineOf(chart([null, 2, null]))).toMatch(/^M[\d.]+ [\d.]+h3$/);
  });

  test("steps hold for their whole slot, and are broken too", () => {
    const drawn = lineOf(chart([1, 2, null, 3], { form: "step" }));
    expect(drawn.match(/[MVH]/g)?.join("")).toBe("MHVHMH");
  });

  test("where no line has a value a box says so; where some have none a band does, named in the key", () => {
    const none = chart([1, null, null, 1]);
    const some = chart([1, 1], {
      lines: [
        { name: "import", ink: "normal", values: [1, 1] },
        { name: "export", ink: "export", values: [1, null] },
      ],
    });
    expect(none.match(/>no reading</g)).toHaveLength(1);
    expect(some.match(/>no reading</g)).toHaveLength(1);
    expect(chart([1, 0, 1])).not.toContain("no reading");
  });

  test("each line has its name at its end and dashes of its own", () => {
    const inks = ["normal", "gas", "export", "fixed"] as const;
    const svg = chart([1, 2], { lines: inks.map((ink) => ({ name: `line ${ink}`, ink, values: [1, 2] })) });
    for (const ink of inks) expect(svg).toContain(`>line ${ink}</text>`);
    const strokes = inks.map((ink) => svg.match(new RegExp(`stroke="${lineColor(ink)}"[^>]*`))?.[0]);
    const dashes = strokes.map((stroke) => stroke?.match(/dasharray="([^"]*)/)?.[1]);
    expect(new Set(dashes).size).toBe(4);
  });

  test("a line without any value has no name at an end it does not have", () => {
    expect(chart([null, null])).not.toContain(">import</text>");
  });
});

describe("spreadOut", () => {
  test("keeps the order and the gap, goes no further than the last place, and moves nothing that has room", () => {
    const wanted = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 6 });
    fc.assert(
      fc.property(wanted, (some) => {
        const sorted = [...some].sort((one, other) => one - other);
        const places = spreadOut(sorted, 10, 100);
        for (const [index, place] of places.entries()) {
          expect(place).toBeLessThanOrEqual(100 + 1e-9);
          if (index > 0) expect(place - places[index - 1]!).toBeGreaterThanOrEqual(10 - 1e-9);
        }
        const roomy = sorted.every((place, index) => index === 0 || place - sorted[index - 1]! >= 10);
        if (roomy) expect(places).toEqual(sorted);
      }),
    );
  });
});
