import { expect, test } from "vitest";
import { monthPairs } from "../../src/report/chart/month-pairs.ts";
import { locale } from "../../src/report/locale.ts";
import { pdfSections } from "../../src/report/pdf/pdf-sections.ts";
import { matrix } from "./matrix.ts";

const made = async (name: string) => (await matrix.find((each) => each.name === name)!.make()).document;

test("a bill of more days than are read one by one says nothing of its days", async () => {
  const { blocks } = await made("quarter");
  expect(blocks.filter((block) => block.kind === "chart").map(({ name }) => name)).toEqual(["euro"]);
});

test("of two amounts that have no room beside each other under thirteen months, the latest is written", () => {
  const labels = Array.from({ length: 13 }, (_, month) => `${month}`);
  const values = labels.map(() => 5);
  const drawn = (written: readonly [string, string]) =>
    monthPairs({
      lang: "en",
      title: "t",
      description: "d",
      labels,
      missing: "unknown",
      panels: Array.from({ length: 3 }, () => ({ title: "Gas, m³", ink: "gas" as const, values, written })),
    });
  expect(drawn(["283.9", "326.5"])).toMatch(/>283\.9<[\s\S]*>326\.5</);
  const wide = drawn(["3,300,000,000.0 kWh", "3,286,980,000.0 kWh"]);
  expect([wide.includes("3,300,000,000.0"), wide.includes("3,286,980,000.0 kWh")]).toEqual([false, true]);
});

test("a command and the facts about it stay on one page", () => {
  const facts = { kind: "facts", items: [{ name: "Data", value: "sha256:0" }] } as const;
  const blocks = [{ kind: "heading", level: 2, text: "Again" }, { kind: "code", text: "meterkast" }, facts] as const;
  expect(pdfSections(blocks, locale("en"), 0)).toMatchObject([
    { unbreakable: true, stack: [{ unbreakable: true, stack: { length: 3 } }] },
  ]);
});
