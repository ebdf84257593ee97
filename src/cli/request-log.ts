import type { RequestEvent } from "../source/request-event.ts";
import type { Text } from "../text.ts";
import type { Terminal } from "./terminal.ts";

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

const PENDING: Text = { en: "The service is asking the CEMM", nl: "De dienst vraagt het aan de CEMM" };

function again({ what, status }: RequestEvent, waitMs: number): Text {
  const wait = seconds(waitMs);
  const code = status === undefined ? "" : ` (${status})`;
  if (what === "limited")
    return {
      en: `The service has had too many questions${code}: asked again in ${wait} s`,
      nl: `De dienst heeft te veel vragen gehad${code}: over ${wait} s nog eens`,
    };
  return {
    en: `No answer from the service${code}: asked again in ${wait} s`,
    nl: `Geen antwoord van de dienst${code}: over ${wait} s nog eens`,
  };
}

/**
 * Says that an answer is waited for, so that nobody looks at silence; and with `--verbose` each request: its path, the status,
 * how long it took, and the wait that follows.
 */
export function requestLog(terminal: Terminal): (event: RequestEvent) => void {
  const started = new Map<string, number>();
  return (event) => {
    const { what, path, request, status, waitMs } = event;
    if (what === "asked") {
      started.set(path, performance.now());
      return terminal.detail(`GET ${path} (${request})`, "debug");
    }
    const took = Math.round(performance.now() - (started.get(path) ?? performance.now()));
    const next = waitMs === undefined ? "" : `, again in ${seconds(waitMs)} s`;
    terminal.detail(`${path} ${status ?? ""} ${what}, ${took} ms${next}`.replace(/ +/g, " "));
    if (what === "pending") terminal.waiting(PENDING);
    else if (waitMs !== undefined) terminal.note(again(event, waitMs));
  };
}
