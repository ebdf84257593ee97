import { describe, expect, test } from "vitest";
import { run } from "./run-command.ts";

describe("law", () => {
  test("shows every figure of a year with how sure it is and its sources, without an account", async () => {
    const { code, out, err } = await run(["law", "2026", "--lang", "en"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^# 2026\n/);
    expect(out).toMatch(
      /\| Energy tax on electricity +\| 0 – 2,900 +\| +\| 0\.09161 +\| EUR\/kWh excl\. VAT +\| two sources /,
    );
    expect(out).toMatch(
      /\| Energy tax on gas +\| 170,000 – 1,000,000 +\| +\| not known +\| EUR\/m³ excl\. VAT +\| +\| /,
    );
    expect(out).toMatch(/\| Energy tax credit .* 519\.80 /);
    expect(out).toContain("- zhinees_eb: https://");
    expect(out).not.toContain("PROPOSAL");
  });

  test("a rate that rests on one source is not shown as one of two", async () => {
    const { out } = await run(["law", "2025", "--lang", "en"]);
    expect(out).toMatch(/\| Energy tax on electricity +\| 10,000 – 50,000 +\| +\| 0\.06937 .* one source /);
  });

  test("marks a proposal", async () => {
    const { out } = await run(["law", "2027", "--lang", "en"]);
    expect(out).toMatch(/\| Energy tax on electricity .* 0\.088 .* PROPOSAL, not law /);
    expect(out).toMatch(/\| Netting .* none: energy tax on all import .* two sources /);
    expect(out).toMatch(/\| Least feed-in pay .* half the supply price +\|.* two sources /);
  });

  test("gives a rate the days on which it held", async () => {
    const { out } = await run(["law", "2022", "--lang", "nl"]);
    expect(out).toMatch(/\| Btw .* 1 januari t\/m 30 juni 2022 +\| 21 /);
    expect(out).toMatch(/\| Btw .* 1 juli t\/m 31 december 2022 +\| 9 /);
    expect(out).toContain("Opslag ODE op gas");
  });

  test("is JSON by --format", async () => {
    const made = JSON.parse((await run(["law", "2027", "--format", "json", "--lang", "en"])).out);
    expect(made).toMatchObject({ schema: "meterkast.law/1", country: "NL", year: 2027 });
    expect(made.figures[0]).toEqual({
      id: "electricity.energy-tax",
      name: "Energy tax on electricity",
      value: "0.088",
      unit: "EUR/kWh",
      above: null,
      upTo: 2900,
      from: "2027-01-01",
      to: "2028-01-01",
      status: "proposed",
      confidence: "PROPOSED",
      sources: expect.arrayContaining([expect.objectContaining({ name: "boekhoudmatch" })]),
    });
    const unknown = made.figures.filter(({ value }: { value: unknown }) => value === null);
    expect(new Set(unknown.map(({ confidence }: { confidence: unknown }) => confidence))).toEqual(new Set([null]));
  });

  test.each([
    [["law", "2031"], "Cannot show the law of 2031: no table of that year is known"],
    [["law", "next"], 'Cannot show the law of "next": it must be a calendar year as in 2026'],
    [["law", "2026", "--format", "pdf"], 'Cannot use --format "pdf": it must be one of md, json'],
  ])("%j is exit 2", async (args, said) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});
