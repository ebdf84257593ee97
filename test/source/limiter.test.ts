import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { cemmSource } from "../../src/source/cemm.ts";
import { Limiter } from "../../src/source/http/limiter.ts";
import { ApiKey } from "../../src/source/secret.ts";
import { failure, KEY, UID } from "./client-home.ts";
import { later, ok, tinyServer } from "./tiny-server.ts";

const LIMITS = { perDevice: 1, perKey: 2 };
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("case 34: Limiter", () => {
  test("one device does not hold up another", async () => {
    const limiter = new Limiter(LIMITS);
    const started: string[] = [];
    const forever = (name: string) => () => {
      started.push(name);
      return new Promise<never>(() => undefined);
    };
    for (const name of ["a1", "a2", "b1", "c1"]) void limiter.run(name.slice(0, 1), forever(name));
    await turn();
    expect(started).toEqual(["a1", "b1"]);
  });

  test("a task that fails frees its place", async () => {
    const limiter = new Limiter(LIMITS);
    await failure(limiter.run("a", () => Promise.reject(new Error("no"))));
    expect(await limiter.run("a", async () => "yes")).toBe("yes");
  });

  test("an abort before the turn rejects with its reason, one after it changes nothing", async () => {
    const limiter = new Limiter({ perDevice: 1, perKey: 1 });
    const stop = new AbortController();
    let free: () => void = () => undefined;
    const running = limiter.run("a", () => new Promise<void>((resolve) => (free = resolve)), stop.signal);
    await turn();
    const waiting = limiter.run("a", async () => undefined, stop.signal);
    stop.abort(new Error("Enough"));
    expect(await failure(waiting)).toMatchObject({ message: "Enough" });
    free();
    await running;
    expect(await limiter.run("a", async () => "next")).toBe("next");
  });

  test("whatever comes in, the limits hold, each device keeps its order, and all get their turn", async () => {
    const calls = fc.array(fc.record({ device: fc.constantFrom("a", "b", "c"), turns: fc.nat(3) }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(calls, async (list) => {
        const limiter = new Limiter(LIMITS);
        const open: string[] = [];
        const done: number[] = [];
        const task = (device: string, turns: number, index: number) => async () => {
          open.push(device);
          expect(open.filter((one) => one === device)).toHaveLength(1);
          expect(open.length).toBeLessThanOrEqual(2);
          for (let left = turns; left > 0; left -= 1) await turn();
          open.splice(open.indexOf(device), 1);
          done.push(index);
        };
        await Promise.all(list.map(({ device, turns }, index) => limiter.run(device, task(device, turns, index))));
        for (const device of ["a", "b", "c"]) {
          const order = done.filter((index) => list[index]?.device === device);
          expect(order).toEqual([...order].sort((one, other) => one - other));
        }
        expect(done).toHaveLength(list.length);
      }),
      { numRuns: 30 },
    );
  });
});

test("sources with the same ApiKey share two calls in flight, others do not", async () => {
  const server = await tinyServer(later(20, ok({ data: [] })));
  onTestFinished(server.close);
  const apiKey = new ApiKey(KEY);
  const ask = (last: number, key: string | ApiKey): Promise<unknown> =>
    cemmSource({
      apiKey: key,
      uid: UID.replace(/.$/, String(last)),
      baseUrl: server.url,
      policy: { spacingMs: 0 },
    }).answer({
      kind: "ios",
    });
  await Promise.all([1, 2, 3, 4].map((last) => ask(last, apiKey)));
  expect(server.most()).toBe(2);
  await Promise.all([1, 2, 3, 4].map((last) => ask(last, KEY)));
  expect(server.most()).toBe(4);
});
