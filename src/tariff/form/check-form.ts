import * as v from "valibot";
import { contractError, type Origin } from "../contract-error.ts";
import type { Form } from "./form.ts";
import type { Problem } from "./problem.ts";
import { problemOf } from "./refusal.ts";

/** What is known of a value that was read. */
export interface FormGiven extends Origin {
  /** What is already known to be wrong. */
  readonly problems?: readonly Problem[];
}

/** What the schema says about or below something that is already known to be wrong is left out, but for a wrong name. */
const notAbout =
  (known: readonly Problem[]) =>
  ({ path, at }: Problem): boolean =>
    !known.some(
      (problem) =>
        problem.path.every((key, index) => key === path[index]) && (at !== "key" || problem.path.length < path.length),
    );

/** A value that is in form. Throws ContractError `invalid` with the first problem in the file's order. */
export function checkForm<T>(form: Form<T>, value: unknown, given: FormGiven): T {
  const checked = v.safeParse(form, value);
  const known = given.problems ?? [];
  const found = (checked.issues ?? []).map(problemOf).filter(notAbout(known));
  if (!checked.success || known.length > 0) throw contractError([...known, ...found], given);
  return checked.output;
}
