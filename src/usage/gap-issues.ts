import type { Issue } from "../issue.ts";
import type { Text } from "../text.ts";
import { addDays, type CivilDate } from "../units/civil.ts";
import { midnight } from "../units/zone.ts";
import type { DayUsage } from "./day-usage.ts";

/** Which days these are, and which midnights are missing: of two days it is the one between, of more it may be any. */
function wordsOf(first: CivilDate, last: CivilDate): Text {
  const second = addDays(first, 1);
  if (first === last)
    return {
      en: `A reading at a midnight of ${first} is missing: the use of that day by itself is not known; the totals follow from the readings around it`,
      nl: `Een stand om middernacht van ${first} ontbreekt: het verbruik van die dag apart is niet bekend; de totalen volgen uit de standen eromheen`,
    };
  if (second === last)
    return {
      en: `The reading of ${last} 00:00 is missing: the use of ${first} and ${last} is known together and not by day, from the readings around it`,
      nl: `De stand van ${last} 00:00 ontbreekt: het verbruik van ${first} en ${last} is samen bekend en niet per dag, uit de standen eromheen`,
    };
  return {
    en: `Readings between ${second} 00:00 and ${last} 00:00 are missing: the use of ${first} to ${last} is known together and not by day, from the readings around them`,
    nl: `Er ontbreken standen tussen ${second} 00:00 en ${last} 00:00: het verbruik van ${first} tot en met ${last} is samen bekend en niet per dag, uit de standen eromheen`,
  };
}

function gap(first: CivilDate, end: CivilDate, zone: string): Issue {
  return {
    code: "gap",
    severity: "warning",
    from: midnight(first, zone),
    to: midnight(end, zone),
    text: wordsOf(first, addDays(end, -1)),
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
