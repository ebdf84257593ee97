import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server does with one request. */
export type Script = (response: ServerResponse, request: IncomingMessage) => void;

export interface TinyServer {
  /** Ends with a slash. */
  readonly url: string;
  readonly host: string;
  /** The requests so far: path and query as they came. */
  readonly seen: readonly string[];
  /** The most requests that were open at one time. */
  readonly most: () => number;
  /** Requests whose connection the client gave up. */
  readonly dropped: () => number;
  readonly close: () => Promise<void>;
}

/** Any status and body; a body that is not text is sent as JSON. */
export const reply =
  (status: number, body: unknown = "", headers: Record<string, string> = {}): Script =>
  (response) => {
    const isText = typeof body === "string";
    response.writeHead(status, { "content-type": isText ? "text/plain" : "application/json", ...headers });
    response.end(isText ? body : JSON.stringify(body));
  };

export const ok = (body: unknown): Script => reply(200, body);
export const promise = (id: unknown): Script => reply(202, { promise: id });

/** The connection ends before an answer. */
export const reset: Script = (response) => response.socket?.resetAndDestroy();
/** No answer, ever. */
export const hang: Script = () => undefined;
/** The head of an answer, and then nothing. */
export const stall: Script = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"data":');
};
/** Fewer bytes than were announced. */
export const cut: Script = (response) => {
  response.writeHead(200, { "content-length": "1000" });
  response.write('{"data":');
  setTimeout(() => response.socket?.destroy(), 5);
};
/** A byte now and then, without an end. */
export const drip: Script = (response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(" "), 10);
  response.on("close", () => clearInterval(timer));
};
/** Much more than anyone would want. */
export const huge: Script = (response) => {
  response.writeHead(200);
  const chunk = "x".repeat(64 * 1024);
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", more);
  more();
};

/** Answers so much later, in real milliseconds. */
export const later =
  (ms: number, script: Script): Script =>
  (response, request) => {
    const timer = setTimeout(() => script(response, request), ms);
    response.on("close", () => clearTimeout(timer));
  };

/** A server on loopback that plays its scripts in turn; the last one stands for all later requests. */
export async function tinyServer(...scripts: readonly Script[]): Promise<TinyServer> {
  const seen: string[] = [];
  let open = 0;
  let most = 0;
  let dropped = 0;
  const server = createServer((request, response) => {
    const script = scripts[Math.min(seen.length, scripts.length - 1)] ?? ok({ data: [] });
    seen.push(request.url ?? "");
    open += 1;
    most = Math.max(most, open);
    response.on("close", () => {
      open -= 1;
      if (!response.writableEnded) dropped += 1;
    });
    script(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const host = `127.0.0.1:${port}`;
  return { url: `http://${host}/`, host, seen, most: () => most, dropped: () => dropped, close };
}
