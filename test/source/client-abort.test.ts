import { describe, expect, test } from "vitest";
import { sleep } from "../../src/source/http/sleep.ts";
import { failure, NOW, REALTIME, testHome } from "./client-home.ts";
import { hang, later, ok, promise, reply, type Script, stall } from "./tiny-server.ts";

const POWER = { kind: "realtime", meter: "p1" } as const;
const TOO_LATE = 100;

/** How long it took until the abort was noticed. */
async function noticed(promise: Promise<unknown>, stop: AbortController): Promise<number> {
  const start = performance.now();
  stop.abort();
  expect(await failure(promise)).toMatchObject({ name: "AbortError" });
  return performance.now() - start;
}

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
};

describe("case 32: an abort is noticed within 100 ms", () => {
  test("before the start: nothing is asked", async () => {
    const { home, server } = await testHome([ok(REALTIME)]);
    expect(await failure(home.ask(POWER, { signal: AbortSignal.abort() }))).toMatchObject({ name: "AbortError" });
    expect(server.seen).toEqual([]);
  });

  test.each([
    ["the head of an answer", hang],
    ["the rest of a body", stall],
  ])("while waiting for %s: the connection is dropped", async (_what, script) => {
    const { home, server } = await testHome([script]);
    const stop = new AbortController();
    const asked = home.ask(POWER, { signal: stop.signal });
    await until(() => server.seen.length === 1);
    expect(await noticed(asked, stop)).toBeLessThan(TOO_LATE);
    await until(() => server.dropped() === 1);
  });

  test.each<[string, Script]>([
    ["a promise", promise("a")],
    ["another attempt", reply(502)],
    ["the end of a limit", reply(429)],
  ])("while waiting for %s: no timer is left behind", async (_what, script) => {
    let timers = 0;
    const { home, server, events } = await testHome([script], {
      sleep: async (ms, signal) => {
        timers += 1;
        await sleep(ms, signal).finally(() => {
          timers -= 1;
        });
      },
    });
    const stop = new AbortController();
    const asked = home.ask(POWER, { signal: stop.signal });
    await until(() => timers === 1);
    expect(await noticed(asked, stop)).toBeLessThan(TOO_LATE);
    await until(() => timers === 0);
    expect(server.seen).toHaveLength(1);
    expect(events).toHaveLength(2);
  });

  test("even when the fetch that was given does not listen", async () => {
    const { home } = await testHome([], { fetch: () => new Promise(() => undefined) });
    const stop = new AbortController();
    const asked = home.ask(POWER, { signal: stop.signal });
    await until(() => true);
    expect(await noticed(asked, stop)).toBeLessThan(TOO_LATE);
  });

  test("with the caller's own reason, if there is one", async () => {
    const { home } = await testHome([hang]);
    const stop = new AbortController();
    const asked = home.ask(POWER, { signal: stop.signal });
    const reason = new Error("Enough");
    stop.abort(reason);
    expect(await failure(asked)).toBe(reason);
  });

  test("while waiting for its turn: it leaves the queue and is never asked", async () => {
    const { home, server } = await testHome([later(20, ok(REALTIME))]);
    const first = home.ask(POWER);
    const stop = new AbortController();
    const second = home.ask({ kind: "ios" }, { signal: stop.signal });
    await until(() => server.seen.length === 1);
    expect(await noticed(second, stop)).toBeLessThan(TOO_LATE);
    await first;
    expect(server.seen).toHaveLength(1);
  });

  test("and the source goes on afterwards", async () => {
    const { home, server } = await testHome([hang, ok(REALTIME)]);
    const stop = new AbortController();
    const asked = home.ask(POWER, { signal: stop.signal });
    await until(() => server.seen.length === 1);
    await noticed(asked, stop);
    expect((await home.ask(POWER)).kind).toBe("realtime");
  });
});

describe("case 33: identical calls in flight are one", () => {
  test("two callers, one request, the same answer", async () => {
    const { home, server } = await testHome([later(10, ok(REALTIME))]);
    const [one, other] = await Promise.all([home.answer(POWER), home.answer(POWER)]);
    expect(one).toEqual(other);
    expect(server.seen).toHaveLength(1);
  });

  test("one that aborts does not abort the other", async () => {
    const { home, server } = await testHome([later(20, ok(REALTIME))]);
    const stop = new AbortController();
    const one = home.ask(POWER, { signal: stop.signal });
    const other = home.ask(POWER);
    await until(() => server.seen.length === 1);
    expect(await noticed(one, stop)).toBeLessThan(TOO_LATE);
    expect((await other).channels.electric_power?.value).toBe(-1607);
    expect(server.seen).toHaveLength(1);
  });

  test("when all have aborted, so does the request", async () => {
    const { home, server } = await testHome([hang]);
    const stops = [new AbortController(), new AbortController()];
    const asked = stops.map(({ signal }) => failure(home.ask(POWER, { signal })));
    await until(() => server.seen.length === 1);
    for (const stop of stops) stop.abort();
    await Promise.all(asked);
    await until(() => server.dropped() === 1);
  });

  test("a later call is asked anew, also after a failure", async () => {
    const { home, server } = await testHome([reply(403), ok(REALTIME), ok(REALTIME)]);
    await failure(home.ask(POWER));
    await home.ask(POWER);
    await home.ask(POWER);
    expect(server.seen).toHaveLength(3);
  });
});

test("sleep() ends by itself, or not at all once aborted", async () => {
  await sleep(1, new AbortController().signal);
  expect(await failure(sleep(1, AbortSignal.abort()))).toMatchObject({ name: "AbortError" });
});

test("case 34: twenty calls for one device go one by one, in their order", async () => {
  const { home, server } = await testHome([later(1, ok({ data: [] }))]);
  const days = Array.from({ length: 20 }, (_, index) => NOW - index * 86_400_000);
  await Promise.all(days.map((at) => home.answer({ kind: "day", meter: "p1", at })));
  expect(server.most()).toBe(1);
  const asked = server.seen.map((path) => Number(new URL(path, server.url).searchParams.get("time")));
  expect(asked).toEqual(days.map((at) => at / 1000));
});

test("starts are at least 250 ms apart, waited for with the sleep that was given", async () => {
  const { home, waits } = await testHome([ok({ data: [] })], { policy: { spacingMs: 250 } });
  await home.answer(POWER);
  await home.answer({ kind: "ios" });
  expect(waits).toHaveLength(1);
  expect(waits[0]).toBeGreaterThan(100);
  expect(waits[0]).toBeLessThanOrEqual(250);
});
