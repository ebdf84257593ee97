import { readFile, stat } from "node:fs/promises";
import process from "node:process";
import { SourceError } from "../errors.ts";
import { fileReason } from "../file-reason.ts";
import { redactor } from "../source/http/redact.ts";
import { ApiKey } from "../source/secret.ts";
import type { Text } from "../text.ts";
import type { Context } from "./context.ts";

const HINT: Text = {
  en: "Set CEMM_API_KEY, or put the key in a file and name it with --key-file; --demo needs none",
  nl: "Zet CEMM_API_KEY, of zet de sleutel in een bestand en noem dat met --key-file; --demo heeft er geen nodig",
};

const refuse = (en: string, nl: string): SourceError => new SourceError({ code: "auth", text: { en, nl }, hint: HINT });

async function readAll(input: AsyncIterable<string | Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of input) text += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

async function warnWhenShared(file: string, { terminal }: Context): Promise<void> {
  if (process.platform === "win32" || ((await stat(file)).mode & 0o077) === 0) return;
  terminal.warn({
    en: `Other users can read the key in ${file}: chmod 600 makes it yours alone`,
    nl: `Andere gebruikers kunnen de sleutel in ${file} lezen: met chmod 600 is hij alleen van jou`,
  });
}

async function readFrom(name: string, context: Context): Promise<string> {
  if (name === "-") return readAll(context.io.stdin);
  const file = context.path(name);
  try {
    const text = await readFile(file, "utf8");
    await warnWhenShared(file, context);
    return text;
  } catch (cause) {
    const { en, nl } = fileReason(cause);
    throw refuse(`Cannot read key file "${name}": ${en}`, `Kan sleutelbestand "${name}" niet lezen: ${nl}`);
  }
}

/**
 * The API key of `--key-file`, else of CEMM_API_KEY; from then on the terminal strikes it out of all it says. Throws
 * SourceError `auth` without one.
 */
export async function apiKey(context: Context): Promise<ApiKey> {
  const { options, io, terminal } = context;
  const text = options.keyFile === undefined ? io.env.CEMM_API_KEY : await readFrom(options.keyFile, context);
  if (text === undefined)
    throw refuse("Cannot ask for data: there is no API key", "Kan geen gegevens opvragen: er is geen API-sleutel");
  const key = new ApiKey(text);
  terminal.guard(redactor(key));
  return key;
}
