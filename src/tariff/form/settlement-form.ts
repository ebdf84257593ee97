import * as v from "valibot";
import { type CivilDate, daysBetween } from "../../units/civil.ts";
import type { Settlement } from "../contract.ts";
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

/** A consumption period is that of the annual bill; one of 18 months ends without. Wet belastingen op milieugrondslag art. 47. */
const LONGEST = 550;

const tooLong: Problem["text"] = {
  en: "lies more than 18 months after the one before: a contract year is about 12 months, each needs its own start",
  nl: "ligt meer dan 18 maanden na de vorige: een contractjaar is ongeveer 12 maanden, elk heeft een eigen begin",
};

function wrongStart(start: CivilDate, before: CivilDate | undefined): Problem["text"] | undefined {
  if (before === undefined) return undefined;
  if (start <= before) return notLater;
  return daysBetween(before, start) > LONGEST ? tooLong : undefined;
}

const noStart: Problem = { path: [], text: { en: "needs at least one date", nl: "heeft minstens één datum nodig" } };

const starts: Form<readonly CivilDate[]> = keeping<readonly CivilDate[]>(list(date), (dates) =>
  dates.length === 0
    ? [noStart]
    : dates.flatMap((start, index) => {
        const text = wrongStart(start, dates[index - 1]);
        return text === undefined ? [] : [{ path: [index], text }];
      }),
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
