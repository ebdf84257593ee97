import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Reading, Register } from "../../src/reading.ts";
import { csvSource } from "../../src/source/csv.ts";
import type { ReadingOverride } from "../../src/tariff/reading-override.ts";
import { period } from "../../src/units/period.ts";
import { readingsOn } from "../../src/usage/readings/readings-on.ts";
import { usage } from "../../src/usage/usage.ts";
import { usageRows } from "../../src/usage/usage-rows.ts";
import { changedMeters } from "../support/changed-meters.ts";
import { registerSource } from "../support/register-source.ts";
import { AUTUMN, at, codes, contractOf, novemberUsage, spoilt, totals, ZONE } from "./november.ts";

const electric = contractOf({ gas: undefined });
const NOW = at("2026-12-31");

const override = (register: Register, date: string, value: string, time = "00:00"): ReadingOverride => ({
  at: at(date, time),
  register,
  value,
  reason: "read from the meter",
  date: "2026-12-05",
});

/** No reading at all of the days around the first midnight of November, so that without help it is estimated. */
const offline = [["2026-10-31T11:00:00Z", "2026-11-01T05:00:00Z"]] as const;

const ALL = (["t1", "t2", "t3", "t4"] as const).map((register) =>
  override(register, "2026-11-01", { t1: "1124.5", t2: "2186", t3: "131", t4: "262" }[register]),
);

describe("an override of a reading", () => {
  test("replaces what the device says of a midnight: derived, final, and told with both values and its reason", async () => {
    const used = await novemberUsage({
      contract: electric,
      options: { overrides: [override("t1", "2026-11-01", "1100.25")] },
    });
    expect(used.spans[0]!.start).toMatchObject({ thousandths: 1_100_250, quality: "derived", at: at("2026-11-01") });
    expect(totals(used)).toMatchObject({ t1: 143_750, t2: 180_000 });
    expect(bill(used, electric).status).toBe("final");
    expect(used.issues).toEqual([
      {
        code: "reading-override",
        severity: "warning",
        from: at("2026-11-01"),
        to: at("2026-11-01"),
        text: {
          en: "An override of 2026-12-05 sets register t1 (import) at 2026-11-01T00:00:00+01:00 to 1100.250 kWh, where the device read 1124.000 kWh at 2026-10-31T23:59:00+01:00: read from the meter",
          nl: "Een eigen opgave van 2026-12-05 stelt telwerk t1 (afname) op 2026-11-01T00:00:00+01:00 op 1100,250 kWh, waar het apparaat 1124,000 kWh las op 2026-10-31T23:59:00+01:00: read from the meter",
        },
      },
    ]);
  });

  test("stands where the device has no reading, and then nothing is estimated", async () => {
    const used = await novemberUsage({ contract: electric, source: { offline }, options: { overrides: ALL } });
    expect(used.issues.map(({ code, severity }) => [code, severity])).toEqual(
      Array(4).fill(["reading-override", "info"]),
    );
    const [first] = bill(used, electric).readings;
    expect(first).toMatchObject({
      start: { at: "2026-11-01T00:00:00+01:00", value: "1124.500", quality: "derived" },
      usage: "119.500",
    });
  });

  test("is a neighbour to interpolate from where it is too old for midnight", async () => {
    const overrides = [
      override("t1", "2026-10-31", "1123.9", "22:00"),
      override("t1", "2026-11-01", "1124.3", "02:00"),
    ];
    const used = await novemberUsage({ contract: electric, source: { offline }, options: { overrides } });
    expect(used.spans[0]!.start).toMatchObject({ thousandths: 1_124_100, quality: "estimated" });
    expect(codes(used).filter((code) => code === "reading-override")).toHaveLength(2);
  });

  test("counts for a midnight as any reading does: no older than the contract's gap", async () => {
    const quality = async (time: string) => {
      const overrides = [override("t1", "2026-10-31", "1124", time)];
      return (await novemberUsage({ contract: electric, source: { offline }, options: { overrides } })).spans[0]!.start
        .quality;
    };
    expect([await quality("23:45"), await quality("23:44")]).toEqual(["derived", "estimated"]);
  });

  test("gives way to a later reading of the device before the same midnight", async () => {
    const overrides = [override("t1", "2026-10-31", "1100", "23:50")];
    const used = await novemberUsage({ contract: electric, options: { overrides } });
    expect(used.spans[0]!.start).toMatchObject({ thousandths: 1_124_000, quality: "measured" });
    expect(codes(used)).toEqual([]);
  });

  test("settles two values that the device gives at one instant", async () => {
    const stuck = at("2026-10-31", "23:59");
    const edit = spoilt("2026-11-02", ({ register }) =>
      register === "t1" ? { at: stuck, thousandths: 1_124_500 } : {},
    );
    const overrides = [override("t1", "2026-11-01", "1124")];
    const used = await novemberUsage({ contract: electric, source: { edit }, options: { overrides } });
    expect(totals(used).t1).toBe(120_000);
  });

  test("of a day inside the period is that day's, and leaves the total", async () => {
    const overrides = [override("t1", "2026-11-10", "1161")];
    const used = await novemberUsage({ contract: electric, options: { overrides } });
    expect(totals(used).t1).toBe(120_000);
    expect(used.days.slice(8, 10).map(({ used, quality }) => [used.t1, quality])).toEqual([
      [5000, "derived"],
      [3000, "derived"],
    ]);
  });

  test("that no reading rests on is told when it lies in the period, as its time may be a slip", async () => {
    const overrides = [
      override("t1", "2026-09-01", "900"),
      override("t1", "2026-11-10", "1161", "12:00"),
      override("gas", "2026-11-10", "600", "12:00"),
    ];
    const { issues } = await novemberUsage({ contract: electric, options: { overrides } });
    expect(issues.map(({ code, text }) => [code, text.en])).toEqual([
      [
        "override-unused",
        "The override 1161 of register t1 (import) at 2026-11-10T12:00:00+01:00 is not used: nothing here rests on a reading at that moment",
      ],
    ]);
  });

  test("of gas at a midnight at which only electricity is cut is used for nothing", async () => {
    const home = registerSource({
      "2025-01-01": { t1: 0, t2: 0, gas: 0 },
      "2025-07-01": { t1: 800, t2: 900, gas: 700 },
      "2025-10-02": { t1: 1200, t2: 1300, gas: 800 },
    });
    const supply = [
      { from: "2025-01-01", price: "0.20" },
      { from: "2025-07-01", price: "0.22" },
    ];
    const contract = contractOf({ electricity: { supply }, gas: { supply: [{ from: "2025-01-01", price: "0.40" }] } });
    const overrides = [override("gas", "2025-07-01", "710")];
    const { issues } = await usage(home, contract, period("2025-01-01/2025-10-01", ZONE), { overrides, now: NOW });
    expect(codes({ issues })).toEqual(["override-unused"]);
  });

  test("of gas is one of the gas meter, also where that has an answer of its own", async () => {
    const edit = (readings: readonly Reading[], { meter }: { meter: string }) =>
      readings.filter(({ register }) => (register === "gas") === (meter === "p1-gas"));
    const overrides = [override("gas", "2026-11-01", "650")];
    const used = await novemberUsage({ source: { edit }, options: { overrides } });
    expect(totals(used).gas).toBe(155_000);
  });

  test("that says what the device says is only told", async () => {
    const overrides = [override("t1", "2026-11-01", "1124")];
    const { issues } = await novemberUsage({ contract: electric, options: { overrides } });
    expect(issues.map(({ severity, text }) => [severity, text.en.includes("the device read")])).toEqual([
      ["info", false],
    ]);
  });

  test("that the device's readings contradict is refused, and named with its line in the file", async () => {
    const overrides = [override("t1", "2026-11-01", "5000")];
    await expect(novemberUsage({ contract: electric, options: { overrides } })).rejects.toMatchObject({
      code: "decreased",
      text: {
        en: expect.stringMatching(
          /fell from 5000\.000 kWh to 1244\.000 kWh .*; 5000\.000 kWh is an override of 2026-12-05 \(read from the meter\)$/,
        ),
        nl: expect.stringMatching(
          /daalde van 5000,000 kWh .*; 5000,000 kWh is een eigen opgave van 2026-12-05 \(read from the meter\)$/,
        ),
      },
      hint: {
        en: expect.stringContaining("Look at the line of the overrides file for t1 at 2026-11-01T00:00:00+01:00"),
        nl: expect.stringContaining("Kijk naar de regel voor t1 op 2026-11-01T00:00:00+01:00"),
      },
    });
  });

  test("that lets a register rise by more than a home can use is named too", async () => {
    const overrides = [override("t1", "2026-12-01", "99000")];
    await expect(novemberUsage({ contract: electric, options: { overrides } })).rejects.toMatchObject({
      code: "implausible",
      text: { en: expect.stringMatching(/, more than a home can use; 99000\.000 kWh is an override of 2026-12-05/) },
      hint: { en: expect.stringContaining("Look at the line of the overrides file") },
    });
  });

  test("never brings a register into use that the device does not have", async () => {
    const only = Object.fromEntries(Object.entries(AUTUMN).map(([date, { t2 }]) => [date, { t2: t2! }]));
    const overrides = [override("t1", "2026-11-01", "1"), override("t1", "2026-12-01", "2")];
    const used = await novemberUsage({ contract: electric, counters: only, options: { overrides } });
    expect(Object.keys(totals(used))).toEqual(["t2"]);
  });

  test("changes the hash of the data", async () => {
    const hash = async (value: string): Promise<string> => {
      const overrides = [override("t1", "2026-11-01", value)];
      return bill(await novemberUsage({ contract: electric, options: { overrides } }), electric).document.data;
    };
    expect(await hash("1124.001")).not.toBe(await hash("1124.002"));
  });

  test("is of the meter that hangs there then", async () => {
    const home = await changedMeters(AUTUMN, [{ at: "2026-10-20T10:30", new: { t1: 0, t2: 0, t3: 0, t4: 0 } }]);
    const contract = contractOf({
      gas: undefined,
      settlement: { start: "2026-10-10" },
      meterChanges: home.meterChanges,
    });
    const overrides = [override("t1", "2026-11-01", "46")];
    const used = await usage(home.source, contract, period("2026-11", ZONE), { now: NOW, overrides });
    const own = used.spans.filter(({ register, from }) => register === "t1" && from === "2026-11-01");
    expect(own.map(({ start, thousandths }) => [start.shown, thousandths])).toEqual([[46_000, 120_250]]);
  });

  test("is there for usage in rows and for readings on a date too", async () => {
    const overrides = [override("t1", "2026-11-02", "1127")];
    const { rows, issues } = await usageRows(registerSource(AUTUMN), period("2026-11-01/2026-11-03", ZONE), {
      by: "day",
      now: NOW,
      overrides,
    });
    expect(rows.map(({ importLow }) => importLow)).toEqual(["3.000", "5.000"]);
    expect(issues.map(({ code }) => code)).toEqual(["reading-override"]);
    const [reading] = await readingsOn(registerSource(AUTUMN), electric, ["2026-11-02"], { now: NOW, overrides });
    expect(reading).toMatchObject({ thousandths: 1_127_000, quality: "derived" });
  });

  test("cannot be of a source that adds up intervals", async () => {
    const text = ["start,used", "2026-11-01T00:00+01:00,0.5", "2026-11-01T01:00+01:00,0.5"].join("\n");
    const format = { kind: "intervals", time: "start", every: "hour", registers: { t2: "used" } } as const;
    const source = csvSource([{ name: "used.csv", text }], { now: () => NOW, format });
    const overrides = [override("t2", "2026-11-01", "46")];
    await expect(
      usageRows(source, period("2026-11-01", ZONE), { by: "day", now: NOW, overrides }),
    ).rejects.toMatchObject({
      code: "unsupported",
      text: {
        en: "Cannot override a reading of register t2 (import): the source holds energy by interval, not what a meter shows",
      },
    });
  });
});
