import type { Issue } from "../issue.ts";
import { addDays, type CivilDate } from "../units/civil.ts";
import { midnight } from "../units/zone.ts";
import type { DayUsage } from "./day-usage.ts";

function gap(first: CivilDate, end: CivilDate, zone: string): Issue {
  const last = addDays(end, -1);
  const [en, nl] =
    first === last ? [`on ${first}`, `op ${first}`] : [`from ${first} to ${last}`, `van ${first} tot en met ${last}`];
  return {
    code: "gap",
    severity: "warning",
    from: midnight(first, zone),
    to: midnight(end, zone),
    text: {
      en: `Readings at midnight are missing: use by day is not known ${en}; the totals rest on the readings around it`,
      nl: `Er ontbreken standen om middernacht: het verbruik per dag is niet bekend ${nl}; de totalen volgen uit de standen eromheen`,
    },
  };
}

/** One issue a run of days of which not every register is known. */
export function gapIssues(days: readonly DayUsage[], zone: string): Issue[] {
  const missing = days.filter(({ quality }) => quality === "missing").map(({ date }) => date);
  const firsts = missing.filter((date, index) => missing[index - 1] !== addDays(date, -1));
  return firsts.map((first) => {
    let end = first;
    while (missing.includes(end)) end = addDays(end, 1);
    return gap(first, end, zone);
  });
}
