import * as v from "valibot";
import type { CivilDate } from "../units/civil.ts";
import type { Settlement } from "./contract.ts";
import { date } from "./date.ts";
import { choice, type Form, keeping, list } from "./form.ts";
import { group } from "./group.ts";
import { oneOf } from "./one-of.ts";
import type { Problem } from "./problem.ts";
import { registerValues } from "./register-values.ts";

const notLater: Problem["text"] = {
  en: "starts stand in order of time, a date once",
  nl: "de datums staan op volgorde van tijd, elke datum één keer",
};

const noStart: Problem = { path: [], text: { en: "needs at least one date", nl: "heeft minstens één datum nodig" } };

const starts: Form<readonly CivilDate[]> = keeping<readonly CivilDate[]>(list(date), (dates) =>
  dates.length === 0
    ? [noStart]
    : dates.flatMap((start, index) =>
        index === 0 || dates[index - 1]! < start ? [] : [{ path: [index], text: notLater }],
      ),
);

const contractYear: Form<Settlement> = v.pipe(
  keeping(
    group({ start: v.optional(date), starts: v.optional(starts), readings: v.optional(registerValues) }),
    (value) => oneOf(value, ["start", "starts"]),
  ),
  v.transform(
    ({ start, starts: all = [], readings }): Settlement =>
      start === undefined ? { starts: all, readings } : { start, readings },
  ),
);

const none: Form<Settlement> = choice(["none"], {
  en: "a group with start or starts",
  nl: "een groep met start of starts",
});

/** The contract year: from a date, from several, or `none`. */
export const settlement: Form<Settlement> = v.lazy(
  (input): Form<Settlement> => (typeof input === "object" && input !== null ? contractYear : none),
);
