import { readFile } from "node:fs/promises";
import { ContractError } from "../errors.ts";
import { fileReason } from "../file-reason.ts";
import type { Text } from "../text.ts";

const NOT_UTF8: Text = { en: "it is not text in UTF-8", nl: "het is geen tekst in UTF-8" };

/** A file and what it is, for people: `contract`, `prices`. */
export interface NamedFile {
  readonly file: string;
  readonly kind: Text;
}

/** The ContractError `unreadable` of a file. */
export const unreadableFile = ({ file, kind }: NamedFile, reason: Text, cause: unknown): ContractError =>
  new ContractError({
    code: "unreadable",
    text: {
      en: `Cannot read ${kind.en} "${file}": ${reason.en}`,
      nl: `Kan ${kind.nl} "${file}" niet lezen: ${reason.nl}`,
    },
    place: { file },
    cause,
  });

/** The bytes of a file. Throws ContractError `unreadable` with the reason. */
export async function fileBytes(named: NamedFile): Promise<Uint8Array> {
  try {
    return await readFile(named.file);
  } catch (cause) {
    throw unreadableFile(named, fileReason(cause), cause);
  }
}

/** Bytes as text; a byte order mark, as some editors write, is no part of it. Throws ContractError `unreadable`. */
export function utf8Text(bytes: Uint8Array, named: NamedFile): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadableFile(named, NOT_UTF8, cause);
  }
}
