import { describe, expect, test } from "vitest";
import monthlyBill from "../../reports/monthly-bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import type { Block, TableBlock } from "../../src/report/blocks.ts";
import { addUp } from "../../src/report/parts/add-up.ts";
import { toMarkdown } from "../../src/report/to-markdown.ts";
import type { Lang } from "../../src/text.ts";
import { sampleBill, sampleDays, sampleInput, variants } from "./sample.ts";

const LANGS: readonly Lang[] = ["nl", "en"];
const markdown = (lang: Lang, bill: Bill = sampleBill, missing?: readonly string[]): string =>
  toMarkdown(monthlyBill.build(sampleInput(lang, bill, missing))).text;
const blocksOf = (lang: Lang, bill: Bill = sampleBill): readonly Block[] =>
  monthlyBill.build(sampleInput(lang, bill)).blocks;
const tables = (blocks: readonly Block[]): readonly TableBlock[] =>
  blocks.flatMap((block) => (block.kind === "table" ? [block] : block.kind === "chart" ? [block.twin] : []));

const golden = (name: string): string => `golden/${name}`;

describe.each(LANGS)("the bill of November 2026 in %s", (lang) => {
  test("is this Markdown", async () => {
    await expect(markdown(lang)).toMatchFileSnapshot(golden(`2026-11.${lang}.md`));
  });

  test("has these drawings", async () => {
    const { assets: all } = toMarkdown(monthlyBill.build(sampleInput(lang)));
    const assets = all.filter(({ path }) => !path.endsWith("-dark.svg"));
    expect(all).toHaveLength(2 * assets.length);
    expect(assets.map(({ path }) => path)).toEqual(["assets/euro.svg", "assets/daily.svg"]);
    for (const { path, content } of assets)
      await expect(content).toMatchFileSnapshot(golden(path.replace("assets/", "").replace(".svg", `.${lang}.svg`)));
  });

  test.each(Object.entries(variants))("%s: nothing is undefined, NaN or minus zero", (_, bill) => {
    expect(markdown(lang, bill)).not.toMatch(/undefined|NaN|\[object|−0,00|−0\.00/);
  });
});

describe.each(Object.entries({ sample: sampleBill, ...variants }))("%s", (_, bill) => {
  const blocks = blocksOf("nl", bill);

  test("the parts of the total add up to it, to the cent", () => {
    const euro = blocks.find((block) => block.kind === "chart" && block.name === "euro");
    const rows = euro?.kind === "chart" ? euro.twin.rows : [];
    expect(addUp(rows.map(({ cells }) => String(cells[1])))).toBe(bill.totals.gross);
  });

  test("every subtotal is the sum of the lines above it", () => {
    const lines = tables(blocks).find(({ title }) => title.startsWith("Alle regels"));
    let above: string[] = [];
    for (const { role, cells } of lines?.rows ?? []) {
      if (role === "group") above = [];
      else if (role === "subtotal") expect(cells[4]).toBe(addUp(above));
      else above.push(String(cells[4]));
    }
    expect(lines?.rows.filter(({ role }) => role === undefined)).toHaveLength(
      bill.lines.filter(({ vatRate }) => vatRate !== null).length,
    );
  });

  test("from the sum of the lines to the total nothing is left out", () => {
    const total = tables(blocks).find(({ title }) => title === "Btw en totaal");
    const until = total?.rows.findIndex(({ role }) => role === "total") ?? -1;
    expect(addUp((total?.rows.slice(0, until) ?? []).map(({ cells }) => String(cells[2])))).toBe(bill.totals.gross);
    expect(total?.rows[until]?.cells[2]).toBe(bill.totals.gross);
  });
});

describe("what a reader must not miss", () => {
  test("it is no invoice, in both languages", () => {
    expect(markdown("nl")).toContain("Dit is geen factuur");
    expect(markdown("en")).toContain("This is not an invoice");
  });

  test("a provisional amount says so in front of it, why, and how to make it again", () => {
    const text = markdown("nl", variants.provisional);
    expect(text).toContain("## Voorlopig €\u00a0254,45 inclusief btw");
    expect(text).toContain("4 van de 10 meterstanden niet gemeten maar geschat");
    expect(text).toContain("> [!WARNING]\n> Let op: De stand van 1 december 2026");
    expect(text).toContain("begin gemeten, eind geschat");
    expect(text).toContain("--allow-provisional");
  });

  test("a final one has none of these words", () => {
    expect(markdown("nl")).not.toMatch(/[Vv]oorlopig|geschat;|\[!WARNING\]|provisional/);
  });

  test("a day without a reading is missing, not zero", () => {
    expect(markdown("nl")).toMatch(/\| 5 november 2026 +\|(?: +per dag onbekend \|){4}/);
    expect(markdown("nl")).toContain("Per dag onbekend: 5 november 2026");
    expect(markdown("nl")).toContain(
      "Van 1 van de 30 dagen is het verbruik per dag niet bekend; dat verandert het bedrag niet",
    );
    expect(markdown("nl", sampleBill, [])).not.toContain("per dag onbekend");
  });

  test("a month without any reading in between still has its bill", () => {
    const text = markdown(
      "en",
      sampleBill,
      sampleDays(sampleBill).map(({ date }) => date),
    );
    expect(text).toContain("## €254.45 including VAT");
    expect(text).toContain("The use of no day of this period is known");
  });

  test("nothing used is not the same as nothing measured", () => {
    expect(markdown("nl", variants.empty)).toContain("In wat van deze periode gemeten is, is niets verbruikt");
    expect(markdown("nl", variants.empty)).not.toContain("Van geen dag van deze periode");
  });

  test("prices that include VAT: the lines say so, and the VAT they contain is stated", () => {
    const text = markdown("nl", variants.included);
    expect(text).toContain("**Alle regels, inclusief btw**");
    expect(text).toMatch(/Btw 21\u00a0% in de regels +\| +210,30 \| +44,16 \|/);
  });

  test("a home without gas, without electricity, or without panels, is not shown any", () => {
    expect(markdown("nl", variants.noGas)).not.toMatch(/[Gg]as /);
    expect(markdown("nl", variants.onlyGas)).not.toMatch(/[Ss]troom|kWh \||[Ee]lektriciteit €/);
    expect(markdown("nl", variants.noExport)).not.toMatch(/[Tt]erug |naar het net|Saldering/);
  });

  test("more than one VAT rate gets a column", () => {
    expect(markdown("nl", variants.crowded)).toMatch(
      /Saldering laag +\| +−3,685 \| kWh +\| +0,112000 \| +−0,41 \| 9\u00a0% +\| gemeten/,
    );
  });

  test("the EAN is masked and the contract's folder is not told", () => {
    expect(markdown("nl")).toContain("EAN …4711");
    expect(markdown("nl")).not.toMatch(/87168712|\/home\//);
  });

  test("which register is low is the contract's word", () => {
    const input = sampleInput("nl");
    const electricity = input.contract.electricity!;
    const belgian = {
      ...input.contract,
      electricity: { ...electricity, registers: { t1: "normal", t2: "low" } as const },
    };
    const { text } = toMarkdown(monthlyBill.build({ ...input, contract: belgian }));
    expect(text).toContain("1.8.1 elektriciteit van het net, normaal");
    expect(text).toMatch(/1 november 2026 +\| +7,829 \| +0,000 \|/);
  });

  test("without a price by tariff, import is of one kind", () => {
    const lines = sampleBill.lines.map((line) => ({ ...line, register: null }));
    expect(markdown("nl", { ...sampleBill, lines })).toMatch(
      /\| Dag +\| Van het net \(kWh\) \| Terug naar het net \(kWh\) \| +Gas \(m³\) \|/,
    );
    expect(markdown("nl")).toMatch(/\| Dag +\| +Normaal \(kWh\) \| +Laag \(kWh\) \|/);
  });

  test("the prices of a column have as many decimals as the longest of them, and none is cut", () => {
    const prices = ["0.1", "0.0504888"];
    const lines = sampleBill.lines.map((line, index) => ({ ...line, price: prices[index] ?? line.price }));
    const text = markdown("nl", { ...sampleBill, lines });
    expect(text).toMatch(/Levering normaal +\| +[\d,]+ \| kWh +\| +0,1000000 \|/);
    expect(text).toMatch(/\| +0,0504888 \|/);
    expect(text).toMatch(/\| dagen +\| +−1,4241100 \|/);
  });

  test("how old a reading may be is told of gas too, and not where there is no gas", () => {
    expect(markdown("nl")).toContain("hoogstens 15 minuten oud (gas 75); anders");
    expect(markdown("nl", variants.noGas)).toContain("hoogstens 15 minuten oud; anders");
  });

  test("a meter change gives each stretch its own readings", () => {
    const [first, ...rest] = sampleBill.readings;
    const at = "2026-11-12T10:40:00+01:00";
    const split = [
      { ...first!, to: "2026-11-12", end: { ...first!.end, at } },
      { ...first!, from: "2026-11-12", start: { ...first!.start, at } },
      ...rest,
    ];
    const text = markdown("nl", { ...sampleBill, readings: split });
    expect(text).toContain("**1 t/m 12 november 2026, oude meter**");
    expect(text).toContain("**12 t/m 30 november 2026, nieuwe meter**");
  });

  test("a line for part of the period names its days", () => {
    const lines = sampleBill.lines.map((line, index) => (index === 0 ? { ...line, to: "2026-11-15" } : line));
    const bill: Bill = { ...sampleBill, lines };
    expect(markdown("en", bill)).toContain("Supply, normal (1–14 November 2026)");
  });

  test("a long period is drawn by month, and a month with a day missing is missing", () => {
    const period = {
      text: "2026-09-01/2026-12-01",
      start: "2026-09-01T00:00:00+02:00",
      end: "2026-12-01T00:00:00+01:00",
      days: 91,
      zone: "Europe/Amsterdam",
    };
    const text = markdown("nl", { ...sampleBill, period }, ["2026-10-05"]);
    expect(text).toMatch(/\| oktober 2026 +\| +per maand onbekend \|/);
    expect(text).toMatch(/meeste gas in (september|november) 2026/);
  });
});
