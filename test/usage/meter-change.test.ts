import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill, BillReading } from "../../src/bill/bill-document.ts";
import { REGISTERS, type Register } from "../../src/reading.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { addDays } from "../../src/units/civil.ts";
import { money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import type { DayUsage } from "../../src/usage/day-usage.ts";
import { type Usage, usage } from "../../src/usage/usage.ts";
import { usageRows } from "../../src/usage/usage-rows.ts";
import { changedMeters } from "../support/changed-meters.ts";
import { registerSource } from "../support/register-source.ts";
import { SCENARIOS, type Scenario, swap, twoPrices } from "./meter-change-scenarios.ts";
import { AUTUMN, at, codes, contractOf, totals, ZONE } from "./november.ts";

const NOW = at("2026-12-31");

interface Both {
  readonly changed: Usage;
  readonly plain: Usage;
  readonly bills: { readonly changed: Bill; readonly plain: Bill };
}

/** A home with changed meters, and the same home without. */
async function both({ swaps, text = "2026-11", contract, counters = AUTUMN, source }: Scenario): Promise<Both> {
  const home = await changedMeters(counters, swaps, source);
  const [asked, rules] = [period(text, ZONE), contractOf(contract)];
  const written = contractOf({ ...contract, meterChanges: home.meterChanges });
  const plain = await usage(registerSource(counters, source), rules, asked, { now: NOW });
  const changed = await usage(home.source, written, asked, { now: NOW });
  return { changed, plain, bills: { changed: bill(changed, written), plain: bill(plain, rules) } };
}

const used = ({ days }: Usage): DayUsage["used"][] => days.map((day) => day.used);
const usageOf = ({ readings }: Bill, register: Register): string =>
  sum(readings.filter((entry) => entry.register === register).map((entry) => money(entry.usage))).toFixed(3);

function expectTheSame({ changed, plain, bills }: Both): void {
  expect(totals(changed)).toEqual(totals(plain));
  expect(used(changed)).toEqual(used(plain));
  expect(bills.changed.lines).toEqual(bills.plain.lines);
  expect(bills.changed.totals).toEqual(bills.plain.totals);
  expect(bills.changed.status).toBe(bills.plain.status);
}

/** Readings that can be checked with a pencil: each meter's own, and together what the register counted. */
function expectReadings({ bills }: Both): void {
  for (const register of REGISTERS)
    expect([register, usageOf(bills.changed, register)]).toEqual([register, usageOf(bills.plain, register)]);
  for (const { start, end, usage: own } of bills.changed.readings)
    expect(money(end.value).minus(start.value).toFixed(3)).toBe(own);
}

describe("a meter change leaves energy, days and money as they are, and its bill has both meters' readings", () => {
  test.each(SCENARIOS)("$what", async (scenario) => {
    const made = await both(scenario);
    expectTheSame(made);
    expectReadings(made);
    expect(codes(made.changed).filter((code) => code === "meter-change")).toHaveLength(scenario.told);
    expect(made.bills.changed.readings).toHaveLength(made.bills.plain.readings.length + scenario.more);
  });

  test("whenever it is, and whatever the new meter shows first", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            minute: fc.nat(50 * 1440 - 1),
            new: fc.record({
              t1: fc.nat(99_999_999),
              t2: fc.nat(5),
              t3: fc.nat(9_000),
              t4: fc.nat(300_000),
              gas: fc.nat(20_000),
            }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        async (changes) => {
          const swaps = changes
            .sort((one, other) => one.minute - other.minute)
            .filter(({ minute }, index) => minute !== changes[index - 1]?.minute)
            .map(({ minute, new: fresh }) => {
              const time = new Date(Date.UTC(2026, 9, 15) + minute * 60_000).toISOString().slice(0, 16);
              return swap(time, Object.fromEntries(Object.entries(fresh).map(([name, wh]) => [name, wh / 1000])));
            });
          const made = await both({ what: "any", swaps, told: 0, more: 0 });
          expectTheSame(made);
          expectReadings(made);
          expect(used(made.changed).every((day) => Object.values(day).every((wh) => wh !== null && wh >= 0))).toBe(
            true,
          );
        },
      ),
      { numRuns: 25 },
    ));
});

const entry = ({ register, from, to, start, end, usage: own }: BillReading): string =>
  `${register} ${from}/${to} ${start.at.slice(5, 16)} ${start.value} ${start.quality} · ${end.at.slice(5, 16)} ${end.value} ${end.quality} · ${own}`;

async function entries(moment: string, text = "2026-11"): Promise<string[]> {
  const scenario = { what: moment, text, swaps: [swap(moment, { t1: 0, t2: 0, t3: 0, t4: 50.5 })], told: 1, more: 4 };
  const { readings } = (await both(scenario)).bills.changed;
  return readings.filter(({ register }) => register === "t1" || register === "t4").map(entry);
}

describe("two entries of readings a register", () => {
  test("as the meters displayed them, the new one's from the day of the change", async () => {
    expect(await entries("2026-11-12T12:00")).toEqual([
      "t1 2026-11-01/2026-11-12 10-31T23:59 1124.000 measured · 11-12T12:00 1170.000 derived · 46.000",
      "t1 2026-11-12/2026-12-01 11-12T12:00 0.000 derived · 11-30T23:59 74.000 measured · 74.000",
      "t4 2026-11-01/2026-11-12 10-31T23:59 262.000 measured · 11-12T12:00 285.000 derived · 23.000",
      "t4 2026-11-12/2026-12-01 11-12T12:00 50.500 derived · 11-30T23:59 87.500 measured · 37.000",
    ]);
  });

  test("the old one's too on the first day, which is never empty", async () => {
    expect((await entries("2026-11-01T12:00")).slice(0, 2)).toEqual([
      "t1 2026-11-01/2026-11-02 10-31T23:59 1124.000 measured · 11-01T12:00 1126.000 derived · 2.000",
      "t1 2026-11-02/2026-12-01 11-01T12:00 0.000 derived · 11-30T23:59 118.000 measured · 118.000",
    ]);
  });

  test("both of that day where the bill is of one day", async () => {
    expect((await entries("2026-11-12T12:00", "2026-11-12")).slice(0, 2)).toEqual([
      "t1 2026-11-12/2026-11-13 11-11T23:59 1168.000 measured · 11-12T12:00 1170.000 derived · 2.000",
      "t1 2026-11-12/2026-11-13 11-12T12:00 0.000 derived · 11-12T23:59 2.000 measured · 2.000",
    ]);
  });

  test("but one at the first midnight, which leaves nothing to the old one", async () => {
    expect((await entries("2026-11-01T00:00")).slice(0, 1)).toEqual([
      "t1 2026-11-01/2026-12-01 11-01T00:00 0.000 derived · 11-30T23:59 120.000 measured · 120.000",
    ]);
  });
});

test("the issue says what both meters showed", async () => {
  const { changed } = await both({
    what: "",
    swaps: [swap("2026-11-12T12:00", { t1: 0, t2: 0.012, t3: 0, t4: 0, gas: 1 })],
    told: 1,
    more: 5,
  });
  expect(changed.issues).toEqual([
    {
      code: "meter-change",
      severity: "info",
      from: at("2026-11-12", "12:00"),
      to: at("2026-11-12", "12:00"),
      text: {
        en: "The meter was changed on 2026-11-12 at 12:00: register t1 (import) ended at 1170.000 kWh and began at 0.000 kWh; register t2 (import) ended at 2255.000 kWh and began at 0.012 kWh; register t3 (export) ended at 142.500 kWh and began at 0.000 kWh; register t4 (export) ended at 285.000 kWh and began at 0.000 kWh; the gas meter ended at 712.500 m³ and began at 1.000 m³",
        nl: "De meter is vervangen op 2026-11-12 om 12:00: telwerk t1 (afname) eindigde op 1170,000 kWh en begon op 0,000 kWh; telwerk t2 (afname) eindigde op 2255,000 kWh en begon op 0,012 kWh; telwerk t3 (teruglevering) eindigde op 142,500 kWh en begon op 0,000 kWh; telwerk t4 (teruglevering) eindigde op 285,000 kWh en begon op 0,000 kWh; de gasmeter eindigde op 712,500 m³ en begon op 1,000 m³",
      },
    },
  ]);
});

describe("a midnight without a reading is never interpolated across a change", () => {
  /** The device sees nothing from noon on 31 October until 6 in the morning of 1 November. */
  const offline = [["2026-10-31T11:00:00Z", "2026-11-01T05:00:00Z"]] as const;

  test.each([
    { what: "before: up to the old meter's last", moment: "2026-11-01T03:00", old: 1125, wanted: 1124.4 },
    { what: "after: from the new meter's first", moment: "2026-10-31T21:00", old: 1123, wanted: 1123.5 },
  ])("$what", async ({ moment, old, wanted }) => {
    const home = await changedMeters(AUTUMN, [swap(moment)], { offline });
    const changes = home.meterChanges.map((change) => ({ ...change, old: { ...change.old, t1: old } }));
    const contract = contractOf({ gas: undefined, meterChanges: changes });
    const { spans, issues } = await usage(home.source, contract, period("2026-11", ZONE), { now: NOW });
    expect(spans[0]!.start.quality).toBe("estimated");
    expect(spans[0]!.start.thousandths / 1000).toBeCloseTo(wanted, 2);
    expect(issues.map(({ code }) => code)).toContain("boundary-estimated");
  });

  test("and the meter that hangs there at midnight is the one that is shown", async () => {
    const home = await changedMeters(AUTUMN, [swap("2026-10-31T21:00")], { offline });
    const contract = contractOf({ gas: undefined, meterChanges: home.meterChanges });
    const used = await usage(home.source, contract, period("2026-11", ZONE), { now: NOW });
    const [first] = bill(used, contract).readings;
    expect([first!.start.value, first!.start.quality, first!.end.value]).toEqual(["0.501", "estimated", "120.500"]);
  });

  test("and a change just before midnight is a reading of that midnight", async () => {
    const { changed } = await both({
      what: "",
      swaps: [swap("2026-10-31T23:50")],
      source: { offline },
      told: 1,
      more: 0,
    });
    expect(changed.spans[0]!.start).toMatchObject({ at: at("2026-10-31", "23:50"), shown: 0, quality: "derived" });
  });
});

describe("a change at a midnight that the device did not see is the reading of that midnight", () => {
  const readingsOf = async (moment: string, rules: Partial<ContractInput>): Promise<string[]> => {
    const [date] = moment.split("T");
    const away = [`${addDays(date!, -1)}T11:00:00Z`, `${addDays(date!, 1)}T05:00:00Z`] as const;
    const home = await changedMeters(AUTUMN, [swap(moment)], { offline: [away] });
    const contract = contractOf({ gas: undefined, ...rules, meterChanges: home.meterChanges });
    const made = bill(await usage(home.source, contract, period("2026-11", ZONE), { now: NOW }), contract);
    expect(made.status).toBe("final");
    return made.readings.filter(({ register }) => register === "t1").map(entry);
  };

  test("at the end of the bill as the old meter displayed it", async () => {
    expect(await readingsOf("2026-12-01T00:00", {})).toEqual([
      "t1 2026-11-01/2026-12-01 10-31T23:59 1124.000 measured · 12-01T00:00 1244.000 derived · 120.000",
    ]);
  });

  test("at its start as the new one did", async () => {
    expect(await readingsOf("2026-11-01T00:00", {})).toEqual([
      "t1 2026-11-01/2026-12-01 11-01T00:00 0.000 derived · 11-30T23:59 120.000 measured · 120.000",
    ]);
  });

  test("at a cut of the line as both did", async () => {
    expect(await readingsOf("2026-11-12T00:00", twoPrices("2026-11-12"))).toEqual([
      "t1 2026-11-01/2026-11-12 10-31T23:59 1124.000 measured · 11-12T00:00 1168.000 derived · 44.000",
      "t1 2026-11-12/2026-12-01 11-12T00:00 0.000 derived · 11-30T23:59 76.000 measured · 76.000",
    ]);
  });

  test("at a cut that is none of the line as both did", async () => {
    const feedIn = [
      { from: "2020-01-01", price: "0.05" },
      { from: "2026-11-12", price: "0.06" },
    ];
    const rules = { electricity: { supply: [{ from: "2020-01-01", price: "0.1" }], feedIn } };
    expect(await readingsOf("2026-11-12T00:00", rules)).toEqual([
      "t1 2026-11-01/2026-11-12 10-31T23:59 1124.000 measured · 11-12T00:00 1168.000 derived · 44.000",
      "t1 2026-11-12/2026-12-01 11-12T00:00 0.000 derived · 11-30T23:59 76.000 measured · 76.000",
    ]);
  });
});

describe("a change that does not fit what the device read is refused", () => {
  const november = async (moment: string, { old, written = moment }: { old?: number; written?: string }) => {
    const home = await changedMeters(AUTUMN, [swap(moment)]);
    const changes = home.meterChanges.map((change) => ({
      ...change,
      at: written,
      old: { ...change.old, ...(old === undefined ? {} : { t1: old }) },
    }));
    const contract = contractOf({ meterChanges: changes });
    return usage(home.source, contract, period("2026-11", ZONE), { now: NOW });
  };

  test.each([
    { what: "the old meter's last is below what it showed before", given: { old: 1100 }, code: "decreased" },
    { what: "the old meter's last is more than it can have counted", given: { old: 99_000 }, code: "implausible" },
    { what: "it was days later", given: { written: "2026-11-08T10:30" }, code: "implausible" },
    { what: "it was days earlier", given: { written: "2026-11-20T10:30" }, code: "decreased" },
    { what: "it was the next month", given: { written: "2026-12-12T10:30" }, code: "decreased" },
  ])("$what", async ({ given, code }) => {
    await expect(november("2026-11-12T10:30", given)).rejects.toMatchObject({ code, register: "t1" });
  });

  test("with the entry to look at", async () => {
    await expect(november("2026-11-12T10:30", { old: 1100 })).rejects.toMatchObject({
      text: {
        en: "Cannot bill: register t1 (import) fell from 1168.000 kWh to 1100.000 kWh between 2026-11-11T23:59:00+01:00 and 2026-11-12T10:30:00+01:00; 1100.000 kWh stands in `meterChanges`",
      },
      hint: { en: expect.stringContaining("Look at that entry of `meterChanges`") },
    });
  });

  test("a fall without an entry says how to write one", async () => {
    const home = await changedMeters(AUTUMN, [swap("2026-11-12T10:30")]);
    await expect(usage(home.source, contractOf(), period("2026-11", ZONE), { now: NOW })).rejects.toMatchObject({
      code: "decreased",
      hint: { en: expect.stringContaining("add it to `meterChanges` in the contract") },
    });
  });

  test("but an old meter's last that is 0.02 short counts as nothing less", async () => {
    const home = await changedMeters(AUTUMN, [swap("2026-11-01T00:01")]);
    const changes = home.meterChanges.map((change) => ({ ...change, old: { ...change.old, t1: 1123.99 } }));
    const contract = contractOf({ meterChanges: changes });
    const { readings } = bill(await usage(home.source, contract, period("2026-11", ZONE), { now: NOW }), contract);
    expect(readings.slice(0, 2).map((reading) => reading.usage)).toEqual(["0.000", "119.987"]);
  });
});

describe("usage in rows", () => {
  test.each(["day", "month"] as const)("by %s goes on over a change that the contract tells of", async (by) => {
    const home = await changedMeters(AUTUMN, [swap("2026-11-12T10:30", { t1: 0, t2: 0, t3: 0, t4: 0, gas: 0 })]);
    const contract = contractOf({ meterChanges: home.meterChanges });
    const asked = period("2026-11", ZONE);
    const plain = await usageRows(registerSource(AUTUMN), asked, { by, contract: contractOf(), now: NOW });
    const changed = await usageRows(home.source, asked, { by, contract, now: NOW });
    expect(changed.rows).toEqual(plain.rows);
    expect(codes(changed)).toEqual(["meter-change"]);
  });

  test("over a change that is on no record has no number for it, and says what to do", async () => {
    const home = await changedMeters(AUTUMN, [swap("2026-11-12T10:30", { t1: 0, t2: 0, t3: 0, t4: 0, gas: 0 })]);
    const { rows, issues } = await usageRows(home.source, period("2026-11", ZONE), { by: "month", now: NOW });
    expect(rows[0]!.gas).toBeNull();
    const told = issues.find(({ text }) => text.en.includes("gas meter"));
    expect([told?.code, told?.text.en]).toEqual([
      "reading-decreased",
      expect.stringMatching(/^Not counted: the gas meter fell from .* add it to `meterChanges`/),
    ]);
  });
});
