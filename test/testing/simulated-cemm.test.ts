import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type Fault,
  type SimulatedCemm,
  type SimulatedCemmOptions,
  simulatedCemm,
  simulatedHome,
} from "../../src/testing/mod.ts";
import { ask } from "./ask.ts";

const START = Date.UTC(2026, 10, 1, 23);
const HOUR = 3_600_000;
const home = simulatedHome({
  readings: [
    { at: START, t1: 0, t2: 0, t3: 0, t4: 0 },
    { at: START + 24 * HOUR, t1: 2400, t2: 4800, t3: 0, t4: 0 },
  ],
});

let now = START + 12 * HOUR;
let server: SimulatedCemm;

const start = async (options: SimulatedCemmOptions = {}): Promise<void> => {
  server = await simulatedCemm({ home, now: () => now, ...options });
};

const url = (path: string): string => `${server.url}cemm/${server.uid}/${path}?api_key=${server.apiKey}`;

interface Heard {
  readonly status: number;
  readonly body: string;
  readonly headers: Headers;
}

async function hear(path = "p1/totals/"): Promise<Heard> {
  const response = await fetch(url(path), { redirect: "manual" });
  return { status: response.status, body: await response.text(), headers: response.headers };
}

beforeEach(() => {
  now = START + 12 * HOUR;
});
afterEach(() => server.close());

describe("promises", () => {
  test("come before the data as often as was said, with one id", async () => {
    await start({ promise: { requests: 2 } });
    const answers = [await hear(), await hear(), await hear()];
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 200]);
    expect(answers[0]?.body).toBe('{"promise":"promise-1"}');
    expect(answers[1]?.body).toBe(answers[0]?.body);
  });

  test("become data when the time has passed", async () => {
    await start({ promise: { readyAfterMs: 3000 } });
    expect((await hear()).status).toBe(202);
    now += 2999;
    expect((await hear()).status).toBe(202);
    now += 1;
    expect((await hear()).status).toBe(200);
  });

  test("expire: who comes back later than the time to live gets a new one", async () => {
    await start({ promise: { readyAfterMs: 3000, ttlMs: 10_000 } });
    expect((await hear()).body).toContain("promise-1");
    now += 10_001;
    expect((await hear()).body).toContain("promise-2");
  });

  test("are kept for each question apart, and asked anew after the data", async () => {
    await start({ promise: {} });
    expect((await hear("io/")).body).toContain("promise-1");
    expect((await hear("p1/")).body).toContain("promise-2");
    expect((await hear("io/")).status).toBe(200);
    expect((await hear("io/")).body).toContain("promise-3");
  });

  test("are not given for what will be refused", async () => {
    await start({ promise: {} });
    expect((await hear("s02/totals/")).status).toBe(412);
  });
});

describe("faults with an answer", () => {
  const cases: readonly { readonly fault: Fault; readonly status: number; readonly body: RegExp }[] = [
    { fault: 403, status: 403, body: /403/ },
    { fault: 408, status: 408, body: /408/ },
    { fault: 412, status: 412, body: /412/ },
    { fault: 502, status: 502, body: /502/ },
    { fault: 503, status: 503, body: /503/ },
    { fault: "html", status: 200, body: /^<!DOCTYPE html>/ },
    { fault: "empty", status: 200, body: /^$/ },
    { fault: "truncate", status: 200, body: /^\{"io_id":1.*[^}]$/ },
    { fault: "promise", status: 202, body: /^\{"promise":"promise-1"\}$/ },
    { fault: "promise-only", status: 200, body: /^\{"promise":"promise-1"\}$/ },
    { fault: "empty-promise", status: 202, body: /^$/ },
    { fault: "early", status: 202, body: /^\{"io_id":1.*\}$/ },
    { fault: "error-object", status: 200, body: /^\{"error":/ },
    { fault: { status: 418, body: "tea" }, status: 418, body: /^tea$/ },
    { fault: "drip", status: 200, body: /^\{"data":.*\}$/ },
  ];

  test.each(cases)("$fault is heard as $status", async ({ fault, status, body }) => {
    await start();
    server.fail(fault);
    const heard = await hear(fault === "drip" ? "p1/" : undefined);
    expect(heard.status).toBe(status);
    expect(heard.body).toMatch(body);
  });

  test("429 says when to come back", async () => {
    await start();
    server.fail(429);
    expect((await hear()).headers.get("retry-after")).toBe("1");
  });

  test("redirect leads elsewhere with the key", async () => {
    await start();
    server.fail("redirect");
    const { status, headers } = await hear();
    expect(status).toBe(302);
    expect(headers.get("location")).toMatch(/^\/elsewhere\/.*api_key=/);
  });

  test.each(["huge", "bomb"] as const)("%s is more than 16 MiB", async (fault) => {
    await start();
    server.fail(fault);
    expect((await hear()).body.length).toBeGreaterThan(16 * 1024 * 1024);
  });
});

describe("faults of the connection", () => {
  test.each(["garbage", "half-close", "reset"] as const)("%s breaks the question", async (fault) => {
    await start();
    server.fail(fault, { times: 10 });
    await expect(hear()).rejects.toThrow();
  });

  test.each(["hang", "stall"] as const)("%s lasts until the server is closed", async (fault) => {
    await start();
    server.fail(fault);
    const heard = expect(hear()).rejects.toThrow();
    while (server.requests.length === 0) await new Promise(setImmediate);
    await server.close();
    await heard;
    await start();
  });
});

describe("the line of faults", () => {
  test("is first come first served, each as often as was said", async () => {
    await start();
    server.fail(502, { times: 2 });
    server.fail(408);
    const statuses = [await hear(), await hear(), await hear(), await hear()].map(({ status }) => status);
    expect(statuses).toEqual([502, 502, 408, 200]);
  });

  test("meets only the paths that are meant", async () => {
    await start();
    server.fail(502, { path: "/p1/totals/" });
    expect((await hear("io/")).status).toBe(200);
    expect((await hear("p1/totals/")).status).toBe(502);
  });
});

describe("the server", () => {
  test("remembers each request, without the key", async () => {
    await start();
    await ask(server, "p1/totals/", START);
    await fetch(url("io/").replace(server.apiKey, "wrong"), { method: "POST" });
    expect(server.requests).toEqual([
      { method: "GET", path: `/v1/cemm/${server.uid}/p1/totals/?time=${START / 1000}`, authorized: true },
      { method: "POST", path: `/v1/cemm/${server.uid}/io/`, authorized: false },
    ]);
  });

  test("knows how many requests were open at once", async () => {
    await start({ latencyMs: 20 });
    await Promise.all([hear(), hear(), hear()]);
    expect([server.peak, server.connections]).toEqual([3, 3]);
  });

  test("gives the same bytes to the same question", async () => {
    await start();
    expect((await hear("p1/data/day/")).body).toBe((await hear("p1/data/day/")).body);
  });

  test("refuses a zone that does not exist before it listens", async () => {
    await expect(simulatedCemm({ home, zone: "Europe/Assen" })).rejects.toThrow(RangeError);
    await start();
  });

  test("lets a process end that forgets to close it", async () => {
    await start();
    const module = new URL("../../src/testing/mod.ts", import.meta.url).href;
    const script = `import { simulatedCemm } from ${JSON.stringify(module)};
      const server = await simulatedCemm();
      await (await fetch(server.url)).text();
      console.log("done");`;
    const root = fileURLToPath(new URL("../..", import.meta.url));
    const run = promisify(execFile)("npx", ["--no-install", "deno", "eval", "--ext=ts", script], { cwd: root });
    expect((await run).stdout).toBe("done\n");
  });
});
