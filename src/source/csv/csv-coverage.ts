import type { Register } from "../../reading.ts";
import type { Coverage, MissingStretch } from "../source.ts";
import type { Stretch } from "./counter.ts";
import type { CsvHome } from "./csv-home.ts";
import { setAsideIssue } from "./set-aside-issue.ts";

/** A reading is of both stretches that meet in it. */
const isWithin = (told: Stretch, { start, end }: Stretch): boolean =>
  told.start === told.end ? told.end >= start && told.end <= end : told.start < end && told.end > start;

/** One entry a stretch, in order of time, with the registers that have it. */
function together(all: readonly (readonly [Register, readonly Stretch[]])[]): readonly MissingStretch[] {
  const found = new Map<string, MissingStretch>();
  for (const [register, stretches] of all)
    for (const { start, end } of stretches) {
      const known = found.get(`${start} ${end}`);
      found.set(`${start} ${end}`, { start, end, registers: [...(known?.registers ?? []), register] });
    }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Which intervals of a stretch are not in the files: one entry a hole, with the registers that miss it. */
export function csvCoverage({ counters, setAside, issues, zone }: CsvHome, stretch: Stretch): Coverage {
  const sums = [...counters.values()].filter(({ isSum }) => isSum).map(({ register }) => register);
  const told = setAside.map((fact) => setAsideIssue(fact, counters.get(fact.register)?.isSum === false, zone));
  const within = told.filter(({ from = 0, to = 0 }) => isWithin({ start: from, end: to }, stretch));
  return {
    known: [...counters.values()].map(({ register, known }) => ({ register, ...known })),
    missing: together([...counters].map(([register, counter]) => [register, counter.missingIn(stretch)])),
    issues: [...issues, ...within],
    sums,
    // Worked out for who asks: a bill does not.
    get quiet() {
      return together([...counters.values()].map(({ register, quiet }) => [register, quiet]));
    },
    get falls() {
      return [...counters.values()].flatMap(({ register, falls }) => falls.map((fall) => ({ register, ...fall })));
    },
  };
}
