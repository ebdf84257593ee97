import { describe, expect, test } from "vitest";
import { NotReadyError } from "../../src/errors.ts";
import { failure, NOW, REALTIME, testHome, UID } from "./client-home.ts";
import { cut, drip, hang, huge, ok, promise, reply, reset, type Script, stall } from "./tiny-server.ts";

const POWER = { kind: "realtime", meter: "p1" } as const;
const repeat = (count: number, script: Script): Script[] => Array.from({ length: count }, () => script);

describe("promises", () => {
  test("case 21: a 202 then a 200 is one result from two requests, after the first wait", async () => {
    const { home, server, waits } = await testHome([promise("a"), ok(REALTIME)]);
    expect((await home.ask(POWER)).channels.electric_power?.value).toBe(-1607);
    expect(server.seen).toHaveLength(2);
    expect(new Set(server.seen).size).toBe(1);
    expect(waits).toEqual([1000]);
  });

  test("case 22: one promise is waited for in three windows of ten seconds, then the call gives up", async () => {
    const { home, server, waits } = await testHome([promise("a")]);
    const error = await failure(home.ask(POWER));
    expect(error).toBeInstanceOf(NotReadyError);
    expect(error).toMatchObject({ code: "not-ready", status: 202, message: /after 16 requests/ });
    expect(server.seen).toHaveLength(16);
    const window = [1000, 1500, 2000, 2500, 3000];
    expect(waits).toEqual([...window, ...window, ...window]);
  });

  test("case 23: a new promise each time is waited for as long as three windows are, and ends", async () => {
    let id = 0;
    const { home, waits } = await testHome([(response, request) => promise(++id)(response, request)]);
    expect(await failure(home.ask(POWER))).toBeInstanceOf(NotReadyError);
    expect(waits).toEqual(Array.from({ length: 30 }, () => 1000));
  });

  test("case 23: the time of the call bounds it too", async () => {
    const { home, waits } = await testHome([promise("a")], { policy: { callMs: 5000 } });
    expect(await failure(home.ask(POWER))).toBeInstanceOf(NotReadyError);
    expect(waits).toEqual([1000, 1500, 2000]);
  });

  test.each([
    ["an empty body", reply(202, "")],
    ["no JSON", reply(202, "one moment…")],
    ["a web page", reply(202, "<html>", { "content-type": "text/html" })],
    ["an empty object", reply(202, {})],
    ["no data yet", reply(202, { promise: 7, data: null })],
    ["an empty list of data", reply(202, { promise: 7, data: [] })],
  ])("case 24: a 202 with %s is pending", async (_what, script) => {
    const { home, waits } = await testHome([script, ok(REALTIME)]);
    await home.ask(POWER);
    expect(waits).toEqual([1000]);
  });

  test("case 25: a 200 with a promise only is pending", async () => {
    const { home, waits } = await testHome([ok({ promise: "a" }), ok(REALTIME)]);
    await home.ask(POWER);
    expect(waits).toEqual([1000]);
  });

  test("case 25: a 202 with data is data, with an issue", async () => {
    const { home, waits } = await testHome([reply(202, REALTIME)]);
    const page = await home.ask(POWER);
    expect(page.issues.map(({ code }) => code)).toEqual(["early-data"]);
    expect(waits).toEqual([]);
  });

  test("case 26: an answer is never a promise", async () => {
    const { home } = await testHome([promise("a"), ok({ promise: "a", ...REALTIME })]);
    expect(JSON.parse((await home.answer(POWER)).body)).toHaveProperty("data.electric_power");
  });

  test("promises are not counted as attempts", async () => {
    const bad = reply(502);
    const { home, waits } = await testHome([promise("a"), bad, promise("a"), promise("a"), bad, ok(REALTIME)]);
    await home.ask(POWER);
    expect(waits).toEqual([1000, 2000, 1500, 2000, 8000]);
  });
});

describe("what is never asked again", () => {
  const DAY = { kind: "day", meter: "s02", at: NOW } as const;

  test.each([
    [401, "auth"],
    [403, "auth"],
    [404, "unknown-device"],
    [412, "unsupported-alias"],
    [400, "http"],
    [418, "http"],
  ])("case 27: N9: N10: status %i is %s after exactly one request", async (status, code) => {
    const { home, server, waits } = await testHome([reply(status, "no")]);
    const error = await failure(home.ask(DAY));
    expect(error).toMatchObject({ name: "SourceError", code, status });
    expect(error.path).toBe(`cemm/${UID}/s02/data/day/?time=${NOW / 1000}`);
    expect(server.seen).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  test("case 27: a refused key names the place of the key, a missing meter its name", async () => {
    const auth = await failure((await testHome([reply(403)])).home.ask(DAY));
    expect(auth.hint).toMatchObject({ en: /CEMM_API_KEY.*--key-file/, nl: /CEMM_API_KEY.*--key-file/ });
    const alias = await failure((await testHome([reply(412)])).home.ask(DAY));
    expect(alias.message).toMatch(
      /^Cannot ask 127\.0\.0\.1:\d+ for s02 day 2026-11-22: the device has no meter "s02" \(412\)$/,
    );
  });

  test.each([301, 302, 303, 307, 308])("case 30: N14: a %i is refused, and the key stays here", async (status) => {
    const elsewhere = await testHome([ok(REALTIME)]);
    const { home, server } = await testHome([reply(status, "", { location: `${elsewhere.server.url}x/` })]);
    expect(await failure(home.ask(POWER))).toMatchObject({ code: "redirect", status });
    expect(server.seen).toHaveLength(1);
    expect(elsewhere.server.seen).toEqual([]);
  });
});

describe("what is asked again", () => {
  test.each([
    ["408", reply(408)],
    ["500", reply(500)],
    ["502", reply(502, "<html>bad gateway")],
    ["503", reply(503)],
    ["504", reply(504)],
    ["a reset connection", reset],
    ["a body cut short", cut],
    ["JSON cut short", reply(200, '{"data":{"a":[1,')],
    ["JSON cut short behind a bracket", reply(200, '{"data":{"a":[1]}')],
    ["JSON cut short in a text", reply(200, '{"data":"a}')],
    ["an empty body", reply(200, "")],
  ])("case 28: N5: N8: %s, then again, then data is success after about 2 s and 8 s", async (_what, script) => {
    // By the waits, not by the requests: Deno's fetch sends a request again by itself after a reset.
    const play: Script = (...scene) => (waits.length < 2 ? script : ok(REALTIME))(...scene);
    const { home, waits } = await testHome([play]);
    await home.ask(POWER);
    expect(waits).toEqual([2000, 8000]);
  });

  test.each([
    ["a comma too many", '{"data":{"a":1,}}'],
    ["single quotes", "{'data':{}}"],
    ["a bracket too many", '{"data":{}}}'],
    ["a bracket in a text", '{"data":"[", nothing}'],
  ])("an answer that is whole and no JSON is not asked again: %s", async (_what, body) => {
    const { home, server } = await testHome([reply(200, body)]);
    expect(await failure(home.ask(POWER))).toMatchObject({
      code: "malformed",
      message: expect.stringContaining("the answer is not JSON: {"),
    });
    expect(server.seen).toHaveLength(1);
  });

  test.each([
    [408, "network", /your CEMM did not answer \(408\)$/],
    [502, "network", /your CEMM did not answer \(502\)$/],
    [503, "http", /the service failed \(503\)$/],
  ])("case 28: Q3: three times %i is an error that keeps the status", async (status, code, message) => {
    const { home, server } = await testHome([reply(status)]);
    expect(await failure(home.ask(POWER))).toMatchObject({ code, status, message: expect.stringMatching(message) });
    expect(server.seen).toHaveLength(3);
  });

  test("waits are spread by the jitter, so that homes do not ask in step", async () => {
    const { home, waits } = await testHome([reply(502)], { policy: { jitter: 0.2 } });
    await failure(home.ask(POWER));
    expect(waits[0]).toBeGreaterThanOrEqual(1600);
    expect(waits[0]).toBeLessThanOrEqual(2400);
    expect(waits[1]).toBeGreaterThanOrEqual(6400);
    expect(waits[1]).toBeLessThanOrEqual(9600);
  });

  test("case 31: N1: a refused connection is tried three times, and named", async () => {
    const { home, server, events } = await testHome([ok(REALTIME)]);
    await server.close();
    expect(await failure(home.ask(POWER))).toMatchObject({ code: "network", message: /ECONNREFUSED/ });
    expect(events.filter(({ what }) => what === "failed")).toHaveLength(3);
  });

  test.each([
    ["N3", "no head", hang, { headMs: 30 }, /nothing came within/],
    ["N4", "no more body", stall, { idleMs: 30 }, /nothing came within/],
    ["N4", "a slow drip", drip, { attemptMs: 60 }, /not complete within/],
    ["N4", "the end of the call's time", hang, { callMs: 60 }, /not complete within/],
  ])("%s: %s in time is a network error", async (_id, _what, script, policy, message) => {
    const { home } = await testHome([script], { policy: { attempts: 1, ...policy } });
    expect(await failure(home.ask(POWER))).toMatchObject({ code: "network", message });
  });
});

describe("429", () => {
  const httpDate = (ms: number): string => new Date(ms).toUTCString();

  test.each([
    ["seconds", { "retry-after": "3" }, 3000],
    [
      "a date, from the answer's own Date",
      { "retry-after": httpDate(NOW + 65_000), date: httpDate(NOW + 60_000) },
      5000,
    ],
    ["a date that has passed", { "retry-after": httpDate(NOW - 60_000), date: httpDate(NOW) }, 0],
    ["garbage", { "retry-after": "soon" }, 60_000],
    ["a negative number", { "retry-after": "-5" }, 60_000],
    ["nothing", {}, 60_000],
    ["the longest time", { "retry-after": "120" }, 120_000],
  ])("case 29: N6: N7: Retry-After with %s", async (_what, headers, wait) => {
    const { home, waits } = await testHome([reply(429, "", headers as Record<string, string>), ok(REALTIME)]);
    await home.ask(POWER);
    expect(waits).toEqual([wait]);
  });

  test("case 29: a longer Retry-After ends the call at once and says when to come back", async () => {
    const { home, waits } = await testHome([reply(429, "", { "retry-after": "86400" })]);
    expect(await failure(home.ask(POWER))).toMatchObject({
      code: "limited",
      status: 429,
      hint: { en: "Try again after 2026-11-23T11:00:00Z" },
    });
    expect(waits).toEqual([]);
  });

  test("N7: goes on twice, then gives up", async () => {
    const { home, waits } = await testHome([reply(429, "", { "retry-after": "1" })]);
    expect(await failure(home.ask(POWER))).toMatchObject({ code: "limited" });
    expect(waits).toEqual([1000, 1000]);
  });
});

describe("case 18: what is no data", () => {
  test.each([
    ["a web page", reply(200, "<!doctype html><title>Login</title>"), "http", /web page/],
    ["N11: a web page by its type", reply(200, "Please wait", { "content-type": "text/html" }), "http", /web page/],
    ["plain text", reply(200, "niet gevonden\u001b[31m"), "malformed", /not JSON: niet gevonden \[31m$/],
    ["N13: an error object", ok({ error: { code: 17 } }), "http", /the error \{"code":17\}/],
  ])("%s is one clear error without repetition", async (_what, script, code, message) => {
    const { home, server } = await testHome([script]);
    expect(await failure(home.ask(POWER))).toMatchObject({ code, message });
    expect(server.seen).toHaveLength(1);
  });

  test.each(["{}", "[]", "null", "3", '{"io_id":1}', '{"data":null}'])(
    "N12: %s is malformed, never empty data",
    async (body) => {
      const { home, server } = await testHome([reply(200, body)]);
      expect(await failure(home.ask(POWER))).toMatchObject({ name: "SourceError", code: "malformed" });
      expect(server.seen).toHaveLength(1);
    },
  );

  test("a long text is quoted in at most 200 characters", async () => {
    const { home } = await testHome([reply(200, "x".repeat(5000))]);
    const { message } = await failure(home.ask(POWER));
    expect(message.match(/x+…$/)?.[0]).toHaveLength(200);
  });

  test.each([
    ["a byte order mark", reply(200, `\uFEFF${JSON.stringify(REALTIME)}`)],
    ["another content type", reply(200, JSON.stringify(REALTIME), { "content-type": "text/plain" })],
  ])("%s does no harm", async (_what, script) => {
    const { home } = await testHome([script]);
    expect((await home.ask(POWER)).channels.electric_power?.value).toBe(-1607);
  });
});

describe("case 19: limits", () => {
  test("R1: a body beyond the limit is dropped while it streams, without repetition", async () => {
    const { home, server } = await testHome([huge]);
    expect(await failure(home.ask(POWER))).toMatchObject({ code: "too-large", message: /16777216 bytes/ });
    expect(server.seen).toHaveLength(1);
  });

  const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;

  test("P14: a body nested deeper than 64 is refused without parsing it", async () => {
    const { home } = await testHome([reply(200, nested(100_000))]);
    expect(await failure(home.ask(POWER))).toMatchObject({ code: "too-large", message: /deeper than 64/ });
  });

  test("P14: brackets in texts are no depth, nor is depth beside depth", async () => {
    const data = { note: `\\"${"[".repeat(100)}`, beside: Array.from({ length: 100 }, () => [[]]) };
    const { home } = await testHome([ok({ data })]);
    expect((await home.answer({ kind: "ios" })).body).toBe(JSON.stringify({ data }));
  });
});

describe("an outage", () => {
  test("R: five failed attempts in a row end the source; later calls fail at once", async () => {
    const { home, server } = await testHome([reply(502)]);
    await failure(home.ask(POWER));
    await failure(home.ask(POWER));
    expect(server.seen).toHaveLength(5);
    expect(await failure(home.ask(POWER))).toMatchObject({ code: "network", message: /5 attempts in a row failed/ });
    expect(server.seen).toHaveLength(5);
  });

  test("an answer in between starts the count anew", async () => {
    const bad = repeat(2, reply(502));
    const { home, server } = await testHome([...bad, ok(REALTIME), ...bad, ok(REALTIME), ...bad, ok(REALTIME)]);
    for (let turn = 0; turn < 3; turn += 1) await home.ask(POWER);
    expect(server.seen).toHaveLength(9);
  });
});

test("patience without an end is possible", async () => {
  const policy = {
    callMs: Infinity,
    attemptMs: Infinity,
    headMs: Infinity,
    idleMs: Infinity,
    failuresToStop: Infinity,
  };
  const { home, waits } = await testHome([reply(502), ok(REALTIME)], { policy });
  await home.ask(POWER);
  expect(waits).toEqual([2000]);
});

test("events tell each request, its outcome and the wait after it", async () => {
  const { home, events } = await testHome([promise("a"), reply(502), ok(REALTIME)]);
  await home.ask(POWER);
  const path = `cemm/${UID}/p1/realtime/`;
  expect(events).toEqual([
    { what: "asked", path, request: 1 },
    { what: "pending", path, request: 1, status: 202, waitMs: 1000 },
    { what: "asked", path, request: 2 },
    { what: "failed", path, request: 2, status: 502, waitMs: 2000 },
    { what: "asked", path, request: 3 },
    { what: "answered", path, request: 3, status: 200, waitMs: undefined },
  ]);
});
