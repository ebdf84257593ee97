import type { Text } from "./text.ts";

const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: { en: "there is no such file", nl: "dit bestand bestaat niet" },
  EISDIR: { en: "it is a folder", nl: "het is een map" },
  EACCES: { en: "reading it is not allowed", nl: "het mag niet gelezen worden" },
};

/** Why a file could not be read, for people: of the codes that a person can do something about the words, else the code. */
export function fileReason(cause: unknown): Text {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return REASONS[code] ?? { en: code, nl: code };
}
