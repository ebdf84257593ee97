import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { barChart } from "../../src/report/chart/bar-chart.ts";
import type { BarChart } from "../../src/report/chart/bars.ts";
import { INKS } from "../../src/report/chart/palette.ts";
import { roundScale } from "../../src/report/chart/scale.ts";
import { splitBar } from "../../src/report/chart/split-bar.ts";

const chart = (change: Partial<BarChart> = {}): BarChart => ({
  lang: "en",
  title: "Gas",
  description: "Two days of gas",
  labels: ["1", "2"],
  missing: "no reading",
  panels: [{ title: "Gas, m³ a day", height: 60, up: [{ name: "gas", ink: "gas", values: [4.2, null] }] }],
  ...change,
});

const gasBars = (svg: string): number =>
  svg.match(new RegExp(`d="([^"]*)" fill="${INKS.gas.fill}"`))?.[1]?.match(/M/g)?.length ?? 0;

describe("barChart", () => {
  test("a slot without a value is a named box, not a bar of zero", () => {
    expect(gasBars(barChart(chart()))).toBe(1);
    expect(barChart(chart())).toContain(">no reading</text>");
  });

  test("a value of zero is neither a bar nor missing", () => {
    const svg = barChart(
      chart({ panels: [{ title: "Gas", height: 60, up: [{ name: "gas", ink: "gas", values: [4.2, 0] }] }] }),
    );
    expect(gasBars(svg)).toBe(1);
    expect(svg).not.toContain("no reading");
  });

  test("a panel without any value has no scale", () => {
    const panels = [{ title: "Gas", height: 60, up: [{ name: "gas", ink: "gas" as const, values: [null, null] }] }];
    expect(barChart(chart({ panels }))).not.toContain('text-anchor="end"');
  });

  test("neighbouring slots without a value are one box", () => {
    const panels = [
      { title: "Gas", height: 60, up: [{ name: "gas", ink: "gas" as const, values: [null, null, 1, null] }] },
    ];
    const svg = barChart(chart({ labels: ["1", "2", "3", "4"], panels }));
    expect(svg.match(/>no reading</g)).toHaveLength(2);
  });

  test("gaps that are too narrow for words are named in the key", () => {
    const values = Array.from({ length: 366 }, (_, day) => (day % 40 === 0 ? null : 1));
    const panels = [{ title: "Gas", height: 60, up: [{ name: "gas", ink: "gas" as const, values }] }];
    const svg = barChart(chart({ labels: values.map(() => ""), panels }));
    expect(svg.match(/>no reading</g)).toHaveLength(1);
  });

  test("one path a colour: more days are not more elements", () => {
    const values = Array.from({ length: 31 }, (_, day) => day + 1);
    const panels = [{ title: "Gas", height: 60, up: [{ name: "gas", ink: "gas" as const, values }] }];
    const svg = barChart(chart({ labels: values.map(() => ""), panels }));
    expect(svg.match(/<path/g)).toHaveLength(3);
    expect(gasBars(svg)).toBe(31);
  });

  test("slots that are meant have bold labels and their value on the bar", () => {
    const panels = [
      { title: "Cost", height: 84, up: [{ name: "cost", ink: "normal" as const, values: [231.2, 90, 254.45] }] },
    ];
    const svg = barChart(chart({ labels: ["nov", "dec", "nov "], panels, emphasis: [0, 2] }));
    const bold = [...svg.matchAll(/font-weight="bold"[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(bold).toEqual(["Cost", "231", "254", "nov", "nov"]);
  });

  test("a slot that is meant but missing has no value on it", () => {
    expect(barChart(chart({ labels: ["nov", "dec"], emphasis: [1] }))).not.toMatch(/bold"[^>]*>[\d.]+</);
  });

  test("labels that have no room beside each other are thinned out evenly", () => {
    const values = Array.from({ length: 60 }, () => 1);
    const panels = [{ title: "Gas", height: 60, up: [{ name: "gas", ink: "gas" as const, values }] }];
    const svg = barChart(chart({ labels: values.map((_, slot) => String(slot + 1)), panels }));
    const labels = [...svg.matchAll(/text-anchor="middle"[^>]*>(\d+)</g)].map(([, text]) => Number(text));
    expect(labels.slice(0, 3)).toEqual([1, 3, 5]);
    expect(labels).toHaveLength(30);
  });

  test("ticks of large numbers have room beside the bars", () => {
    const panels = [{ title: "Gas", height: 60, up: [{ name: "gas", ink: "gas" as const, values: [1e9, 2e9] }] }];
    const ends = [...barChart(chart({ panels })).matchAll(/x="([\d.]+)"[^>]*text-anchor="end"/g)].map(([, x]) =>
      Number(x),
    );
    expect(Math.min(...ends)).toBeGreaterThan(50);
  });

  test("H7: names from outside stay text", () => {
    const svg = barChart(chart({ title: '"><script>alert(1)</script>', description: "&<\u0000\u001b[31m]]>" }));
    expect(svg).toContain(
      "<title>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title><desc>&amp;&lt;[31m]]&gt;</desc>",
    );
  });

  test("nothing in a drawing depends on a style sheet, a script or another file", () => {
    const svg =
      barChart(chart()) +
      splitBar({
        lang: "nl",
        currency: "EUR",
        title: "t",
        description: "d",
        parts: [{ name: "btw", ink: "vat", amount: "1.00" }],
      });
    expect(svg).not.toMatch(/style|currentColor|<script|href|url\(|NaN|undefined/);
  });
});

describe("splitBar", () => {
  const split = (amounts: readonly string[]): string =>
    splitBar({
      lang: "en",
      currency: "EUR",
      title: "t",
      description: "d",
      parts: amounts.map((amount) => ({ name: "gas", ink: "gas", amount })),
    });
  const starts = (svg: string): readonly number[] =>
    [...svg.matchAll(/d="M([\d.]+) 0h[\d.]+v16/g)].map(([, x]) => Number(x));

  test("parts stand side by side, what comes back on the left", () => {
    expect(starts(split(["75.00", "25.00"]))).toEqual([0, 370.88]);
    expect(starts(split(["75.00", "-25.00"]))).toEqual([123.63, 0]);
  });

  test("names and amounts stand under each other where they have no room side by side", () => {
    const tops = [...split(Array.from({ length: 12 }, () => "-1234567.00")).matchAll(/ y="([\d.]+)" fill="#595959"/g)];
    expect(new Set(tops.map(([, y]) => y)).size).toBe(3);
  });

  test("nothing to divide is an empty drawing, not an error", () => {
    expect(split([])).not.toContain("NaN");
  });
});

describe("roundScale", () => {
  test.each([
    [-3.2, 14.1, 4, [-5, 0, 5, 10, 15]],
    [0, 6.98, 3, [0, 2.5, 5, 7.5]],
    [0, 0.003, 3, [0, 0.001, 0.002, 0.003]],
    [0, 0, 4, [0, 0.25, 0.5, 0.75, 1]],
    [-8, 0, 4, [-8, -6, -4, -2, 0]],
  ])("%d to %d in about %d steps", (lowest, highest, count, ticks) => {
    expect(roundScale(lowest, highest, count).ticks.map((tick) => Math.round(tick * 1e6) / 1e6)).toEqual(
      ticks.map((tick) => tick + 0),
    );
  });

  test.each([
    [0, 0.003, 3],
    [0, 0.2, 1],
    [0, 6.98, 1],
    [0, 14, 0],
    [0, 2400, 0],
    [0, 0.7, 2],
  ])("%d to %d in 3 steps needs %d decimals", (lowest, highest, decimals) => {
    expect(roundScale(lowest, highest, 3).decimals).toBe(decimals);
  });

  test("every value lies on it, zero too, and larger values lie higher", () => {
    const value = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(value, value, fc.integer({ min: 2, max: 8 }), (one, other, count) => {
        const [lowest, highest] = [Math.min(one, other), Math.max(one, other)];
        const { share } = roundScale(lowest, highest, count);
        const shares = [share(lowest), share(0), share(highest)];
        for (const each of shares) expect(each >= -1e-6 && each <= 1 + 1e-6).toBe(true);
        expect(share(lowest)).toBeLessThanOrEqual(share(highest));
      }),
    );
  });
});
