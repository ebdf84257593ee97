import { describe, expect, test } from "vitest";
import { cemmSource } from "../../src/source/cemm.ts";
import type { Query } from "../../src/source/source.ts";
import { failure, KEY, NOW, REALTIME, testHome, UID } from "./client-home.ts";
import { ok } from "./tiny-server.ts";

const AT = 1_496_242_535_999;

const QUERIES: readonly [Query, string][] = [
  [{ kind: "devices" }, "/cemm/?"],
  [{ kind: "ios" }, `/cemm/${UID}/io/?`],
  [{ kind: "io", meter: "p1-gas" }, `/cemm/${UID}/p1-gas/?`],
  [{ kind: "realtime", meter: "p1" }, `/cemm/${UID}/p1/realtime/?`],
  [{ kind: "day", meter: "s01", at: AT }, `/cemm/${UID}/s01/data/day/?time=1496242535&`],
  [{ kind: "month", meter: "p1", at: AT }, `/cemm/${UID}/p1/data/month/?time=1496242535&`],
  [{ kind: "year", meter: "p1", at: AT }, `/cemm/${UID}/p1/data/year/?time=1496242535&`],
  [{ kind: "totals", meter: "p1", at: AT }, `/cemm/${UID}/p1/totals/?time=1496242535&`],
];

describe("what is asked", () => {
  test.each(QUERIES)("%o is asked at its documented path, with a slash, seconds and the key", async (query, path) => {
    const { home, server } = await testHome([ok({ data: [] })]);
    await home.answer(query);
    expect(server.seen).toEqual([`${path}${new URLSearchParams({ api_key: KEY })}`]);
  });

  test("an honest client asks for JSON and sends no referrer", async () => {
    let headers: unknown;
    const { home } = await testHome([
      (response, request) => {
        headers = request.headers;
        ok(REALTIME)(response, request);
      },
    ]);
    await home.answer({ kind: "realtime", meter: "p1" });
    expect(headers).toMatchObject({ accept: "application/json", "user-agent": "meterkast" });
    expect(headers).not.toHaveProperty("referer");
  });

  test("case 35: a key with + / = & # arrives as it is, without the newline of its file", async () => {
    const { home, server } = await testHome([ok(REALTIME)], { apiKey: ` ${KEY}\n` });
    await home.answer({ kind: "realtime", meter: "p1" });
    expect(new URL(server.seen[0] ?? "", server.url).searchParams.get("api_key")).toBe(KEY);
  });

  test("answers are decoded, and kept as they came", async () => {
    const { home } = await testHome([ok(REALTIME)]);
    const page = await home.ask({ kind: "realtime", meter: "p1" });
    expect(page.channels.electric_power).toEqual({ at: NOW - 5000, value: -1607 });
    expect(await home.answer({ kind: "realtime", meter: "p1" })).toEqual({
      body: JSON.stringify(REALTIME),
      askedAt: NOW,
    });
  });
});

describe("case 37: base URL", () => {
  test.each(["", "v1", "v1/", "v1//", "open-api/v1", "open-api/v1/"])(
    "%j leads to one slash everywhere",
    async (path) => {
      const { home, server } = await testHome([ok(REALTIME)]);
      const other = cemmSource({ apiKey: KEY, uid: UID, baseUrl: `${server.url}${path}`, now: () => NOW });
      await other.answer({ kind: "realtime", meter: "p1" });
      const folder = path.replace(/\/+$/, "");
      expect(server.seen[0]).toMatch(new RegExp(`^/${folder}${folder && "/"}cemm/${UID}/p1/realtime/\\?`));
      expect(home.zone).toBe("Europe/Amsterdam");
    },
  );

  test.each([
    "https://open-api.cemm.nl/v1/",
    "https://mijn.cemm.nl/open-api/v1",
    "http://localhost:8080",
    "http://127.0.0.5/v1",
    "http://[::1]:8080/",
  ])("%s is taken", (baseUrl) => {
    expect(cemmSource({ apiKey: KEY, baseUrl }).zone).toBe("Europe/Amsterdam");
  });

  test.each([
    "http://open-api.cemm.nl/v1/",
    "http://localhost.example.org/",
    "http://192.168.1.20/",
    "ftp://localhost/",
    "file:///etc/passwd",
    "https://user:secret@open-api.cemm.nl/v1/",
    "https://open-api.cemm.nl/v1/?x=1",
    "https://open-api.cemm.nl/v1/#x",
    "open-api.cemm.nl",
    "",
  ])("%j is refused before anything is asked", (baseUrl) => {
    expect(() => cemmSource({ apiKey: KEY, baseUrl })).toThrow(RangeError);
  });
});

describe("what is refused before anything is asked", () => {
  test.each([undefined, "", " \n", "two\nlines"])("case 35: the key %j", (apiKey) => {
    expect(() => cemmSource({ apiKey })).toThrow(expect.objectContaining({ name: "SourceError", code: "auth" }));
  });

  test.each(["Europe/Nowhere", "", "CET+1"])("case 82: the zone %j", (zone) => {
    expect(() => cemmSource({ apiKey: KEY, zone })).toThrow(RangeError);
  });

  test.each([
    { attempts: 0 },
    { maxBytes: -1 },
    { callMs: Number.NaN },
    { retryWaitsMs: [] },
    { promiseWaitsMs: [-1] },
  ])("the policy %o", (policy) => {
    expect(() => cemmSource({ apiKey: KEY, policy })).toThrow(/^Cannot use policy/);
  });

  test.each(["P1", "s04", "p1/", "../x", "", "__proto__"])("case 40: the meter %j", async (meter) => {
    const { home, server } = await testHome([ok(REALTIME)]);
    const query = { kind: "realtime", meter } as unknown as Query;
    expect(await failure(home.ask(query))).toBeInstanceOf(RangeError);
    expect(server.seen).toEqual([]);
  });

  test.each(["week", "../x", undefined])("H2: the query %j", async (kind) => {
    const { home, server } = await testHome([ok(REALTIME)]);
    const query = { kind, meter: "p1", at: NOW } as unknown as Query;
    expect(await failure(home.answer(query))).toBeInstanceOf(RangeError);
    expect(server.seen).toEqual([]);
  });

  test("case 40: han is taken, as an experiment", async () => {
    const { home, server } = await testHome([ok(REALTIME)]);
    await home.ask({ kind: "realtime", meter: "han" });
    expect(server.seen[0]).toContain("/han/realtime/?");
  });

  const DAYS: readonly [string, Query["kind"], number][] = [
    ["not a number", "day", Number.NaN],
    ["an invalid Date", "totals", new Date("?").getTime()],
    ["before 1970", "day", -1],
    ["in seconds", "day", 1_496_242_535],
    ["beyond all dates", "day", 1e17],
    ["tomorrow", "day", Date.parse("2026-11-23T00:00:00+01:00")],
    ["the totals of tomorrow", "totals", Date.parse("2026-11-23T23:59:59+01:00")],
    ["next month", "month", Date.parse("2026-12-01T00:00:00+01:00")],
    ["next year", "year", Date.parse("2027-01-01T00:00:00+01:00")],
  ];

  test.each(DAYS)("case 39: a time that is %s (%s)", async (_what, kind, at) => {
    const { home, server } = await testHome([ok({ data: [] })]);
    expect(await failure(home.ask({ kind, meter: "p1", at } as Query))).toBeInstanceOf(RangeError);
    expect(server.seen).toEqual([]);
  });

  test.each([
    ["day", "2026-11-22T23:59:59+01:00"],
    ["month", "2026-11-30T23:59:59+01:00"],
    ["year", "2026-12-31T23:59:59+01:00"],
    ["totals", "2026-11-22T23:59:59+01:00"],
  ] as const)("case 39: but not a later instant of the %s that has begun", async (kind, at) => {
    const { home, server } = await testHome([ok({ data: [] })]);
    await home.answer({ kind, meter: "p1", at: Date.parse(at) });
    expect(server.seen).toHaveLength(1);
  });
});

describe("which device", () => {
  const OTHER = "FF-FF-FF-FF-FF-FF";
  const devices = (...uids: string[]) => ok({ data: uids.map((uid) => ({ uid })) });

  test("the only one of the key is found out once", async () => {
    const { home, server } = await testHome([devices(UID), ok(REALTIME)], { uid: undefined });
    await home.ask({ kind: "realtime", meter: "p1" });
    await home.ask({ kind: "realtime", meter: "p1" });
    expect(await home.uid()).toBe(UID);
    expect(server.seen.map((path) => path.split("?")[0])).toEqual([
      "/cemm/",
      `/cemm/${UID}/p1/realtime/`,
      `/cemm/${UID}/p1/realtime/`,
    ]);
  });

  test("of more than one, the user must choose from the list", async () => {
    const { home } = await testHome([devices(UID, OTHER)], { uid: undefined });
    const error = await failure(home.ask({ kind: "realtime", meter: "p1" }));
    expect(error).toMatchObject({ name: "SourceError", code: "unknown-device" });
    expect(error.message).toContain(`${UID}, ${OTHER}`);
  });

  test("of none, it says so", async () => {
    const { home } = await testHome([devices()], { uid: undefined });
    expect(await failure(home.uid())).toMatchObject({ code: "unknown-device", message: /no linked devices/ });
  });

  test("case 38: a uid in any usual form is the same device", async () => {
    const { home } = await testHome([ok(REALTIME)], { uid: "00:1e:c0:85:96:cc" });
    expect(await home.uid()).toBe(UID);
  });

  test("case 38: a uid that is none is refused at construction", () => {
    expect(() => cemmSource({ apiKey: KEY, uid: "../x" })).toThrow(RangeError);
  });
});
