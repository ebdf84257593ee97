import process from "node:process";
import { EXIT } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { Stop } from "./stop.ts";

/** Asked twice to stop, a run that hangs ends at once. */
function stopOnSignals(controller: AbortController): void {
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(EXIT.interrupted);
      controller.abort(new Stop());
    });
  }
}

/** The reader of a pipe may leave early: `meterkast bill 2022-11 --demo | head`. */
function stopOnClosedPipe(controller: AbortController): void {
  process.stderr.on("error", () => {});
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    const code = error.code === "EPIPE" ? EXIT.done : EXIT.disk;
    process.exitCode = code;
    controller.abort(new Stop(code));
  });
}

/** This process, as the command sees it. */
export function processIo(): Io {
  const controller = new AbortController();
  stopOnSignals(controller);
  stopOnClosedPipe(controller);
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    env: process.env,
    isTTY: process.stderr.isTTY === true,
    isOutTTY: process.stdout.isTTY === true,
    columns: process.stderr.columns,
    signal: controller.signal,
  };
}
