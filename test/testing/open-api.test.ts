import { afterAll, describe, expect, test } from "vitest";
import { demoHome, type SimulatedHome, simulatedCemm, simulatedHome } from "../../src/testing/mod.ts";
import { float32Print } from "../../src/testing/wire.ts";
import { ask, type Pairs } from "./ask.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const amsterdam = (text: string): number => Date.parse(text);

let now = amsterdam("2022-11-16T14:30:20+01:00");
const home = await demoHome();
const server = await simulatedCemm({ now: () => now });
afterAll(() => server.close());

interface SeriesBody {
  readonly io_id: number;
  readonly time: number;
  readonly data: Readonly<Record<string, Pairs>>;
}

interface MomentBody {
  readonly io_id: number;
  readonly time?: number;
  readonly data: Readonly<Record<string, readonly [number, number]>>;
}

const at = (iso: string, run: () => Promise<void>) => async (): Promise<void> => {
  now = amsterdam(iso);
  await run();
};

const LATER = "2026-11-22T12:00:00+01:00";
const shown = (body: MomentBody): unknown => Object.entries(body.data).map(([name, [, value]]) => `${name} ${value}`);
const real = (pairs: Pairs): Pairs => pairs.slice(1);

test("numbers are printed as float32 with 14 digits, like those of the document", () => {
  const meter = [1350.564, 1612.381, 883.868, 2005.521, 466.696, -393.114, 2616.845];
  expect(meter.map((value) => float32Print(value, ""))).toEqual([
    1350.5639648438, 1612.3809814453, 883.86798095703, 2005.5209960938, 466.6960144043, -393.11401367188,
    2616.8449707031,
  ]);
});

describe("devices and inputs", () => {
  test("the list of devices is an array of uids", async () => {
    const response = await fetch(`${server.url}cemm/?api_key=${server.apiKey}`);
    expect(await response.json()).toEqual({ data: [{ uid: server.uid }] });
  });

  test("the inputs are those of the document's example; one alias gives an array of one", async () => {
    const { data } = await ask<{ data: readonly { io_id: number }[] }>(server, "io/");
    expect(data).toHaveLength(3);
    expect(data[2]).toEqual({ io_id: 3, port: 1, type: "solar_energy", port_option: "s0_in", full_id: 16384 });
    expect(await ask(server, "s01/")).toEqual({ data: [data[2]] });
  });

  test.each([
    { path: "cemm/02-00-00-00-00-02/io/", status: 404, why: "an unknown device" },
    { path: `cemm/${server.uid}/s02/totals/`, status: 412, why: "an alias that the device does not have" },
    { path: `cemm/${server.uid}/p1/data/week/`, status: 404, why: "an unknown series" },
    { path: "elsewhere/", status: 404, why: "an unknown path" },
  ])("$why is $status", async ({ path, status }) => {
    expect((await fetch(`${server.url}${path}?api_key=${server.apiKey}`)).status).toBe(status);
  });

  test("a wrong key is 403, another method 405, a time that is no number 400", async () => {
    const url = `${server.url}cemm/${server.uid}/p1/totals/?api_key=`;
    expect((await fetch(`${url}wrong`)).status).toBe(403);
    expect((await fetch(url + server.apiKey, { method: "POST" })).status).toBe(405);
    expect((await fetch(`${url}${server.apiKey}&time=soon`)).status).toBe(400);
  });

  test("a missing slash is a redirect that carries the key", async () => {
    const url = `${server.url}cemm/${server.uid}/p1/totals?api_key=${server.apiKey}`;
    const response = await fetch(url, { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([
      301,
      new URL(url.replace("?", "/?")).href.slice(`http://${server.host}`.length),
    ]);
  });

  test("the old base of the cloud answers too", async () => {
    const response = await fetch(`http://${server.host}/open-api/v1/cemm/?api_key=${server.apiKey}`);
    expect(await response.json()).toEqual({ data: [{ uid: server.uid }] });
  });
});

describe("a day", () => {
  test.each([
    { date: "2022-03-27", hours: 23 },
    { date: "2022-03-28", hours: 24 },
    { date: "2022-10-30", hours: 25 },
  ])("of $hours hours ($date) has as many minutes, newest first, below an end sample of null", ({ date, hours }) =>
    at(LATER, async () => {
      const { electric_power = [] } = (await ask<SeriesBody>(server, "p1/data/day/", amsterdam(`${date}T12:00Z`))).data;
      const [end, ...minutes] = electric_power;
      expect(minutes).toHaveLength(hours * 60);
      const times = minutes.map(([time]) => time);
      expect(times).toEqual(Array.from(times).sort((a, b) => b - a));
      expect(end).toEqual([times[0]! + MINUTE - 1000, null]);
    })(),
  );

  test(
    "is named by the time that was asked, times 1000",
    at(LATER, async () => {
      const body = await ask<SeriesBody>(server, "p1/data/day/", amsterdam("2022-11-10T16:55:35+01:00"));
      expect([body.io_id, body.time]).toEqual([1, amsterdam("2022-11-10T16:55:35+01:00")]);
    }),
  );

  test(
    "that is not over has no current or future minute, but its end sample",
    at("2022-11-16T14:30:20+01:00", async () => {
      const { electric_power = [] } = (await ask<SeriesBody>(server, "p1/data/day/", now)).data;
      expect(electric_power.slice(0, 2).map(([time]) => new Date(time).toISOString())).toEqual([
        "2022-11-16T22:59:59.000Z",
        "2022-11-16T13:29:00.000Z",
      ]);
      expect(real(electric_power)).toHaveLength(14 * 60 + 30);
    }),
  );

  test(
    "has no minutes in which the device was offline",
    at(LATER, async () => {
      const { electric_power = [] } = (await ask<SeriesBody>(server, "p1/data/day/", amsterdam("2022-11-05T12:00Z")))
        .data;
      expect(real(electric_power)).toHaveLength(23 * 60);
    }),
  );

  test(
    "without data has nothing but its end sample",
    at(LATER, async () => {
      const { electric_power } = (await ask<SeriesBody>(server, "s01/data/day/", now)).data;
      expect(electric_power).toEqual([[amsterdam("2026-11-22T23:59:59+01:00"), null]]);
    }),
  );

  test(
    "of gas is hours of m³ whose sum is the register, below an end sample of 0",
    at(LATER, async () => {
      const noon = amsterdam("2022-11-10T12:00+01:00");
      const { gas = [] } = (await ask<SeriesBody>(server, "p1-gas/data/day/", noon)).data;
      const [from, to] = [noon - 12 * HOUR, noon + 12 * HOUR].map((midnight) => home.countAt("gas", midnight)!);
      expect(gas[0]).toEqual([noon + 12 * HOUR - 1000, 0]);
      expect(real(gas)).toHaveLength(24);
      expect(real(gas).reduce((sum, [, m3]) => sum + m3!, 0)).toBeCloseTo((to! - from!) / 1000, 2);
    }),
  );

  test("of gas with DSMR 5 is 1441 entries of litres a minute", async () => {
    const noon = amsterdam("2022-11-10T12:00+01:00");
    await using dsmr5 = await simulatedCemm({ home: await demoHome({ dsmr: 5 }), now: () => amsterdam(LATER) });
    const { gas = [] } = (await ask<SeriesBody>(dsmr5, "p1-gas/data/day/", noon)).data;
    const [from, to] = [noon - 12 * HOUR, noon + 12 * HOUR].map((midnight) => home.countAt("gas", midnight)!);
    expect(gas).toHaveLength(1441);
    expect(real(gas).reduce((sum, [, litres]) => sum + litres!, 0)).toBe(to! - from!);
  });
});

describe("a month and a year", () => {
  const net = (from: number, to: number, [plus, minus]: readonly ["t1" | "t2", "t3" | "t4"]): number =>
    (home.countAt(plus, to)! - home.countAt(minus, to)! - home.countAt(plus, from)! + home.countAt(minus, from)!) /
    1000;

  test(
    "have a slot a day and a slot a month, newest first, from local midnight",
    at(LATER, async () => {
      const june = amsterdam("2022-06-15T12:00Z");
      const month = (await ask<SeriesBody>(server, "p1/data/month/", june)).data;
      const year = (await ask<SeriesBody>(server, "p1/data/year/", june)).data;
      expect(Object.keys(month)).toEqual(["electric_energy_low", "electric_energy_high"]);
      expect([month.electric_energy_low!.length, year.electric_energy_low!.length]).toEqual([30, 12]);
      expect(month.electric_energy_low!.at(-1)![0]).toBe(amsterdam("2022-06-01T00:00+02:00"));
      expect(year.electric_energy_low!.map(([time]) => time).slice(-3)).toEqual([
        amsterdam("2022-03-01T00:00+01:00"),
        amsterdam("2022-02-01T00:00+01:00"),
        amsterdam("2022-01-01T00:00+01:00"),
      ]);
    }),
  );

  test(
    "hold import less export by tariff",
    at(LATER, async () => {
      const { electric_energy_low, electric_energy_high } = (
        await ask<SeriesBody>(server, "p1/data/month/", amsterdam("2022-06-15T12:00Z"))
      ).data;
      const [start, end] = [amsterdam("2022-06-29T00:00+02:00"), amsterdam("2022-06-30T00:00+02:00")];
      expect(electric_energy_low![1]![1]).toBeCloseTo(net(start, end, ["t1", "t3"]), 2);
      expect(electric_energy_high![1]![1]).toBeCloseTo(net(start, end, ["t2", "t4"]), 2);
    }),
  );

  test(
    "add up to what the counters rose by, since slots are differences of float32 counters",
    at(LATER, async () => {
      const { gas = [] } = (await ask<SeriesBody>(server, "p1-gas/data/month/", amsterdam("2022-11-15T12:00Z"))).data;
      const [from, to] = ["2022-11-01", "2022-12-01"].map((date) =>
        Math.fround(home.countAt("gas", amsterdam(`${date}T00:00+01:00`))! / 1000),
      );
      expect(gas.reduce((sum, [, m3]) => sum + m3!, 0)).toBe(to! - from!);
    }),
  );

  test(
    "count the day of now so far, and give 0 for what is still to come",
    at("2022-11-16T14:30:20+01:00", async () => {
      const { gas = [] } = (await ask<SeriesBody>(server, "p1-gas/data/month/", now)).data;
      const midnight = home.countAt("gas", amsterdam("2022-11-16T00:00+01:00"))!;
      expect(gas.slice(0, 14).every(([, m3]) => m3 === 0)).toBe(true);
      expect(gas[14]![1]).toBeCloseTo((home.countAt("gas", now)! - midnight) / 1000, 2);
      const { gas: months = [] } = (await ask<SeriesBody>(server, "p1-gas/data/year/", now)).data;
      expect(months[0]).toEqual([amsterdam("2022-12-01T00:00+01:00"), 0]);
    }),
  );

  test(
    "are 0 before and after the data",
    at(LATER, async () => {
      for (const date of ["2019-06-15T12:00Z", "2026-06-15T12:00Z"]) {
        const { electric_energy_low } = (await ask<SeriesBody>(server, "p1/data/year/", amsterdam(date))).data;
        expect(electric_energy_low!.every(([, kwh]) => kwh === 0)).toBe(true);
      }
    }),
  );
});

describe("totals", () => {
  test(
    "are what the registers show at the minute that was asked",
    at(LATER, async () => {
      const asked = amsterdam("2022-11-30T23:59:59+01:00");
      const body = await ask<MomentBody>(server, "p1/totals/", asked);
      const stamp = amsterdam("2022-11-30T23:59:00+01:00");
      expect([body.io_id, body.time]).toEqual([1, asked]);
      expect(body.data.t1).toEqual([stamp, float32Print(home.countAt("t1", stamp)! / 1000, "t1")]);
      expect(body.data.gas).toEqual([stamp, float32Print(11946.113, "gas")]);
      expect(home.countAt("gas", stamp + MINUTE)).toBe(11_946_113);
    }),
  );

  test(
    "net before they are stored as float32",
    at(LATER, async () => {
      const stamp = amsterdam("2022-06-30T23:59:00+02:00");
      const { electric_energy } = (await ask<MomentBody>(server, "p1/totals/", stamp)).data;
      const net = (home.countAt("t1", stamp)! - home.countAt("t3", stamp)!) / 1000;
      expect(electric_energy).toEqual([stamp, float32Print(net, "electric_energy")]);
    }),
  );

  test(
    "are never later than now",
    at("2022-11-16T14:30:20+01:00", async () => {
      const { t1 } = (await ask<MomentBody>(server, "p1/totals/", amsterdam("2022-11-16T23:59:59+01:00"))).data;
      expect(t1![0]).toBe(amsterdam("2022-11-16T14:30:00+01:00"));
    }),
  );

  test(
    "carry the stamp of the last known reading while the device was offline",
    at(LATER, async () => {
      const { t1 } = (await ask<MomentBody>(server, "p1/totals/", amsterdam("2022-11-05T23:59:59+01:00"))).data;
      expect(t1![0]).toBe(amsterdam("2022-11-05T23:00+01:00"));
    }),
  );

  test(
    "have gas of its own stamp where only gas was not seen",
    at(LATER, async () => {
      const { t1, gas } = (await ask<MomentBody>(server, "p1/totals/", amsterdam("2020-12-22T23:59:59+01:00"))).data;
      expect([t1![0], gas![0]]).toEqual([amsterdam("2020-12-22T23:59+01:00"), amsterdam("2020-12-22T23:00+01:00")]);
    }),
  );

  test.each(["2019-12-31T23:59:59+01:00", "2024-06-01T23:59:59+02:00"])("are [0,0] on a day without data (%s)", (day) =>
    at(LATER, async () => {
      const { data } = await ask<MomentBody>(server, "p1/totals/", amsterdam(day));
      expect(new Set(Object.values(data).flat())).toEqual(new Set([0]));
    })(),
  );

  test(
    "of a solar meter are what it made at each tariff",
    at(LATER, async () => {
      const stamp = amsterdam("2022-06-30T12:00:00+02:00");
      const { electric_energy, electric_energy_high } = (await ask<MomentBody>(server, "s01/totals/", stamp)).data;
      expect((electric_energy![1] + electric_energy_high![1]) * 1000).toBeCloseTo(home.countAt("solar", stamp)!, -1);
    }),
  );
});

describe("realtime", () => {
  test(
    "is the truth of now, with counters cut to whole units and no switch",
    at("2022-11-16T14:30:20+01:00", async () => {
      const body = await ask<MomentBody>(server, "p1/realtime/");
      const minute = amsterdam("2022-11-16T14:29:00+01:00");
      const [watts] = home.power("grid", minute, minute + MINUTE);
      expect(body.time).toBeUndefined();
      expect(shown(body)).toEqual([
        `t1 ${Math.floor(home.countAt("t1", now)! / 1000)}`,
        `t2 ${Math.floor(home.countAt("t2", now)! / 1000)}`,
        `t3 ${Math.floor(home.countAt("t3", now)! / 1000)}`,
        `t4 ${Math.floor(home.countAt("t4", now)! / 1000)}`,
        `electric_power ${watts}`,
        "rate 2",
        "switch 0",
        `gas ${Math.floor(home.countAt("gas", now)! / 1000)}`,
      ]);
      expect([body.data.t1![0], body.data.switch![0]]).toEqual([now, 0]);
    }),
  );

  test(
    "after the data is the same moment of its last year, whole weeks earlier",
    at(LATER, async () => {
      const weeks = 4 * 52 * 7 * 24 * HOUR;
      const [watts] = home.power("grid", now - weeks - MINUTE, now - weeks);
      expect((await ask<MomentBody>(server, "p1/realtime/")).data.electric_power).toEqual([now, watts]);
    }),
  );

  test(
    "while the device is offline is what it saw last, with that stamp",
    at("2022-11-05T23:40:00+01:00", async () => {
      const { electric_power } = (await ask<MomentBody>(server, "p1/realtime/")).data;
      expect(electric_power![0]).toBe(amsterdam("2022-11-05T23:00:00+01:00"));
    }),
  );
});

describe("a home of your own", () => {
  const start = Date.UTC(2026, 10, 1, 23);
  const own: SimulatedHome = simulatedHome({
    readings: [
      { at: start, t1: 0 },
      { at: start + 24 * HOUR, t1: 2400 },
    ],
  });

  test("has no gas and no sun where none was given", async () => {
    await using small = await simulatedCemm({ home: own, now: () => start + 48 * HOUR });
    expect((await ask<{ data: unknown[] }>(small, "io/")).data).toHaveLength(1);
    const { data } = await ask<MomentBody>(small, "p1/totals/", start + HOUR);
    expect(data.t1).toEqual([start + HOUR, float32Print(0.1, "t1")]);
    expect([data.t2, data.gas]).toEqual([[0, 0], undefined]);
  });

  test("answers under its own uid beside another device of the same key", async () => {
    const others = [{ uid: "02-00-00-00-00-02", home: own }];
    await using two = await simulatedCemm({ others, now: () => start + 48 * HOUR });
    const response = await fetch(`${two.url}cemm/02-00-00-00-00-02/io/?api_key=${two.apiKey}`);
    expect(((await response.json()) as { data: unknown[] }).data).toHaveLength(1);
  });

  test("stays at its end when it has less than a year of data", async () => {
    await using small = await simulatedCemm({ home: own, now: () => start + 48 * HOUR });
    expect((await ask<MomentBody>(small, "p1/realtime/")).data.electric_power).toEqual([
      own.end,
      own.power("grid", own.end - MINUTE, own.end)[0],
    ]);
  });
});
