import { describe, expect, test } from "vitest";
import monthlyBill from "../../reports/monthly-bill.ts";
import type { Bill, BillLine } from "../../src/bill/bill-document.ts";
import type { SlotRow } from "../../src/bill/dynamic/slot-rows.ts";
import type { Block, HeroBlock, TableBlock } from "../../src/report/blocks.ts";
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

const heroOf = (blocks: readonly Block[]): HeroBlock => blocks.find((block) => block.kind === "hero")!;

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

  test("is days that are known together only, with the midnight that is missing; then how every reading was taken", () => {
    const gap = {
      code: "gap",
      severity: "warning",
      from: "2026-11-05T00:00:00+01:00",
      to: "2026-11-07T00:00:00+01:00",
      message: "Er ontbreken standen op 2026-11-05",
    } as const;
    const blocks = blocksOf({ ...sampleBill, issues: [gap] });
    expect(tableTitles(blocks).slice(-2)).toEqual([
      "Dagen die alleen samen bekend zijn",
      "De standen waarop de rekening rust",
    ]);
    expect(tableOf(blocks, "Dagen die alleen samen bekend zijn").rows[0]?.cells).toEqual([
      "5 t/m 6 november 2026",
      "6 nov 2026 00:00",
      "het verbruik van deze dagen samen, uit de standen eromheen",
    ]);
    expect(blocks.at(-1)).toMatchObject({ kind: "note", text: "Let op: Er ontbreken standen op 5 november 2026." });
  });

  test("is a stretch that a file does not have, from when to when, how long, and that it was not filled", () => {
    const gap = {
      code: "gap",
      severity: "warning",
      from: "2026-11-05T22:00:00+01:00",
      to: "2026-11-06T00:30:00+01:00",
      message: "Geen gegevens",
    } as const;
    const lines = sampleBill.lines.map((line) => ({ ...line, quality: "missing" as const }));
    const blocks = blocksOf({ ...sampleBill, lines, issues: [gap] });
    expect(tableOf(blocks, "Waar metingen ontbreken").rows[0]?.cells).toEqual([
      "5 nov 2026 22:00",
      "6 nov 2026 00:30",
      "2.5",
      "niet gevuld: zit niet in de hoeveelheden",
    ]);
  });

  test.each(["counter-of-intervals", "counter-of-sums"])("says of %s that no meter shows its readings", (code) => {
    const issue = { code, severity: "info", message: "sommen" } as const;
    const blocks = blocksOf({ ...sampleBill, issues: [issue] });
    const { rows, footnotes } = tableOf(blocks, "Sommen van tijdvakken");
    expect(rows.map(({ cells }) => cells.at(-1))).toEqual(rows.map(() => "som van tijdvakken"));
    expect(footnotes?.[0]).toMatch(/^Deze getallen staan op geen meter/);
    expect(heroOf(blocks).badge?.text).toMatch(
      /^✓ Alle tijdvakken zijn bekend; meterstanden staan niet in het bestand/,
    );
    expect(JSON.stringify(blocks)).toContain("Stand: som van de tijdvakken in het bestand");
  });

  test.each([
    ["reading-override", "eigen opgave"],
    ["meter-change", "contract"],
  ])("says of a reading that no meter told by %s: %s", (code, word) => {
    const readings = sampleBill.readings.map((reading) => ({
      ...reading,
      end: { ...reading.end, quality: "derived" as const },
    }));
    const lines = sampleBill.lines.map((line) =>
      line.kind === "supply" ? { ...line, quality: "derived" as const } : line,
    );
    const issue = { code, severity: "info", from: sampleBill.readings[0]!.end.at, message: "op 9990,000 kWh" } as const;
    const bill = { ...sampleBill, readings, lines, issues: [{ ...issue, to: issue.from }] };
    const blocks = blocksOf(bill);
    expect(tableOf(blocks, "Meterstanden").rows[0]?.cells.at(-1)).toBe(`begin gemeten, eind ${word}`);
    const supply = tableOf(blocks, "Alle regels, exclusief btw").rows.find(({ cells }) =>
      String(cells[0]).startsWith("Levering"),
    );
    expect(supply?.cells.at(-1)).toBe(word);
    expect(blocks).toContainEqual(expect.objectContaining({ text: "Ter informatie: op 9.990,000 kWh." }));
  });

  test("is a changed meter, with where the old one ended and the new one began", () => {
    const { contract } = sampleInput("nl");
    const change = { at: "2026-11-12T10:30", old: { t1: "5321.114" }, new: { t1: "0.012" } };
    const blocks = blocksOf(sampleBill, { contract: { ...contract, meterChanges: [change] } });
    expect(tableOf(blocks, "Meter gewisseld op 12 nov 2026 10:30").rows).toEqual([
      { cells: ["1.8.1 elektriciteit van het net, laag", "5321.114", "0.012"] },
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
  test("is told in one note beside the arithmetic, warnings at the end", () => {
    const info = (message: string) => ({ code: "x", severity: "info", message }) as const;
    const warning = { code: "y", severity: "warning", message: "Kijk hier" } as const;
    const notes = blocksOf({ ...sampleBill, issues: [info("Een"), warning, info("Twee")] }).filter(
      ({ kind }) => kind === "note",
    );
    expect(notes).toMatchObject([{ text: "Ter informatie: Een. Twee." }, { text: "Let op: Kijk hier." }]);
  });
});

describe("the market by hour of the day", () => {
  const NOVEMBER = Date.parse("2026-11-01T00:00:00+01:00");
  const slot = (hour: number, spot: string | null, quantity: string): SlotRow => ({
    direction: "import",
    start: NOVEMBER + hour * 3_600_000,
    end: NOVEMBER + (hour + 1) * 3_600_000,
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
      "Stroom was het goedkoopst van 00:00 tot 01:00 (€\u00a0−0,020 per kWh) en het duurst van 23:00 tot 24:00 (€\u00a00,210)",
    );
    expect(chart?.twin.rows[0]?.cells).toEqual(["00–01", "-0.02000", "1.500"]);
    expect(chart?.twin.rows).toHaveLength(24);
  });

  test("counts an hour as four quarters", () => {
    const quarters = [0, 1, 2, 3].map((quarter) => {
      const start = NOVEMBER + 24 * 3_600_000 + quarter * 900_000;
      return { ...slot(24, "0.20", "0.25"), start, end: start + 900_000 };
    });
    const [chart] = priceByHour({ ...sampleInput("nl"), slots: [slot(0, "0.10", "1"), ...quarters] });
    expect(chart?.twin.rows[0]?.cells).toEqual(["00–01", "0.15000", "2.000"]);
  });

  test("is not there without prices by the slot", () => {
    expect(priceByHour(sampleInput("nl"))).toEqual([]);
    expect(priceByHour({ ...sampleInput("nl"), slots: slots.map((each) => ({ ...each, spot: null })) })).toEqual([]);
  });
});
