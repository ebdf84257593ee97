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

/** Which contract file it is about, where the sentence does not say so: one of several may be meant. */
function fileOf(error: unknown): string | undefined {
  if (!(error instanceof ContractError)) return undefined;
  const { file } = error.place;
  return file === undefined || error.text.en.includes(file) ? undefined : file;
}

/** Says an error as one sentence and what to do about it; with `--debug` also where it came from. */
export function sayError(error: unknown, terminal: Terminal): void {
  if (error instanceof MeterkastError) terminal.error(error.text, { hint: error.hint, file: fileOf(error) });
  else terminal.error(bug(error), { hint: BUG_HINT });
  if (error instanceof ContractError && error.place.path !== undefined) terminal.detail(`  at ${error.place.path}`);
  terminal.detail(inspect(error), "debug");
}
