import type * as v from "valibot";
import type { Text } from "../../text.ts";
import type { Problem } from "./problem.ts";

/** What valibot asks for the message of an issue. */
export type Message = (issue: v.BaseIssue<unknown>) => string;

/** valibot carries messages as text only; ours are objects, so they travel as JSON. */
export const carry = (problem: Omit<Problem, "path">): string => JSON.stringify(problem);

const shown = (value: unknown): Text => {
  if (typeof value === "string") return { en: `"${value}"`, nl: `"${value}"` };
  if (Array.isArray(value)) return { en: "a list", nl: "een lijst" };
  return { en: "a group of keys", nl: "een groep sleutels" };
};

/** The message of a value that is missing, empty or not what is wanted: "must be …". */
export function because(wanted: Text): Message {
  return ({ input }) => {
    if (input === undefined)
      return carry({ missing: true, text: { en: `missing: it ${wanted.en}`, nl: `ontbreekt: dit ${wanted.nl}` } });
    if (input === null) return carry({ text: { en: `empty: it ${wanted.en}`, nl: `leeg: dit ${wanted.nl}` } });
    const value = shown(input);
    return carry({
      text: { en: `cannot read ${value.en}: it ${wanted.en}`, nl: `kan ${value.nl} niet lezen: dit ${wanted.nl}` },
    });
  };
}

/** The sentence of a value that cannot be read. */
export const unreadable = (value: string, wanted: Text): Text => ({
  en: `cannot read "${value}": it ${wanted.en}`,
  nl: `kan "${value}" niet lezen: dit ${wanted.nl}`,
});

/** The problem behind a valibot issue. */
export function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const steps = issue.path ?? [];
  const last = steps.at(-1);
  const at = last !== undefined && "origin" in last ? last.origin : "value";
  return {
    at,
    ...JSON.parse(issue.message),
    path: steps.map(({ key }) => (typeof key === "number" ? key : String(key))),
  };
}
