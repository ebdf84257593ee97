import { beforeAll, describe, expect, test } from "vitest";
import annualStatement from "../../reports/annual-statement.ts";
import contractComparison from "../../reports/contract-comparison.ts";
import settlement from "../../reports/settlement.ts";
import type { Block, TableBlock } from "../../src/report/blocks.ts";
import type { Document } from "../../src/report/document.ts";
import { toMarkdown } from "../../src/report/to-markdown.ts";
import type { Lang } from "../../src/text.ts";
import { money, sum } from "../../src/units/money.ts";
import { contractOf } from "../support/two-years.ts";
import { comparisonInput, overInput, ownContract, settlementInput, yearInput } from "./year-input.ts";

const LANGS: readonly Lang[] = ["nl", "en"];
const MAKERS: Readonly<Record<string, (lang: Lang) => Promise<Document>>> = {
  "annual-statement": async (lang) => annualStatement.build(await yearInput(lang)),
  settlement: async (lang) => settlement.build(await settlementInput(lang)),
  "settlement-over": async (lang) => settlement.build(await overInput(lang)),
  "contract-comparison": async (lang) => contractComparison.build(await comparisonInput(lang)),
};

const tables = (blocks: readonly Block[]): readonly TableBlock[] => blocks.filter((block) => block.kind === "table");

/** Columns whose lines should add up to the row that is called their total. */
const TOTALLED =
  /^(Wat het kostte|What it cost|Wat de meters|What the meters|Regels van|Rules of|Verwacht aan het eind|Expected at the end|Wat er verandert|What changes)/;

describe.each(LANGS)("in %s", (lang) => {
  describe.each(Object.keys(MAKERS))("%s", (name) => {
    let document: Document;
    beforeAll(async () => {
      document = await MAKERS[name]!(lang);
    });

    test("is this Markdown", async () => {
      const { text } = toMarkdown(document);
      await expect(text).toMatchFileSnapshot(`golden/${name}.${lang}.md`);
      expect(text).not.toMatch(/undefined|NaN|\[object|−0,00|−0\.00/);
    });

    test("has tables whose printed lines add up to their printed totals", () => {
      const totalled = tables(document.blocks).filter(({ title }) => TOTALLED.test(title));
      for (const { columns, rows, title } of totalled)
        for (const [index, { type }] of columns.entries()) {
          if (type === "text") continue;
          const digits = (role: string | undefined) =>
            rows
              .filter((row) => row.role === role)
              .flatMap(({ cells }) => (typeof cells[index] === "string" ? [money(cells[index])] : []));
          expect([title, index, sum(digits(undefined)).toString()]).toEqual([
            title,
            index,
            sum(digits("total")).toString(),
          ]);
        }
    });
  });
});

describe("the annual statement", () => {
  const text = async (...args: Parameters<typeof yearInput>): Promise<string> => {
    const { explanation: _, comparison: __, temperatures: ___, ...input } = await yearInput(...args);
    return toMarkdown(annualStatement.build(input)).text;
  };

  test("leaves out what is not known: the year before, the rules of 2027, the weather", async () => {
    const plain = await text("en");
    expect(plain).not.toMatch(/more than 2024|less than 2024|Why it differs|2027|Gas and the cold/);
  });

  test("says why the weather is left out where temperatures are of no whole year", async () => {
    const input = await yearInput("en");
    const temperatures = input.temperatures!.filter(({ date }) => date >= "2025-03-01" && date < "2025-12-01");
    const { text: said } = toMarkdown(annualStatement.build({ ...input, temperatures }));
    expect(said).toContain("The temperatures are of no whole calendar year");
  });

  test("without advances says nothing of payments", async () => {
    const plain = await text("en", contractOf());
    expect(plain).not.toContain("Paid on account");
  });

  test("puts VAT after the total where prices include it", async () => {
    const costs = (made: Document) => tables(made.blocks).find(({ title }) => title.startsWith("What it cost"))!;
    const excluded = costs(annualStatement.build(await yearInput("en", ownContract)));
    const included = costs(annualStatement.build(await yearInput("en", contractOf({ vat: "included" }))));
    expect(excluded.columns.slice(-2).map(({ header }) => header)).toEqual(["VAT", "Total"]);
    expect(included.columns.slice(-2).map(({ header }) => header)).toEqual(["Total", "of which VAT"]);
  });
});
