import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { MeterkastError } from "../../src/errors.ts";
import { cemmSource } from "../../src/source/cemm.ts";
import { redactor } from "../../src/source/http/redact.ts";
import type { RequestEvent } from "../../src/source/request-event.ts";
import { ApiKey, revealKey } from "../../src/source/secret.ts";
import type { Query } from "../../src/source/source.ts";
import { NOW, UID } from "./client-home.ts";
import { cut, hang, huge, ok, promise, reply, reset, type Script, tinyServer } from "./tiny-server.ts";

const keys = fc
  .string({
    unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCXYZ0123456789+/=&#%-_ é"),
    minLength: 12,
    maxLength: 40,
  })
  .filter((text) => text.trim() === text);

/** Every form in which a key may come back. */
const formsOf = (key: string): string[] => [
  key,
  encodeURIComponent(key),
  new URLSearchParams({ key }).toString().slice(4),
  Buffer.from(key).toString("base64").replace(/=+$/, ""),
];

describe("case 36: ApiKey", () => {
  test("shows *** to everything that prints", () => {
    fc.assert(
      fc.property(keys, (text) => {
        const key = new ApiKey(text);
        const prints = [
          String(key),
          `${key}`,
          JSON.stringify({ key }),
          inspect(key, { showHidden: true }),
          inspect([{ key }], { depth: 9 }),
        ];
        for (const print of prints) expect(print).not.toContain(text);
        expect(prints[0]).toBe("***");
        expect(inspect(key)).toBe("ApiKey ***");
        expect(revealKey(key)).toBe(text);
      }),
    );
  });

  test("has a form for Deno's inspector too", () => {
    const key = new ApiKey("CANARY-CANARY") as unknown as Record<symbol, () => string>;
    expect(key[Symbol.for("Deno.customInspect")]?.()).toBe("ApiKey ***");
  });
});

describe("H10: foreign text", () => {
  test("loses the key in any form, in any case of its escapes", () => {
    fc.assert(
      fc.property(keys, fc.string(), (text, around) => {
        const clean = redactor(new ApiKey(text));
        for (const form of formsOf(text)) {
          const echo = clean(`${around}${form}${around}`);
          expect(echo.toLowerCase()).not.toContain(form.toLowerCase());
        }
        expect(clean(encodeURIComponent(text).toLowerCase())).not.toContain(encodeURIComponent(text).toLowerCase());
      }),
    );
  });

  test("without a key comes back as it is", () => {
    expect(redactor(undefined)("plain")).toBe("plain");
  });
});

/** Everything that one could print of an error, its causes included. */
function prints(error: unknown): string {
  const chain: unknown[] = [];
  for (let one = error; one !== undefined && !chain.includes(one); one = (one as { cause?: unknown }).cause)
    chain.push(one);
  const texts = chain.map((one) => {
    const { message, stack } = one as Error;
    return [message, stack, String(one), JSON.stringify(one), inspect(one, { showHidden: true, depth: 9 })].join("\n");
  });
  return texts.join("\n");
}

const leakingFetch = (async (input: string | URL | Request) => {
  const url = String(input);
  throw new TypeError(`error sending request for url (${url})`, {
    cause: Object.assign(new Error(`connect ECONNREFUSED ${url}`), { code: "ECONNREFUSED", url }),
  });
}) as typeof globalThis.fetch;

/** Echoes the whole question, key included, as a careless service might. */
const echo =
  (status: number, type: string): Script =>
  (response, request) => {
    const key = new URL(request.url ?? "", "http://x").searchParams.get("api_key") ?? "";
    const body = { error: `bad key ${key}`, url: request.url, base64: Buffer.from(key).toString("base64") };
    reply(status, type === "json" ? JSON.stringify(body) : `no such ${request.url} ${key}`, {
      location: `https://x${request.url}`,
    })(response, request);
  };

const FAULTS: readonly [string, Script][] = [
  ...[301, 400, 401, 403, 404, 408, 412, 418, 429, 500, 502].map((status): [string, Script] => [
    `${status}`,
    echo(status, "text"),
  ]),
  ["200 json", echo(200, "json")],
  ["200 text", echo(200, "text")],
  ["html", reply(200, "<html>")],
  ["promise", promise("a")],
  ["wrong form", ok({ data: { electric_power: "x" } })],
  ["reset", reset],
  ["cut", cut],
  ["hang", hang],
  ["huge", huge],
];

const QUERIES: readonly Query[] = [
  { kind: "devices" },
  { kind: "realtime", meter: "p1" },
  { kind: "totals", meter: "p1", at: NOW },
  { kind: "day", meter: "p1", at: Number.NaN },
];

describe("case 36: H10: the key is in no error, no cause, no event and no source", () => {
  const policy = { spacingMs: 0, headMs: 20, attempts: 2, maxBytes: 100_000, failuresToStop: 3 };

  async function everythingSaid(text: string, baseUrl: string, fetch?: typeof globalThis.fetch): Promise<string> {
    const events: RequestEvent[] = [];
    const home = cemmSource({
      apiKey: text,
      uid: UID,
      baseUrl,
      policy,
      now: () => NOW,
      sleep: async () => undefined,
      fetch,
      onEvent: (event) => events.push(event),
    });
    const said = [inspect(home, { showHidden: true, depth: 9 }), JSON.stringify(home)];
    for (const query of QUERIES) {
      await home.ask(query).catch((error: unknown) => {
        expect(error instanceof MeterkastError || error instanceof RangeError).toBe(true);
        said.push(prints(error));
      });
    }
    return [...said, JSON.stringify(events)].join("\n");
  }

  const examples = fc.sample(keys, { numRuns: 3, seed: 1 });

  test.each(FAULTS)("after %s", async (_what, script) => {
    const server = await tinyServer(script);
    onTestFinished(server.close);
    for (const text of examples) {
      const said = (await everythingSaid(text, server.url)).toLowerCase();
      for (const form of formsOf(text)) expect(said).not.toContain(form.toLowerCase());
    }
  });

  test("case 31: after a fetch whose errors hold the URL, as Deno's do", async () => {
    await fc.assert(
      fc.asyncProperty(keys, async (text) => {
        const said = await everythingSaid(text, "https://127.0.0.1:1/", leakingFetch);
        expect(said).toContain("ECONNREFUSED");
        for (const form of formsOf(text)) expect(said).not.toContain(form);
      }),
      { numRuns: 10 },
    );
  });

  test("nor in the words of an answer that holds it", async () => {
    const server = await tinyServer((response, request) => ok({ data: { echo: request.url } })(response, request));
    onTestFinished(server.close);
    const home = cemmSource({ apiKey: "CANARY4e4f657", uid: UID, baseUrl: server.url });
    expect((await home.answer({ kind: "realtime", meter: "p1" })).body).not.toContain("CANARY");
  });
});
