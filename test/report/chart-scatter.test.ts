import { describe, expect, test } from "vitest";
import { type ScatterChart, scatterChart } from "../../src/mod.ts";

const chart = (change: Partial<ScatterChart> = {}): string =>
  scatterChart({
    lang: "en",
    title: "t",
    description: "d",
    name: "Gas, m³ a day",
    across: "degree days a day",
    missing: "no reading",
    groups: [
      {
        name: "days",
        ink: "gas",
        points: [
          [2, 1.4],
          [8, 4],
        ],
      },
    ],
    ...change,
  });

const middles = (svg: string): readonly (readonly number[])[] =>
  [...svg.matchAll(/M([\d.]+) ([\d.]+)a2 2 0 1 0 4 0/g)].map(([, x, y]) => [Number(x) + 2, Number(y)]);

describe("scatterChart", () => {
  test("both axes begin at zero, further right is more, higher is more", () => {
    const svg = chart({
      groups: [
        {
          name: "days",
          ink: "gas",
          points: [
            [0, 0],
            [4, 2],
            [8, 4],
          ],
        },
      ],
    });
    const [zero = [], half = [], most = []] = middles(svg);
    expect(zero[0]).toBeCloseTo(30, 0);
    expect(half[0]! - zero[0]!).toBeCloseTo(most[0]! - half[0]!, 1);
    expect(zero[1]! - half[1]!).toBeCloseTo(half[1]! - most[1]!, 1);
    expect(most[1]!).toBeLessThan(zero[1]!);
  });

  test("the points of a group are one path, in a shape of its own", () => {
    const point = [
      [1, 1],
      [2, 2],
    ] as const;
    const names = ["2019", "2020", "2021", "2022"];
    const svg = chart({ groups: names.map((name) => ({ name, ink: "gas", points: point })) });
    for (const name of names) expect(svg).toContain(`>${name}</text>`);
    expect(svg.match(/<path d="M[^"]*a2 2[^"]*a2 2[^"]*M[^"]*"/g)).toHaveLength(1);
  });

  test("a line through the points goes through its corners and is named", () => {
    const svg = chart({
      line: {
        name: "0.6 + 0.4 m³",
        points: [
          [0, 1.4],
          [2, 1.4],
          [8, 4],
        ],
      },
    });
    const corners = svg.match(/<path d="M([\d.]+ [\d.]+)L([\d.]+ [\d.]+)L([\d.]+ [\d.]+)" fill="none"/)?.slice(1);
    expect(corners?.slice(1)).toEqual(
      middles(svg)
        .slice(0, 2)
        .map((place) => place.join(" ")),
    );
    expect(svg).toContain(">0.6 + 0.4 m³</text>");
  });

  test("without a point it says so, without a scale", () => {
    const svg = chart({ groups: [] });
    expect(svg).toContain(">no reading</text>");
    expect(svg).not.toContain('text-anchor="end"');
  });
});
