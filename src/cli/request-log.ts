import type { RequestEvent } from "../source/request-event.ts";
import type { Terminal } from "./terminal.ts";

/** Says each request with `--verbose`: its path, the status, how long it took, and the wait that follows. */
export function requestLog(terminal: Terminal): (event: RequestEvent) => void {
  const started = new Map<string, number>();
  return ({ what, path, request, status, waitMs }) => {
    if (what === "asked") {
      started.set(path, performance.now());
      return terminal.detail(`GET ${path} (${request})`, "debug");
    }
    const took = Math.round(performance.now() - (started.get(path) ?? performance.now()));
    const next = waitMs === undefined ? "" : `, again in ${(waitMs / 1000).toFixed(1)} s`;
    terminal.detail(`${path} ${status ?? ""} ${what}, ${took} ms${next}`.replace(/ +/g, " "));
  };
}
