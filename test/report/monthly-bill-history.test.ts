import { describe, expect, test } from "vitest";
import monthlyBill from "../../reports/monthly-bill.ts";
import type { ChartBlock, TableBlock } from "../../src/report/blocks.ts";
import type { ReportInput } from "../../src/report/define-report.ts";
import { addUp } from "../../src/report/parts/add-up.ts";
import { metered } from "../../src/report/parts/metered.ts";
import { monthHistory } from "../../src/report/parts/use/month-history.ts";
import { useAndCost } from "../../src/report/parts/use/use-and-cost.ts";
import { useSentence } from "../../src/report/parts/use/use-sentence.ts";
import { toMarkdown } from "../../src/report/to-markdown.ts";
import type { Lang } from "../../src/text.ts";
import { registerSource } from "../support/register-source.ts";
import { contractOf, LATER, noonOf, twoYears } from "../support/two-years.ts";
import { billWithHistory, paidContract } from "./bill-with-history.ts";

const LANGS: readonly Lang[] = ["nl", "en"];
const written = (input: ReportInput): string => toMarkdown(monthlyBill.build(input), { charts: "none" }).text;
const months = (input: ReportInput): ChartBlock => monthHistory(input)[0]!;
const headers = (table: TableBlock): readonly string[] => table.columns.map(({ header }) => header);

const made = { nl: await billWithHistory("nl"), en: await billWithHistory("en") };

describe.each(LANGS)("a bill of which the time before is known, in %s", (lang) => {
  test("is this Markdown", async () => {
    await expect(toMarkdown(monthlyBill.build(made[lang])).text).toMatchFileSnapshot(`golden/history.${lang}.md`);
  });

  test("has this drawing of thirteen months", async () => {
    await expect(months(made[lang]).svg).toMatchFileSnapshot(`golden/months.${lang}.svg`);
  });
});

describe("use and cost beside those of before", () => {
  test("stand in columns of their own, and the parts of every bill add up to its total", () => {
    const table = useAndCost(made.nl);
    expect(headers(table)).toEqual([
      "",
      "nov 2025",
      "okt 2025",
      "nov 2024",
      "",
      "€ nov 2025",
      "€ okt 2025",
      "€ nov 2024",
      "€ per dag",
    ]);
    const { before, yearEarlier } = made.nl.history!;
    const totals = [made.nl.bill, before!.bill!, yearEarlier!.bill!].map((bill) => bill.totals.gross);
    for (const [index, total] of totals.entries()) {
      const column = table.rows.map(({ cells }) => cells[5 + index]).filter((cell) => typeof cell === "string");
      expect(column.at(-1)).toBe(total);
      expect(addUp(column.slice(0, -1))).toBe(total);
    }
  });

  test("of other days than a month have short names, and the days under the table", async () => {
    const input = await billWithHistory("en", { text: "2025-11-10/2025-11-17" });
    const table = useAndCost(input);
    expect(headers(table).slice(1, 4)).toEqual(["now", "before", "last year"]);
    expect(table.footnotes).toEqual([
      "Amounts in € including VAT. What export brings in is included in the cost of import. Before is 3–9 November 2025, last year is 10–16 November 2024.",
    ]);
  });

  test.each([
    [
      "nl",
      /^[\d.,]+ kWh (meer|minder) stroom van het net.* dan oktober 2025; wat het toen kostte is niet bekend, omdat het contract van die dagen geen prijzen heeft\.$/,
    ],
    [
      "en",
      /^[\d.,]+ kWh (more|less) electricity from the grid.* than October 2025; what it cost then is not known, because the contract has no prices of those days\.$/,
    ],
  ] as const)("of days without prices say what changed in use, in %s", (lang, sentence) => {
    const input = made[lang];
    const [before, yearEarlier] = [input.history!.before!, input.history!.yearEarlier!];
    const unpriced = { before: { ...before, bill: undefined }, yearEarlier: { ...yearEarlier, bill: undefined } };
    const [hero] = monthlyBill.build({ ...input, history: unpriced }).blocks.filter(({ kind }) => kind === "hero");
    expect(hero).toMatchObject({ sentences: [expect.stringMatching(sentence), expect.anything()] });
    expect(useSentence(input)).toBeUndefined();
    const same = { imported: metered(input.bill, ["t1", "t2"])!, exported: null, gas: null };
    const history = { before: { ...unpriced.before, ...same } };
    expect(useSentence({ ...input, history })).toMatch(/^(Ongeveer evenveel energie als|About as much energy as) /);
  });

  test("of a month that is not over are compared with as many days", async () => {
    const input = await billWithHistory("nl", { now: noonOf("2025-11-15") });
    expect(useAndCost(input).footnotes).toEqual([
      "Bedragen in € inclusief btw. Wat teruglevering oplevert is inbegrepen in de kosten van afname. Ervoor is 1 t/m 14 oktober 2025, vorig jaar is 1 t/m 14 november 2024.",
    ]);
    expect(months(input).title).toBe("De maanden ervoor; november 2025 is nog niet voorbij");
  });
});

describe("what is not known of the time before is left out, and never refused", () => {
  const recent = contractOf({
    settlement: "none",
    electricity: {
      supply: [{ from: "2025-10-01", price: "0.12500" }],
      standing: [{ from: "2025-10-01", perDay: "0.19692" }],
      network: [{ from: "2025-10-01", perDay: "0.92098" }],
      feedIn: [{ from: "2025-10-01", price: "0.0545" }],
    },
    gas: {
      supply: [{ from: "2025-10-01", price: "0.38000" }],
      standing: [{ from: "2025-10-01", perDay: "0.19692" }],
      network: [{ from: "2025-10-01", perDay: "0.55000" }],
    },
  });

  test("a contract that does not reach back: the energy is known, the cost is not", async () => {
    const input = await billWithHistory("nl", { contract: recent });
    expect(headers(useAndCost(input)).slice(1)).toEqual([
      "nov 2025",
      "okt 2025",
      "nov 2024",
      "",
      "€ nov 2025",
      "€ okt 2025",
      "€ per dag",
    ]);
    expect(months(input).twin.rows[0]?.cells[1]).toEqual({ words: "onbekend" });
    expect(months(input).twin.rows[0]?.cells[2]).toMatch(/^\d/);
    expect(input.history?.year).toBeUndefined();
    expect(written(input)).not.toContain("tot nu toe");
  });

  test("a device that is new: too little history, said once, and no drawing of it", async () => {
    const input = await billWithHistory("nl", { text: "2024-01", contract: { ...paidContract, settlement: "none" } });
    expect(monthHistory(input)).toEqual([]);
    expect(written(input).match(/Nog te weinig geschiedenis om te vergelijken/g)).toHaveLength(1);
  });

  test("a device that was there since the summer: months before are hatched and named", async () => {
    const counters = Object.entries(twoYears()).filter(([date]) => date >= "2025-07-01");
    const home = registerSource(Object.fromEntries(counters));
    const input = await billWithHistory("nl", { contract: { ...recent, settlement: "none" }, home });
    const { title, svg, twin } = months(input);
    expect(title).toBe("Nog te weinig geschiedenis om met november 2024 te vergelijken");
    expect(svg).toContain(">onbekend<");
    expect(twin.rows.filter(({ cells }) => typeof cells[2] === "string")).toHaveLength(5);
    expect(home.asked.filter((at) => at < noonOf("2025-05-01")).length).toBeLessThan(10);
  });

  test("a month of which an end was not read: that month and its neighbour, and no estimate in their place", async () => {
    const offline = [["2025-05-31T12:00:00+02:00", "2025-06-02T12:00:00+02:00"]] as const;
    const home = registerSource(twoYears(1.15), { offline });
    const input = await billWithHistory("en", { contract: { ...paidContract, settlement: "none" }, home });
    const unknown = months(input).twin.rows.filter(({ cells }) => typeof cells[1] === "object");
    expect(unknown.map(({ cells }) => cells[0])).toEqual(["May 2025", "June 2025"]);
    expect(input.bill.status).toBe("final");
  });
});

describe("the state of the year", () => {
  test("is that of the contract year at the end of the bill, whenever it is made", async () => {
    const { year } = made.nl.history!;
    expect(year?.period).toMatchObject({ start: "2025-03-01T00:00:00+01:00", end: "2025-12-01T00:00:00+01:00" });
    expect(year?.payments).toHaveLength(9);
    const early = await billWithHistory("nl", { now: Date.parse("2025-12-01T03:00:00+01:00") });
    expect(early.history?.year).toEqual(year);
    expect(LATER).toBeGreaterThan(Date.parse("2025-12-02"));
  });

  test("says where it is expected to end, with its band where that is not one amount", () => {
    const text = written(made.en);
    expect(text).toContain("### Your contract year so far, 1 March – 30 November 2025");
    expect(text).toMatch(/\*\*Expected at the end\*\*: €[\d,.]+ (to pay|back)/);
  });
});
