import { readFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { type LocalOptions, localSource } from "../../src/source/local/local.ts";
import type { Source } from "../../src/source/source.ts";
import { failure } from "./client-home.ts";
import { reply, type Script, type TinyServer, tinyServer } from "./tiny-server.ts";

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/api/local_api_${name}.json`, import.meta.url), "utf8");

/** When the smart meter was recorded, and after all of it was. */
const NOW = Date.parse("2021-09-29T22:49:00+02:00");
const LATER = Date.parse("2021-09-30T00:54:00+02:00");

const BOX: Readonly<Record<string, string>> = {
  "/open-api/v1/": fixture("device"),
  "/open-api/v1/io": fixture("connections"),
  "/open-api/v1/p1/realtime/": fixture("smartmeter"),
  "/open-api/v1/pulse-1/realtime/": fixture("solarpanel"),
  "/open-api/v1/pulse-3/realtime/": fixture("watermeter"),
  "/open-api/v1/emucs-gas/data/day/": '{"data":{"gas":[]}}',
};

const box: Script = (response, request) => {
  const body = BOX[(request.url ?? "").split("?")[0] ?? ""];
  reply(body === undefined ? 404 : 200, body ?? "")(response, request);
};

async function testBox(
  options: Partial<LocalOptions> = {},
  script = box,
): Promise<{ home: Source; server: TinyServer }> {
  const server = await tinyServer(script);
  onTestFinished(server.close);
  return { home: localSource({ host: server.host, now: () => NOW, policy: { spacingMs: 0 }, ...options }), server };
}

describe("localSource() against a recorded box", () => {
  test("its MAC is the uid", async () => {
    const { home } = await testBox();
    expect(await home.uid()).toBe("11-22-33-44-55-66");
    expect((await home.ask({ kind: "devices" })).devices).toEqual([{ uid: "11-22-33-44-55-66", name: "CEMM Plus" }]);
  });

  test("P15: another box than was expected is refused", async () => {
    const { home } = await testBox({ uid: "FF-FF-FF-FF-FF-FF" });
    expect(await failure(home.uid())).toMatchObject({
      code: "unknown-device",
      message: /it is 11-22-33-44-55-66, wanted is FF/,
    });
  });

  test("no key is sent", async () => {
    const { home, server } = await testBox();
    const page = await home.ask({ kind: "realtime", meter: "p1" });
    expect(page.channels.electric_power?.value).toBe(193);
    expect(server.seen).toEqual(["/open-api/v1/p1/realtime/"]);
  });

  test("s01 and s03 are its pulse inputs", async () => {
    const { home } = await testBox({ now: () => LATER });
    expect((await home.ask({ kind: "realtime", meter: "s01" })).channels.electric_power?.value).toBe(-4.5);
    expect((await home.ask({ kind: "realtime", meter: "s03" })).channels).toEqual({});
  });

  test("another alias may be given", async () => {
    const { home } = await testBox({ now: () => LATER, aliases: { s02: "pulse-1", han: "p1" } });
    expect((await home.ask({ kind: "realtime", meter: "s02" })).channels.electric_power?.value).toBe(-4.5);
    expect((await home.ask({ kind: "realtime", meter: "han" })).channels.electric_power?.value).toBe(193);
  });

  test("the gas meter is found by its type, once", async () => {
    const { home, server } = await testBox();
    await home.answer({ kind: "day", meter: "p1-gas", at: NOW });
    await home.answer({ kind: "day", meter: "p1-gas", at: NOW });
    const day = `/open-api/v1/emucs-gas/data/day/?time=${NOW / 1000}`;
    expect(server.seen).toEqual(["/open-api/v1/io", day, day]);
  });

  test("one I/O is found in the list", async () => {
    const { home } = await testBox();
    const { ios } = await home.ask({ kind: "io", meter: "p1-gas" });
    expect(ios).toMatchObject([{ id: 2, type: "gas", alias: "emucs-gas" }]);
    expect((await home.ask({ kind: "ios" })).ios).toHaveLength(2);
  });

  test("the readings of this moment are the totals of today", async () => {
    const { home } = await testBox();
    const { readings } = await home.ask({ kind: "totals", meter: "p1", at: NOW });
    expect(readings.map(({ register, thousandths }) => [register, thousandths])).toEqual([
      ["t1", 5_237_190],
      ["t2", 5_459_430],
      ["t3", 2_190_410],
      ["t4", 5_012_440],
      ["gas", 6_064_060],
    ]);
  });
});

describe("what the box cannot tell", () => {
  test.each([
    ["of yesterday", NOW - 86_400_000],
    ["of this morning", NOW - 10 * 3_600_000],
  ])("totals %s are refused before anything is asked", async (_when, at) => {
    const { home, server } = await testBox();
    expect(await failure(home.ask({ kind: "totals", meter: "p1", at }))).toMatchObject({
      code: "unsupported",
      message: /the box tells its readings of this moment only/,
      hint: { en: /Open API/ },
    });
    expect(server.seen).toEqual([]);
  });

  test("totals of older firmware, which gives none", async () => {
    const { home } = await testBox({}, reply(200, '{"data":{"t1":[1587565238000,78659.671875]}}'));
    expect(await failure(home.ask({ kind: "totals", meter: "p1", at: NOW }))).toMatchObject({ code: "unsupported" });
  });

  test("a meter that it has no alias for", async () => {
    const { home, server } = await testBox();
    expect(await failure(home.ask({ kind: "realtime", meter: "han" }))).toMatchObject({ code: "unsupported-alias" });
    expect(server.seen).toEqual([]);
  });

  test("H1: an alias of its own making that is no alias", async () => {
    const io = '{"data":[{"io_id":2,"port":3,"type":"gas","alias":"../../etc"}]}';
    const { home, server } = await testBox({}, reply(200, io));
    expect(await failure(home.ask({ kind: "realtime", meter: "p1-gas" }))).toMatchObject({ code: "unsupported-alias" });
    expect(server.seen).toEqual(["/open-api/v1/io"]);
  });
});

test("a refusal does not speak of a key that the box does not have", async () => {
  const { home } = await testBox({}, reply(403));
  const error = await failure(home.ask({ kind: "realtime", meter: "p1" }));
  expect(error.code).toBe("auth");
  expect(JSON.stringify([error.message, error.hint])).not.toMatch(/key|sleutel/i);
});

test.each(["192.168.1.20", "192.168.1.20:80", "cemm.local", "CEMM.local:8080", "[::1]:8080"])(
  "host %j is taken",
  (host) => {
    expect(localSource({ host }).zone).toBe("Europe/Amsterdam");
  },
);

test.each(["", "http://192.168.1.20", "192.168.1.20/", "a b", "user@host", "host?x", "host#x", "host/../x", "..\\x"])(
  "host %j is refused",
  (host) => {
    expect(() => localSource({ host })).toThrow(RangeError);
  },
);

test.each(["", "../p1", "p1/", "a?b", "-x"])("alias %j is refused", (alias) => {
  expect(() => localSource({ host: "cemm.local", aliases: { s01: alias } })).toThrow(RangeError);
});
