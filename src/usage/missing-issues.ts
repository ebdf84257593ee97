import type { Issue } from "../issue.ts";
import type { Register } from "../reading.ts";
import type { MissingStretch } from "../source/source.ts";
import type { Lang, Text } from "../text.ts";
import { isoInstant } from "../units/zone.ts";
import { REGISTER_NAME } from "./register-name.ts";

const HOUR = 3_600_000;

/** So many holes of a period are named one by one. */
const MOST_NAMED = 10;

/** Which registers a hole is about, when it is not about all. */
function about(touched: readonly Register[], all: readonly Register[]): Text {
  if (touched.length === all.length) return { en: "", nl: "" };
  const names = (lang: Lang): string => touched.map((register) => REGISTER_NAME[register][lang]).join(", ");
  return { en: ` of ${names("en")}`, nl: ` van ${names("nl")}` };
}

const hoursOf = (holes: readonly MissingStretch[]): number =>
  Number((holes.reduce((sum, { start, end }) => sum + end - start, 0) / HOUR).toFixed(2));

/** One hole, or several in one sentence. */
function gap(holes: readonly MissingStretch[], { en, nl }: Text, zone: string): Issue {
  const [start, end] = [holes[0]!.start, Math.max(...holes.map((hole) => hole.end))];
  const [from, to, hours] = [isoInstant(start, zone), isoInstant(end, zone), hoursOf(holes)];
  const several =
    holes.length === 1 ? { en: "", nl: "" } : { en: ` in ${holes.length} gaps`, nl: ` in ${holes.length} gaten` };
  return {
    code: "gap",
    severity: "warning",
    from: start,
    to: end,
    text: {
      en: `No data${en} from ${from} to ${to} (${hours} h${several.en}): what was counted then is not in the quantities`,
      nl: `Geen gegevens${nl} van ${from} tot ${to} (${hours} uur${several.nl}): wat toen geteld is zit niet in de hoeveelheden`,
    },
  };
}

/** What is missing of some registers: each of the first ten holes by itself, and the others together. */
export function missingIssues(holes: readonly MissingStretch[], registers: readonly Register[], zone: string): Issue[] {
  const own = holes
    .map((hole) => ({ ...hole, registers: hole.registers.filter((register) => registers.includes(register)) }))
    .filter((hole) => hole.registers.length > 0);
  const [named, others] = [own.slice(0, MOST_NAMED), own.slice(MOST_NAMED)];
  const issues = named.map((hole) => gap([hole], about(hole.registers, registers), zone));
  return others.length === 0 ? issues : [...issues, gap(others, about(registers, registers), zone)];
}
