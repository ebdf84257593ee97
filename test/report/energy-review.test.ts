import { beforeAll, describe, expect, test } from "vitest";
import energyReviewReport from "../../reports/energy-review.ts";
import { type EnergyReviewParts, energyReview } from "../../src/bill/energy-review.ts";
import type { ChartBlock, TableBlock } from "../../src/report/blocks.ts";
import type { ReviewInput } from "../../src/report/define-report.ts";
import type { Document } from "../../src/report/document.ts";
import { reviewHours } from "../../src/report/parts/review/review-hours.ts";
import { toMarkdown } from "../../src/report/to-markdown.ts";
import { toReviewCsv } from "../../src/report/to-review-csv.ts";
import type { Lang } from "../../src/text.ts";
import { money, sum } from "../../src/units/money.ts";
import { type Measured, measured, reviewInput, reviewParts } from "./measured-inputs.ts";

const LANGS: readonly Lang[] = ["nl", "en"];

let november: Measured;
let parts: EnergyReviewParts;
const inputs = new Map<Lang, ReviewInput>();

beforeAll(async () => {
  november = await measured("2022-11");
  parts = await reviewParts(november);
  for (const lang of LANGS) inputs.set(lang, reviewInput(november, parts, lang));
}, 120_000);

const documentOf = (lang: Lang): Document => energyReviewReport.build(inputs.get(lang)!);
const chartsOf = ({ blocks }: Document): readonly ChartBlock[] => blocks.filter((block) => block.kind === "chart");
const column = ({ rows }: TableBlock, index: number, role: string | undefined): string =>
  sum(
    rows
      .filter((row) => (row.role ?? "line") === role)
      .flatMap(({ cells }) => (typeof cells[index] === "string" ? [money(cells[index])] : [])),
  ).toFixed(2);

describe.each(LANGS)("the review of November 2022 in %s", (lang) => {
  test("is this Markdown", async () => {
    const { text } = toMarkdown(documentOf(lang));
    await expect(text).toMatchFileSnapshot(`golden/energy-review.${lang}.md`);
    expect(text).not.toMatch(/undefined|NaN|\[object|−0,00|−0\.00/);
  });
});

describe("its charts", () => {
  test("are these, each with a finding for a title", () => {
    expect(chartsOf(documentOf("en")).map(({ name, title }) => [name, title])).toMatchInlineSnapshot(`
      [
        [
          "profile",
          "Import is highest in weekends at 21:00: 1.04 kWh in that hour",
        ],
        [
          "hours",
          "Most is drawn at 17:00 on Mondays: 1.20 kWh",
        ],
        [
          "cost",
          "The dearest hour of the week is Monday at 17:00: €1.90 over the whole period",
        ],
        [
          "duration",
          "Half of the time the home draws less than 0.20 kW, and 14% of the time it gives back",
        ],
        [
          "solar",
          "41% of the solar energy was used at once, which covered 15% of the use",
        ],
        [
          "cold",
          "Each degree day takes 0.50 m³ of gas",
        ],
      ]
    `);
  });

  test("show months instead of weekdays from three months on", () => {
    const input = inputs.get("nl")!;
    const hours = Array.from({ length: 24 }, (_, hour) => (hour === 18 ? 1.25 : 0.2));
    const months = ["2022-01", "2022-02", "2022-03"].map((month, index) => ({
      month,
      importKwh: hours.map((kwh) => (index === 0 ? kwh : index === 1 ? kwh / 2 : null)),
    }));
    const chart = reviewHours({ ...input, review: { ...input.review, months } });
    expect(chart.title).toBe("De meeste afname is om 18:00 in januari 2022: 1,25 kWh");
    expect(chart.twin.columns.map(({ header }) => header)).toEqual(["Uur", "jan", "feb", "mrt"]);
    expect(chart.twin.rows[18]?.cells).toEqual(["18:00", "1.250", "0.625", { words: "geen meting" }]);
  });

  test("have tables that add up to their totals, within what is rounded away", () => {
    const twins = chartsOf(documentOf("en")).map(({ twin }) => twin);
    for (const twin of twins.filter(({ rows }) => rows.some(({ role }) => role === "total")))
      for (const index of [1, 2])
        expect(Number(column(twin, index, "line"))).toBeCloseTo(Number(column(twin, index, "total")), 1);
  });
});

test("it is a document of its own, and with temperatures another than without", () => {
  const { bill, review } = inputs.get("en")!;
  const cold = energyReview({ ...parts, temperatures: undefined });
  expect(documentOf("en").meta.id).toBe(review.document.id);
  expect(new Set([bill.document.id, review.document.id, cold.document.id]).size).toBe(3);
  expect(energyReview(parts).document).toEqual(review.document);
});

describe("what cannot be known is left out and said", () => {
  test.each([
    ["no temperatures", { temperatures: undefined }, "no-temperatures", "cold"],
    ["temperatures of no whole year", { temperatures: [] }, "no-normal-year", "cold"],
    ["no solar meter", { solar: undefined }, "no-solar-meter", "solar"],
    ["no minutes", { connection: [] }, "no-minutes", "duration"],
  ] as const)("%s", (_, change, code, chart) => {
    const review = energyReview({ ...parts, ...change });
    expect(review.leftOut.map((issue) => issue.code)).toContain(code);
    const made = energyReviewReport.build({ ...inputs.get("en")!, review });
    expect(chartsOf(made).map(({ name }) => name)).not.toContain(chart);
    for (const { text } of review.leftOut) expect(toMarkdown(made).text).toContain(text.en.split(":")[0]);
  });
});

test("hours that only have their even share of a day are no profile and no cost", () => {
  const rows = parts.rows.map((row) => ({ ...row, quality: "estimated" as const }));
  const review = energyReview({ ...parts, rows });
  expect([review.cost, review.leftOut.map(({ code }) => code)]).toEqual([null, ["no-hours"]]);
  const made = energyReviewReport.build({ ...inputs.get("en")!, review });
  expect(chartsOf(made).map(({ name }) => name)).toEqual(["duration", "solar", "cold"]);
  const half = rows.map((row, index) => (index < 100 ? row : parts.rows[index]!));
  expect(energyReview({ ...parts, rows: half }).cost?.issues.at(-1)?.text.en).toContain(
    "Not measured: 102 of 720 hours",
  );
});

test("without electricity in the contract nothing is priced, and what was measured is shown", () => {
  const gasOnly = { ...parts, contract: { ...parts.contract, electricity: undefined } };
  const review = energyReview(gasOnly);
  expect([review.cost, review.standby, review.leftOut.map(({ code }) => code)]).toEqual([
    null,
    null,
    ["no-electricity"],
  ]);
  const made = energyReviewReport.build({ ...inputs.get("en")!, review, contract: gasOnly.contract });
  expect(chartsOf(made).map(({ name }) => name)).toEqual(["profile", "hours", "duration", "solar", "cold"]);
});

test("as CSV it has one row an hour of the week, whose costs add up to the whole", () => {
  const { review } = inputs.get("en")!;
  const [header, ...rows] = toReviewCsv(review).trimEnd().split("\n");
  expect(header).toBe("weekday,hour,importKwh,exportKwh,cost");
  expect(rows).toHaveLength(168);
  expect(sum(rows.map((row) => money(row.split(",")[4]!))).toString()).toBe(
    money(review.cost!.totals.total!).toString(),
  );
});
