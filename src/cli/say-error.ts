import { inspect } from "node:util";
import { ContractError, MeterkastError } from "../errors.ts";
import type { Text } from "../text.ts";
import type { Terminal } from "./terminal.ts";

const BUG_HINT: Text = {
  en: "Run it again with --debug, and send what it prints to the makers: it holds no key",
  nl: "Herhaal het met --debug en stuur wat er komt naar de makers: er staat geen sleutel in",
};

function bug(error: unknown): Text {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    en: `Cannot go on: this is a bug in meterkast (${what})`,
    nl: `Kan niet verder: dit is een fout in meterkast (${what})`,
  };
}

/** Says an error as one sentence and what to do about it; with `--debug` also where it came from. */
export function sayError(error: unknown, terminal: Terminal): void {
  if (error instanceof MeterkastError) terminal.error(error.text, error.hint);
  else terminal.error(bug(error), BUG_HINT);
  if (error instanceof ContractError && error.place.path !== undefined) terminal.detail(`  at ${error.place.path}`);
  terminal.detail(inspect(error), "debug");
}
