import * as v from "valibot";
import type { Text } from "../../text.ts";
import type { Problem } from "./problem.ts";
import { because, carry, unreadable } from "./refusal.ts";

/** A schema that takes anything and gives `T`, or says in both languages what is wrong. */
export type Form<T> = v.GenericSchema<unknown, T>;

/** What must hold between fields that each are in form; paths begin at the value. */
export type Rule<T> = (value: T) => readonly Problem[];

/** Text that is not empty. */
export const text: Form<string> = v.pipe(
  v.string(because({ en: "must be text", nl: "moet tekst zijn" })),
  v.nonEmpty(because({ en: "must not be empty", nl: "mag niet leeg zijn" })),
);

/** Text for which nothing is wrong; `wrong` says what is, or undefined. */
export const textThat = (wanted: Text, wrong: (value: string) => Text | undefined): Form<string> =>
  keeping(v.string(because(wanted)), (value) => {
    const text = wrong(value);
    return text === undefined ? [] : [{ path: [], text }];
  });

/** Text of one shape. */
export const textLike = (shape: RegExp, wanted: Text): Form<string> =>
  textThat(wanted, (value) => (shape.test(value) ? undefined : unreadable(value, wanted)));

/** One of a few words; `otherwise` names what else may stand there. */
export function choice<const Word extends string>(words: readonly Word[], otherwise?: Text): Form<Word> {
  const or = (word: string, last?: string): string => {
    const all = last === undefined ? words : [...words, last];
    return all.length === 1 ? all.join() : `${all.slice(0, -1).join(", ")} ${word} ${all.at(-1)}`;
  };
  const wanted = { en: `must be ${or("or", otherwise?.en)}`, nl: `moet ${or("of", otherwise?.nl)} zijn` };
  return v.picklist(words, because(wanted));
}

/** The problems of a rule as valibot issues; a rule may rely on every field being in form. */
const ruled = <T>(rule: Rule<T>): v.RawCheckAction<T> =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.issues !== undefined) return;
    for (const { path, ...problem } of rule(dataset.value)) {
      const [first, ...rest] = path.map(
        (key): v.UnknownPathItem => ({ type: "unknown", origin: "value", input: dataset.value, key, value: undefined }),
      );
      addIssue({ message: carry(problem), ...(first === undefined ? {} : { path: [first, ...rest] }) });
    }
  });

/** A form whose value must also keep a rule. */
export const keeping = <T>(form: Form<T>, rule: Rule<T>): Form<T> => v.pipe(form, ruled(rule));

/** A list of one form. */
export const list = <T>(entry: Form<T>): Form<T[]> =>
  v.array(
    entry,
    because({
      en: "must be a list, its entries in [ ] or each after a -",
      nl: "moet een lijst zijn, tussen [ ] of elk na een -",
    }),
  );
