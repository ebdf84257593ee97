import { EXIT, type ExitCode } from "./exit-code.ts";

/** Why a run ends from outside: 130 for Ctrl-C, 0 when nobody reads its output any more. */
export class Stop extends Error {
  override readonly name: string = "Stop";
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode = EXIT.interrupted) {
    super("Stopped from outside");
    this.exitCode = exitCode;
  }
}
