import type { Coverage, MissingStretch } from "../source.ts";
import type { Stretch } from "./counter.ts";
import type { CsvHome } from "./csv-home.ts";
import { setAsideIssue } from "./set-aside-issue.ts";

/** A reading is of both stretches that meet in it. */
const isWithin = (told: Stretch, { start, end }: Stretch): boolean =>
  told.start === told.end ? told.end >= start && told.end <= end : told.start < end && told.end > start;

/** Which intervals of a stretch are not in the files: one entry a hole, with the registers that miss it. */
export function csvCoverage({ counters, setAside, issues, zone }: CsvHome, stretch: Stretch): Coverage {
  const holes = new Map<string, MissingStretch>();
  for (const [register, counter] of counters) {
    for (const { start, end } of counter.missingIn(stretch)) {
      const known = holes.get(`${start} ${end}`);
      holes.set(`${start} ${end}`, { start, end, registers: [...(known?.registers ?? []), register] });
    }
  }
  const sums = [...counters.values()].filter(({ isSum }) => isSum).map(({ register }) => register);
  const told = setAside.map((fact) => setAsideIssue(fact, counters.get(fact.register)?.isSum === false, zone));
  const within = told.filter(({ from = 0, to = 0 }) => isWithin({ start: from, end: to }, stretch));
  return {
    known: [...counters.values()].map(({ register, known }) => ({ register, ...known })),
    missing: [...holes.values()].sort((a, b) => a.start - b.start || a.end - b.end),
    issues: [...issues, ...within],
    sums,
  };
}
