import * as v from "valibot";
import type { Text } from "../../text.ts";
import type { Form } from "./form.ts";
import { nearest } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { because, carry, type Message } from "./refusal.ts";

/** What follows the comma of a number between braces. */
const afterComma = (key: string): Omit<Problem, "path"> => ({
  at: "key",
  text: {
    en: `unknown key "${key}": a comma ends a value here; write numbers with a point, and without one for thousands, as 11919.784`,
    nl: `onbekende sleutel "${key}": een komma sluit hier een waarde af; schrijf getallen met een punt, en zonder punt voor duizenden, als 11919.784`,
  },
});

/** A number that nothing stands after. */
const isAfterComma = (key: string, value: unknown): boolean => /^\d+(\.\d+)?$/.test(key) && value === null;

function unknownKey(key: string, value: unknown, known: readonly string[]): Omit<Problem, "path"> {
  if (isAfterComma(key, value)) return afterComma(key);
  const meant = nearest(key, known);
  const list = known.join(", ");
  return {
    at: "key",
    meant,
    text: {
      en: `unknown key "${key}": ${meant === undefined ? `known here are ${list}` : `did you mean "${meant}"?`}`,
      nl: `onbekende sleutel "${key}": ${meant === undefined ? `hier bestaan ${list}` : `bedoel je "${meant}"?`}`,
    },
  };
}

/** Reports every unknown key; valibot's own strict object stops at the first. */
const refusing = <T>(input: object, unknown: readonly string[], known: readonly string[]): v.RawCheckAction<T> =>
  v.rawCheck<T>(({ addIssue }) => {
    for (const key of unknown)
      addIssue({
        message: carry(unknownKey(key, (input as Record<string, unknown>)[key], known)),
        path: [{ type: "unknown", origin: "key", input, key, value: undefined }],
      });
  });

const GROUP: Text = { en: "must be a group of keys", nl: "moet een groep sleutels zijn" };

/** valibot takes a list for an object. */
const noGroup = <T>(): Form<T> => v.custom<T>(() => false, because(GROUP));

type Group<E extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<E, undefined>>;

/** A group of known keys, and no others. */
export function group<E extends v.ObjectEntries>(entries: E): Form<Group<E>> {
  const wantedGroup = because(GROUP);
  const message: Message = (issue) => {
    const key = issue.path?.at(-1)?.key;
    const entry = typeof key === "string" ? entries[key] : undefined;
    if (issue.input !== undefined || entry === undefined) return wantedGroup(issue);
    return v.safeParse(entry, undefined).issues?.[0].message ?? wantedGroup(issue);
  };
  const known = Object.keys(entries);
  const form: Form<Group<E>> = v.object(entries, message);
  return v.lazy((input): Form<Group<E>> => {
    if (Array.isArray(input)) return noGroup();
    if (typeof input !== "object" || input === null) return form;
    const unknown = Object.keys(input).filter((key) => !known.includes(key));
    return unknown.length === 0 ? form : v.pipe(form, refusing(input, unknown, known));
  });
}

/** Keys of one form with values of one form. */
export function table<T>(key: Form<string>, value: Form<T>): Form<Record<string, T>> {
  const form = v.record(key as v.GenericSchema<string, string>, value, because(GROUP));
  return v.lazy((input): Form<Record<string, T>> => (Array.isArray(input) ? noGroup() : form));
}
