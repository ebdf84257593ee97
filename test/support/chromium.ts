import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

type Values = Readonly<Record<string, unknown>>;

/** Something that happened in a page. */
export interface PageEvent {
  readonly method: string;
  readonly params: Values;
}

/** A tab of a headless browser. */
export interface Page {
  /** All that happened in it so far. */
  readonly events: readonly PageEvent[];
  /** A command of the DevTools protocol; the caller knows what it answers. */
  send<T = Values>(method: string, params?: Values): Promise<T>;
  /** Opens an address and waits until all of it is loaded. */
  open(url: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
}

export interface Chromium {
  page(): Promise<Page>;
  close(): Promise<void>;
}

interface Message extends Partial<PageEvent> {
  readonly id?: number;
  readonly sessionId?: string;
  readonly result?: Values;
  readonly error?: { readonly message: string };
}

const QUIET = "gpu quic background-networking component-update sync extensions"
  .split(" ")
  .map((one) => `--disable-${one}`);
const FLAGS = ["--headless", "--no-sandbox", "--no-first-run", "--remote-debugging-pipe", ...QUIET];

/** Messages on the two pipes of the browser, each ended by a NUL. */
class Wire {
  readonly #out: Writable;
  readonly #asked = new Map<number, { resolve(value: Values): void; reject(reason: Error): void }>();
  readonly #heard = new Map<string, (event: PageEvent) => void>();
  #last = 0;
  #rest = "";

  constructor(out: Writable, back: Readable) {
    this.#out = out;
    back.setEncoding("utf8").on("data", (chunk: string) => {
      const messages = (this.#rest + chunk).split("\0");
      this.#rest = messages.pop() ?? "";
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  send<T>(method: string, params: Values, sessionId?: string): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise<Values>((resolve, reject) => this.#asked.set(id, { resolve, reject })) as Promise<T>;
  }

  listen(sessionId: string, onEvent: (event: PageEvent) => void): void {
    this.#heard.set(sessionId, onEvent);
  }

  #take({ id, sessionId = "", method, params = {}, result = {}, error }: Message): void {
    if (method !== undefined) this.#heard.get(sessionId)?.({ method, params });
    if (id === undefined) return;
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  }
}

async function pageOf(wire: Wire): Promise<Page> {
  const { targetId } = await wire.send<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await wire.send<{ sessionId: string }>("Target.attachToTarget", { targetId, flatten: true });
  const events: PageEvent[] = [];
  let loaded = (): void => {};
  wire.listen(sessionId, (event) => {
    events.push(event);
    if (event.method === "Page.loadEventFired") loaded();
  });
  const send = <T>(method: string, params: Values = {}): Promise<T> => wire.send<T>(method, params, sessionId);
  for (const domain of ["Page", "Network", "Runtime", "Log"]) await send(`${domain}.enable`);
  return {
    events,
    send,
    async open(url) {
      const done = new Promise<void>((resolve) => {
        loaded = resolve;
      });
      await send("Page.navigate", { url });
      await done;
    },
    async evaluate<T>(expression: string) {
      const options = { expression, returnByValue: true, awaitPromise: true };
      const answer = await send<{ result: { value: T }; exceptionDetails?: unknown }>("Runtime.evaluate", options);
      if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
      return answer.result.value;
    },
  };
}

/** Starts Debian's Chromium without a window, with a new profile that goes away with it. */
export async function startChromium(): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), "meterkast-chromium-"));
  const child = spawn("chromium", [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  const wire = new Wire(child.stdio[3] as Writable, child.stdio[4] as Readable);
  return {
    page: () => pageOf(wire),
    async close() {
      await wire.send("Browser.close", {});
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
