import { describe, expect, test } from "vitest";
import monthlyBill from "../../reports/monthly-bill.ts";
import type { Bill, BillLine } from "../../src/bill/bill-document.ts";
import type { SlotRow } from "../../src/bill/slot-rows.ts";
import type { Block, TableBlock } from "../../src/report/blocks.ts";
import { definitions } from "../../src/report/parts/definitions.ts";
import { priceByHour } from "../../src/report/parts/price-by-hour.ts";
import { pricePeriods } from "../../src/report/parts/price-periods.ts";
import { repriced, sampleBill, sampleInput, variants } from "./sample.ts";

const blocksOf = (bill: Bill, change: object = {}): readonly Block[] =>
  monthlyBill.build({ ...sampleInput("nl", bill), ...change }).blocks;
const tableTitles = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "table" ? [block.title] : []));
const tableOf = (blocks: readonly Block[], title: string): TableBlock =>
  blocks.find((block): block is TableBlock => block.kind === "table" && block.title === title)!;

/** A line with as many prices as there are days on which one begins. */
function cut(line: BillLine, dates: readonly string[]): readonly BillLine[] {
  const ends = [...dates, "2026-12-01"];
  return ["2026-11-01", ...dates].map((from, index) =>
    repriced({ ...line, from, to: ends[index]! }, { price: `0.1${index}000` }),
  );
}

const [first, ...others] = sampleBill.lines;
const withPrices = (dates: readonly string[]): Bill => ({ ...sampleBill, lines: [...cut(first!, dates), ...others] });

describe("evidence", () => {
  test("is not there for a month in which all was measured and nothing changed", () => {
    const blocks = blocksOf(sampleBill);
    expect(blocks.some((block) => block.kind === "heading" && block.text === "Waar het op rust")).toBe(false);
    expect(blocks.filter(({ kind }) => kind === "pageBreak")).toHaveLength(1);
  });

  test("is a gap, from when to when, how long, and how it was filled; then how every reading was taken", () => {
    const gap = {
      code: "gap",
      severity: "warning",
      from: "2026-11-05T00:00:00+01:00",
      to: "2026-11-07T00:00:00+01:00",
      message: "Er ontbreken standen op 2026-11-05",
    } as const;
    const blocks = blocksOf({ ...sampleBill, issues: [gap] });
    expect(tableTitles(blocks).slice(-2)).toEqual(["Waar metingen ontbreken", "De standen waarop de rekening rust"]);
    expect(tableOf(blocks, "Waar metingen ontbreken").rows[0]?.cells).toEqual([
      "5 nov 2026 00:00",
      "7 nov 2026 00:00",
      "48",
      "totaal uit de standen eromheen, per dag onbekend",
    ]);
    expect(blocks.at(-1)).toMatchObject({ kind: "note", text: "Let op: Er ontbreken standen op 5 november 2026." });
  });

  test("is a changed meter, with where the old one ended and the new one began", () => {
    const { contract } = sampleInput("nl");
    const change = { at: "2026-11-12T10:30", old: { t1: "5321.114" }, new: { t1: "0.012" } };
    const blocks = blocksOf(sampleBill, { contract: { ...contract, meterChanges: [change] } });
    expect(tableOf(blocks, "Meter gewisseld op 12 nov 2026 10:30").rows).toEqual([
      { cells: ["1.8.1 stroom van het net, laag", "5321.114", "0.012"] },
    ]);
    const later = { ...change, at: "2026-12-01T00:00" };
    expect(tableTitles(blocksOf(sampleBill, { contract: { ...contract, meterChanges: [later] } }))).not.toContain(
      "De standen waarop de rekening rust",
    );
  });
});

describe("prices that changed within a bill", () => {
  test("stand side by side while they fit, and below each other beyond", () => {
    const of = (dates: readonly string[]) => pricePeriods(sampleInput("nl", withPrices(dates)))[0]!;
    expect(of(["2026-11-15"]).columns.map(({ header }) => header)).toEqual(["Regel", "1 nov 2026", "15 nov 2026"]);
    expect(of(["2026-11-15"]).rows[0]?.cells.slice(1)).toEqual(["0.10000", "0.11000"]);
    expect(of(["2026-11-05", "2026-11-15", "2026-11-25"]).rows.map(({ cells }) => cells[0])).toEqual([
      "Levering normaal",
      "1 t/m 4 november 2026",
      "5 t/m 14 november 2026",
      "15 t/m 24 november 2026",
      "25 t/m 30 november 2026",
    ]);
  });

  test("are not those that stayed", () => {
    expect(pricePeriods(sampleInput("nl"))).toEqual([]);
  });
});

test("every definition is at most twelve words", () => {
  for (const lang of ["nl", "en"] as const) {
    const { text } = definitions(sampleInput(lang, { ...sampleBill, lines: variants.crowded!.lines }));
    for (const sentence of text.split(/\. ?/).filter((each) => each !== ""))
      expect(sentence.split(": ")[1]?.split(" ").length, sentence).toBeLessThanOrEqual(12);
  }
});

describe("what is only to be known", () => {
  test("is told in one remark, after the warnings", () => {
    const info = (message: string) => ({ code: "x", severity: "info", message }) as const;
    const warning = { code: "y", severity: "warning", message: "Kijk hier" } as const;
    const notes = blocksOf({ ...sampleBill, issues: [info("Een"), warning, info("Twee")] }).filter(
      ({ kind }) => kind === "note",
    );
    expect(notes).toMatchObject([{ text: "Let op: Kijk hier." }, { text: "Ter informatie: Een. Twee." }]);
  });
});

describe("the market by hour of the day", () => {
  const slot = (hour: number, spot: string | null, quantity: string): SlotRow => ({
    direction: "import",
    start: Date.parse("2026-11-01T00:00:00+01:00") + hour * 3_600_000,
    end: 0,
    quantity,
    spot,
    price: spot,
    amount: "0",
    quality: "measured",
  });
  const slots = Array.from({ length: 48 }, (_, hour) =>
    slot(hour, String((hour % 24) / 100 - 0.02), hour < 24 ? "1" : "0.5"),
  );

  test("is the mean of its slots, beside what was used, and says when it was cheap and dear", () => {
    const [chart] = priceByHour({ ...sampleInput("nl"), slots });
    expect(chart?.title).toBe(
      "Stroom was het goedkoopst van 0 tot 1 uur (€\u00a0−0,020 per kWh) en het duurst van 23 tot 24 uur (€\u00a00,210)",
    );
    expect(chart?.twin.rows[0]?.cells).toEqual(["00–01", "-0.02000", "1.500"]);
    expect(chart?.twin.rows).toHaveLength(24);
  });

  test("is not there without prices by the slot", () => {
    expect(priceByHour(sampleInput("nl"))).toEqual([]);
    expect(priceByHour({ ...sampleInput("nl"), slots: slots.map((each) => ({ ...each, spot: null })) })).toEqual([]);
  });
});
