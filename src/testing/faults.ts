import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { json, type Reply } from "./reply.ts";

/**
 * What can go wrong instead of the answer; a number is a status with a small body, a {@link Reply} anything else.
 *
 * - `html`: a login page with 200 · `empty`: 200 without a body · `truncate`: 200 with half of the JSON
 * - `garbage`: bytes that are not HTTP · `half-close`: the connection ends in the middle of the body · `reset`: it breaks at once
 * - `hang`: no answer at all · `stall`: half of the body, then silence · `drip`: the body byte by byte, one each 10 ms
 * - `redirect`: 302 to another path with the key in it · `huge`: 17 MiB of JSON · `bomb`: the same, zipped to 17 KB
 * - `promise`: 202 with an id that is new each time · `promise-only`: a promise with 200 · `empty-promise`: 202 without a body
 * - `early`: the data with 202 · `error-object`: an error in JSON with 200
 */
export type Fault = number | Reply | FaultName;

export type FaultName =
  | "html"
  | "empty"
  | "truncate"
  | "garbage"
  | "half-close"
  | "reset"
  | "hang"
  | "stall"
  | "drip"
  | "redirect"
  | "huge"
  | "bomb"
  | "promise"
  | "promise-only"
  | "empty-promise"
  | "early"
  | "error-object";

/** What a fault may use: the answer that would have been given, where the request went, and a promise. */
export interface FaultScene {
  readonly reply: Reply;
  readonly url: string;
  readonly promise: string;
}

const HUGE = 17 * 1024 * 1024;
const DRIP_MS = 10;

const hugeBody = (): string => `{"data":{"electric_power":[]},"padding":"${"0".repeat(HUGE)}"}`;
const half = (text: string): string => text.slice(0, Math.ceil(text.length / 2));

/** Sends an answer whole. */
export function send(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, { "content-length": String(Buffer.byteLength(body)), ...headers });
  response.end(body);
}

/** Announces the whole body, gives half of it, and then goes on as told. */
function sendHalf(response: ServerResponse, { reply }: FaultScene, then: () => void): void {
  response.writeHead(reply.status, { ...reply.headers, "content-length": String(reply.body.length) });
  response.write(half(reply.body), then);
}

function drip(response: ServerResponse, { reply }: FaultScene): void {
  response.writeHead(reply.status, reply.headers);
  let sent = 0;
  const timer = setInterval(() => {
    response.write(reply.body.slice(sent, sent + 1));
    sent += 1;
    if (sent < reply.body.length) return;
    clearInterval(timer);
    response.end();
  }, DRIP_MS);
  response.once("close", () => clearInterval(timer));
}

function sendZipped(response: ServerResponse, body: string): void {
  response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
  response.end(gzipSync(body));
}

const PLAYS: Readonly<Record<FaultName, (response: ServerResponse, scene: FaultScene) => void>> = {
  html: (response) =>
    send(response, {
      status: 200,
      body: "<!DOCTYPE html><title>Inloggen</title>",
      headers: { "content-type": "text/html" },
    }),
  empty: (response) => send(response, { status: 200, body: "", headers: { "content-type": "application/json" } }),
  truncate: (response, { reply }) => send(response, { ...reply, body: half(reply.body) }),
  garbage: (response) => void response.socket?.end("not http at all\r\n\r\n"),
  "half-close": (response, scene) => sendHalf(response, scene, () => response.socket?.end()),
  reset: (response) => void response.socket?.resetAndDestroy(),
  hang: () => {},
  stall: (response, scene) => sendHalf(response, scene, () => {}),
  drip,
  redirect: (response, { url }) => send(response, { status: 302, body: "", headers: { location: `/elsewhere${url}` } }),
  huge: (response) =>
    send(response, { status: 200, body: hugeBody(), headers: { "content-type": "application/json" } }),
  bomb: (response) => sendZipped(response, hugeBody()),
  promise: (response, { promise }) => send(response, json({ promise }, 202)),
  "promise-only": (response, { promise }) => send(response, json({ promise })),
  "empty-promise": (response) => send(response, { status: 202, body: "" }),
  early: (response, { reply }) => send(response, { ...reply, status: 202 }),
  "error-object": (response) => send(response, json({ error: "internal error" })),
};

const RETRY_AFTER: Readonly<Record<string, string>> = { "retry-after": "1" };

/** Answers a request with a fault. */
export function play(fault: Fault, response: ServerResponse, scene: FaultScene): void {
  if (typeof fault === "string") PLAYS[fault](response, scene);
  else if (typeof fault === "object") send(response, fault);
  else send(response, { ...json({ error: fault }, fault), ...(fault === 429 ? { headers: RETRY_AFTER } : {}) });
}
