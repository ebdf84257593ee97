import type { CivilDate } from "../../units/civil.ts";
import type { Rule } from "./form.ts";
import type { Problem } from "./problem.ts";

const late = (date: CivilDate, before: CivilDate): Problem["text"] => ({
  en: `${date} does not come after ${before} of the entry before it: entries stand in order of time, a date once`,
  nl: `${date} komt niet na ${before} van de regel ervoor: regels staan op volgorde van tijd, elke datum één keer`,
});

/** The rule that a list in time rises by `from`. */
export const rising: Rule<readonly { readonly from: CivilDate }[]> = (entries) =>
  entries.flatMap(({ from }, index) => {
    const before = entries[index - 1]?.from;
    return before === undefined || before < from ? [] : [{ path: [index, "from"], text: late(from, before) }];
  });
