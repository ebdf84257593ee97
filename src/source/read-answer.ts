import * as v from "valibot";
import type { SourceError } from "../errors.ts";
import type { Text } from "../text.ts";
import { malformed } from "./decode/malformed.ts";
import { printable } from "./printable.ts";

/** What a place should have held, by the message keys of answer-schema.ts. */
const WANTED: Readonly<Record<string, Text>> = {
  number: { en: "a number", nl: "een getal" },
  integer: { en: "a whole number", nl: "een geheel getal" },
  stamp: { en: "an instant in whole milliseconds", nl: "een tijdstip in hele milliseconden" },
  pair: { en: "a pair [milliseconds, value]", nl: "een paar [milliseconden, waarde]" },
  map: { en: "a map of names", nl: "een lijst op naam" },
  list: { en: "a list", nl: "een lijst" },
  text: { en: "a text", nl: "een tekst" },
};

const SECONDS: Text = {
  en: "The instant looks like seconds? The service answers in milliseconds since 1970",
  nl: "Het tijdstip lijkt in seconden? De dienst antwoordt in milliseconden sinds 1970",
};

const SHOWN_ISSUES = 3;

/** `data.gas[7][1]`. */
function jsonPath(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`));
  return printable(keys.join("").replace(/^\./, "")) || "the body";
}

/** As JSON, save for numbers that JSON cannot say: 1e400 is read as Infinity. */
const quoted = (input: unknown): string => (typeof input === "number" ? String(input) : JSON.stringify(input));

function sentence(issue: v.BaseIssue<unknown>): Text {
  const place = jsonPath(issue);
  if (issue.input === undefined) return { en: `${place} is missing`, nl: `${place} ontbreekt` };
  const value = printable(quoted(issue.input));
  const wanted = WANTED[issue.message] ?? { en: issue.message, nl: issue.message };
  return {
    en: `${place} is ${value}, it must be ${wanted.en}`,
    nl: `${place} is ${value}, dat moet ${wanted.nl} zijn`,
  };
}

function refuse(question: string, issues: readonly v.BaseIssue<unknown>[]): SourceError {
  const shown = issues.slice(0, SHOWN_ISSUES).map(sentence);
  const more = issues.length - shown.length;
  const what: Text = {
    en: shown.map((text) => text.en).join("; ") + (more > 0 ? `; and ${more} more` : ""),
    nl: shown.map((text) => text.nl).join("; ") + (more > 0 ? `; en nog ${more}` : ""),
  };
  const seconds = issues.some(({ message, input }) => message === "stamp" && Number(input) > 0 && Number(input) < 1e11);
  return malformed(question, what, seconds ? SECONDS : undefined);
}

function parseJson(question: string, body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ""));
  } catch {
    throw malformed(question, { en: "it is not JSON", nl: "het is geen JSON" });
  }
}

/**
 * Read a body in a form of {@link ANSWER_SCHEMA}. Throws SourceError `malformed` with the JSON path of the first few places
 * that break the form, and the values found there. `question` names what was asked.
 */
export function readAnswer<T>(schema: v.GenericSchema<unknown, T>, body: string, question: string): T {
  const result = v.safeParse(schema, parseJson(question, body));
  if (!result.success) throw refuse(question, result.issues);
  return result.output;
}
