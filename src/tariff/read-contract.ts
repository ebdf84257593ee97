import { readFile } from "node:fs/promises";
import { ContractError } from "../errors.ts";
import type { Text } from "../text.ts";
import { checkContract } from "./check-contract.ts";
import type { Contract } from "./contract.ts";
import { contractHash } from "./contract-hash.ts";
import { yamlDocument } from "./yaml-document.ts";

const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: { en: "there is no such file", nl: "dit bestand bestaat niet" },
  EISDIR: { en: "it is a folder", nl: "het is een map" },
  EACCES: { en: "reading it is not allowed", nl: "het mag niet gelezen worden" },
};

const NOT_UTF8: Text = { en: "it is not text in UTF-8", nl: "het is geen tekst in UTF-8" };

const unreadable = (file: string, reason: Text, cause: unknown): ContractError =>
  new ContractError({
    code: "unreadable",
    text: { en: `Cannot read contract "${file}": ${reason.en}`, nl: `Kan contract "${file}" niet lezen: ${reason.nl}` },
    place: { file },
    cause,
  });

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw unreadable(file, REASONS[code] ?? { en: code, nl: code }, cause);
  }
}

/** A byte order mark at the start, as some editors write, is no part of the text. */
function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(file, NOT_UTF8, cause);
  }
}

/**
 * Read a contract file, YAML 1.2 or JSON. Read strictly: an unknown or double key, a number with a comma, a list that does not
 * rise, a date that does not exist is refused with its line and column and the nearest known name. Numbers keep their digits.
 * Throws ContractError: `unreadable` when there is no such text file, `invalid` with the first problem in the file otherwise.
 *
 * @example const contract = await readContract("contract.yaml"); contract.zone // "Europe/Amsterdam"
 */
export async function readContract(file: string): Promise<Contract> {
  const bytes = await bytesOf(file);
  const { value, problems, place } = yamlDocument(textOf(bytes, file));
  return checkContract(value, { file, hash: contractHash(bytes), problems, place });
}
