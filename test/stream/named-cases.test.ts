import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import { cemmSource } from "../../src/source/cemm.ts";
import type { Answer, Source } from "../../src/source/source.ts";
import { collect } from "../../src/stream/collect.ts";
import { days } from "../../src/stream/days.ts";
import { months } from "../../src/stream/months.ts";
import { readings } from "../../src/stream/readings.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { demoSource } from "../../src/testing/demo-source.ts";
import { simulatedCemm } from "../../src/testing/simulated-cemm.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { registerSource } from "../support/register-source.ts";

const ZONE = "Europe/Amsterdam";
const NOW = Date.parse("2023-05-01T12:00:00+02:00");

/** The demo home, whose I/O gets another number from a day on. */
function renumbered(from: string): Source {
  const inner = demoSource({ now: () => NOW });
  const answer: Source["answer"] = async (query, options): Promise<Answer> => {
    const given = await inner.answer(query, options);
    const later = "at" in query && query.at >= Date.parse(from);
    return later ? { ...given, body: given.body.replace(/"io_id":\s*\d+/, '"io_id":7') } : given;
  };
  return { ...inner, answer, ask: async (query, options) => inner.decode(query, await answer(query, options)) };
}

test("case 17: an io_id that changes between answers for one meter is said, once, where it changes", async () => {
  const source = renumbered("2022-11-03T00:00:00+01:00");
  const stretch = { meter: "p1", period: period("2022-11-01/2022-11-06", ZONE) } as const;
  const noted = (pages: readonly { readonly issues: readonly { readonly code: string }[] }[]): boolean[] =>
    pages.map(({ issues }) => issues.some(({ code }) => code === "meter-reconfigured"));
  expect(noted(await collect(days(source, stretch)))).toEqual([false, false, true, false, false]);
  expect(noted(await collect(readings(source, stretch)))).toEqual([false, false, false, true, false, false]);
});

test("case 58: the hours of gas of a day, its slot in the month and the difference of the counters agree", async () => {
  const source = demoSource({ now: () => NOW });
  const day = period("2022-11-20", ZONE);
  const [hours] = await collect(days(source, { meter: "p1-gas", period: day }));
  const [month] = await collect(months(source, { meter: "p1-gas", period: period("2022-11", ZONE) }));
  const [start, end] = await collect(readings(source, { period: day }));
  const gas = ({ readings: shown }: NonNullable<typeof start>): number =>
    shown.find(({ register }) => register === "gas")!.thousandths / 1000;
  const added = hours!.series.columns.m3!.reduce((sum, value) => sum + value, 0);
  const slot = month!.series.columns.m3![month!.series.times.indexOf(day.start)]!;
  expect(Math.abs(added - (gas(end!) - gas(start!)))).toBeLessThan(0.003);
  expect(Math.abs(slot - added)).toBeLessThan(0.003);
});

test("case 66: a counter that rolls over is refused like any other fall", async () => {
  const home = registerSource({ "2026-11-01": { t1: 999_999.9, t2: 0 }, "2026-11-02": { t1: 0.2, t2: 0 } });
  const contract = defineContract({
    name: "Any",
    vat: "excluded",
    settlement: "none",
    electricity: { supply: [{ from: "2026-01-01", price: "0.1" }] },
  });
  const asked = usage(home, contract, period("2026-11-01", ZONE), { now: Date.parse("2026-12-01T00:00:00Z") });
  await expect(asked).rejects.toMatchObject({ code: "decreased" });
});

test("case 68: whole counters of the moment are no readings, so they cannot look like a changed meter", async () => {
  await using server = await simulatedCemm({ now: () => Date.parse("2022-11-15T12:00:00+01:00") });
  const source = cemmSource({ apiKey: server.apiKey, uid: server.uid, baseUrl: server.url, policy: { spacingMs: 0 } });
  const page = await source.ask({ kind: "realtime", meter: "p1" });
  expect(Number.isInteger(page.channels.t3?.value)).toBe(true);
  expect(page).not.toHaveProperty("readings");
});

test("case 76: a price that changes inside a month is billed from the reading at that midnight", async () => {
  const home = registerSource({
    "2026-11-01": { t1: 100, t2: 0 },
    "2026-11-11": { t1: 130, t2: 0 },
    "2026-12-01": { t1: 200, t2: 0 },
  });
  const supply = [
    { from: "2026-01-01", price: "0.10" },
    { from: "2026-11-11", price: "0.20" },
  ];
  const contract = defineContract({
    name: "Any",
    vat: "excluded",
    settlement: "none",
    electricity: { supply, energyTax: "none", taxCredit: "none" },
  });
  const used = await usage(home, contract, period("2026-11", ZONE), { now: Date.parse("2027-01-01T00:00:00Z") });
  expect(bill(used, contract).lines.map(({ from, quantity, amount }) => [from, quantity, amount])).toEqual([
    ["2026-11-01", "30.000", "3.00"],
    ["2026-11-11", "70.000", "14.00"],
  ]);
});

test("case 81: the client uses what every runtime has, and no module of Node's", () => {
  const folder = fileURLToPath(new URL("../../src/source/http/", import.meta.url));
  const files = readdirSync(folder).map((file) => readFileSync(folder + file, "utf8"));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((text) => /from "node:/.test(text))).toEqual([]);
});
