import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { ReportError } from "../errors.ts";
import { fileReason } from "../file-reason.ts";
import { defineReport, type Report, type Subject } from "../report/define-report.ts";
import type { Text } from "../text.ts";
import { serveOwnPackage } from "./serve-own-package.ts";

const NO_TYPES: Text = {
  en: "this version of Node cannot run TypeScript",
  nl: "deze versie van Node kan geen TypeScript uitvoeren",
};
const NO_TYPES_HINT: Text = {
  en: "Remove the types and name it .js, or use Node 22.18 or later, or Deno",
  nl: "Haal de types weg en noem het .js, of gebruik Node 22.18 of nieuwer, of Deno",
};
const NO_REPORT: Text = {
  en: "it has no default export made with defineReport",
  nl: "het heeft geen default export die met defineReport is gemaakt",
};

function refuse(file: string, code: ReportError["code"], why: Text, more: { hint?: Text; cause?: unknown } = {}) {
  return new ReportError({
    code,
    report: file,
    text: { en: `Cannot use report "${file}": ${why.en}`, nl: `Kan rapport "${file}" niet gebruiken: ${why.nl}` },
    ...more,
  });
}

/** What went wrong in foreign code, with its line where the runtime tells it. */
function wordsOf(error: unknown, file: string): Text {
  if (!(error instanceof Error)) return { en: String(error), nl: String(error) };
  const place = error.stack?.split(pathToFileURL(file).href)[1];
  const line = /^:(\d+)/.exec(place ?? "")?.[1];
  const words = `${error.name}: ${error.message}`;
  return line === undefined
    ? { en: words, nl: words }
    : { en: `${words} (line ${line})`, nl: `${words} (regel ${line})` };
}

/** The same fault, named by the file that it is in. */
function inFile(fault: ReportError, file: string): ReportError {
  const { code, block, text, report = "", hint } = fault;
  const named = (words: string): string => words.replace(`"${report}"`, `"${file}"`);
  return new ReportError({
    code,
    report: file,
    block,
    text: { en: named(text.en), nl: named(text.nl) },
    hint,
    cause: fault,
  });
}

/** Whatever went wrong in a report, as a fault of its file. */
const faultOf = (cause: unknown, file: string): ReportError =>
  cause instanceof ReportError ? inFile(cause, file) : refuse(file, "invalid", wordsOf(cause, file), { cause });

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

async function defaultExport(file: string): Promise<unknown> {
  await readFile(file).catch((cause) => {
    throw refuse(file, "unreadable", fileReason(cause), { cause });
  });
  serveOwnPackage();
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)).default;
  } catch (cause) {
    if (codeOf(cause) === "ERR_UNKNOWN_FILE_EXTENSION")
      throw refuse(file, "unsupported", NO_TYPES, { hint: NO_TYPES_HINT, cause });
    throw faultOf(cause, file);
  }
}

const isReport = (value: unknown): value is Report<Subject> =>
  typeof value === "object" && value !== null && "build" in value;

function defined(made: Report<Subject>, file: string): Report<Subject> {
  try {
    return defineReport(made);
  } catch (cause) {
    throw faultOf(cause, file);
  }
}

/**
 * A report in a file anywhere on disk, which may import `meterkast`. Throws ReportError that names the file, also when the
 * report throws while it builds.
 */
export async function ownReport(file: string): Promise<Report<Subject>> {
  const made = await defaultExport(file);
  if (!isReport(made)) throw refuse(file, "invalid", NO_REPORT);
  const report = defined(made, file);
  return {
    ...report,
    build(input) {
      try {
        return report.build(input);
      } catch (cause) {
        throw faultOf(cause, file);
      }
    },
  };
}
