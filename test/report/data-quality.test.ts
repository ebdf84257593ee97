import { beforeAll, describe, expect, test } from "vitest";
import dataQualityReport from "../../reports/data-quality.ts";
import type { Block, ChartBlock, TableBlock } from "../../src/report/blocks.ts";
import { billGaps } from "../../src/report/parts/bill-gaps.ts";
import { toMarkdown } from "../../src/report/to-markdown.ts";
import { toQualityCsv } from "../../src/report/to-quality-csv.ts";
import type { Lang } from "../../src/text.ts";
import { type Measured, measured, qualityInput } from "./measured-inputs.ts";

const LANGS: readonly Lang[] = ["nl", "en"];

/** Two hours over midnight were not measured: within this month, and at the start of this week. */
const PERIODS = { gap: "2022-11", estimated: "2022-11-06/2022-11-13", whole: "2021-10-04/2021-10-11" } as const;

const found = new Map<string, Measured>();
const inputOf = (name: keyof typeof PERIODS, lang: Lang) => qualityInput(found.get(name)!, lang);
const documentOf = (name: keyof typeof PERIODS, lang: Lang) => dataQualityReport.build(inputOf(name, lang));
const tableOf = (blocks: readonly Block[], title: RegExp): TableBlock | undefined =>
  blocks.find((block): block is TableBlock => block.kind === "table" && title.test(block.title));

beforeAll(async () => {
  for (const [name, text] of Object.entries(PERIODS)) found.set(name, await measured(text));
}, 120_000);

describe.each(LANGS)("in %s", (lang) => {
  test.each(["gap", "estimated"] as const)("the report of %s is this Markdown", async (name) => {
    const { text } = toMarkdown(documentOf(name, lang));
    await expect(text).toMatchFileSnapshot(`golden/data-quality-${name}.${lang}.md`);
    expect(text).not.toMatch(/undefined|NaN|\[object|−0,00|−0\.00/);
  });
});

describe("the answer", () => {
  test.each([
    ["whole", "7 van 7 dagen", /inclusief btw, en dat staat vast\.$/],
    ["gap", "28 van 30 dagen", /^De rekening is €\u00a0[\d,]+ inclusief btw, en klopt toch\.$/],
    ["estimated", "6 van 7 dagen", /inclusief btw, tussen €\u00a060,21 en €\u00a060,32\.$/],
  ] as const)("of %s is %s, and then what that means for the bill", (name, words, sentence) => {
    const [hero] = documentOf(name, "nl").blocks.filter((block) => block.kind === "hero");
    expect(hero).toMatchObject({ amount: { words }, label: "door elke meter op beide middernachten gelezen" });
    expect(hero?.sentences[0]).toMatch(sentence);
  });

  test("is a document of its own, with another id than the bill's", () => {
    const { bill, quality } = inputOf("gap", "nl");
    const { meta } = documentOf("gap", "nl");
    expect(meta.id).toBe(quality.document.id);
    expect(meta.id).not.toBe(bill.document.id);
    expect(quality.document).toMatchObject({ contract: bill.document.contract, program: bill.document.program });
    expect(inputOf("gap", "en").quality.document.id).toBe(meta.id);
  });

  test("the days that are known together only are those of the bill, with the missing midnight between them", () => {
    const { bill, days, contract } = inputOf("gap", "nl");
    const [table] = billGaps({ bill, days, contract, lang: "nl" });
    expect(table?.rows[0]?.cells.slice(0, 2)).toEqual(["5 t/m 6 november 2022", "6 nov 2022 00:00"]);
    const unknown = documentOf("gap", "nl").blocks.find((block) => block.kind === "chart")?.twin.rows;
    expect(unknown?.map(({ cells }) => cells[0])).toEqual(["5 november 2022", "6 november 2022", "De andere 28 dagen"]);
  });

  test("without anything missing names no gaps and draws none", () => {
    const { blocks } = documentOf("whole", "en");
    expect(tableOf(blocks, /^No stretch without samples$/)?.rows).toEqual([]);
    const [chart] = blocks.filter((block): block is ChartBlock => block.kind === "chart");
    expect(chart?.title).toBe("Each of the 7 days was measured in full");
    expect(chart?.twin.rows).toHaveLength(1);
  });
});

describe("a gap", () => {
  test("holds what the registers counted: with what was sampled it is what the month used", () => {
    const { quality, bill } = inputOf("gap", "en");
    const { meters } = found.get("gap")!;
    const watts = meters.find(({ meter }) => meter === "p1")!.samples.flatMap(({ columns }) => [...columns.w!]);
    const sampled = watts.reduce((sum, w) => sum + (w > 0 ? w : 0), 0) / 60;
    const missed = quality.gaps.find(({ meter }) => meter === "p1")!;
    const counted = bill.readings
      .filter(({ register }) => register === "t1" || register === "t2")
      .reduce((sum, { usage }) => sum + Number(usage) * 1000, 0);
    expect(missed).toMatchObject({ stretches: 1, minutes: 120, importWh: 317, exportWh: 0 });
    const minutesAtTheEnds = 2 * (4000 / 60);
    expect(Math.abs(sampled + missed.importWh! - counted)).toBeLessThan(minutesAtTheEnds);
  });

  test("at the edge of the period has no energy that could be told", () => {
    const { gaps } = inputOf("estimated", "en").quality;
    expect(gaps.map(({ importWh, litres }) => [importWh, litres])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });
});

test("as CSV it has one row a day, with the quality of each register and the minutes of each meter", () => {
  const rows = toQualityCsv(inputOf("gap", "en").quality).trimEnd().split("\n");
  expect(rows).toHaveLength(31);
  expect(rows[0]).toBe(
    "date,t1,t2,t3,t4,gas,p1 measured,p1 expected,p1-gas measured,p1-gas expected,s01 measured,s01 expected",
  );
  expect(rows[5]).toBe("2022-11-05,missing,missing,missing,missing,measured,1380,1440,23,24,1380,1440");
});
