import { ReadingError } from "../../errors.ts";
import type { Text } from "../../text.ts";
import { type CivilDate, monthOf } from "../../units/civil.ts";
import { fitLine, type Line, type LinePoint } from "./fit-line.ts";

/** The gas of one civil day, and the heat that day asked for. */
export interface HeatedDay {
  readonly date: CivilDate;
  readonly m3: number;
  readonly degreeDays: number;
}

const FEWEST_DAYS = 14;
const FEWEST_POINTS = 3;

function refusal(code: "incomplete" | "implausible", en: string, nl: string, hint?: Text): ReadingError {
  const text = { en: `Cannot normalise gas: ${en}`, nl: `Kan het gasverbruik niet normaliseren: ${nl}` };
  return new ReadingError({ code, register: "gas", text, hint });
}

const tooFew = (heating: number, points: number, by: "day" | "month"): ReadingError =>
  refusal(
    "incomplete",
    `${heating} heating days in ${points} ${by}s are known, at least ${FEWEST_DAYS} in ${FEWEST_POINTS} are needed`,
    `er zijn ${heating} stookdagen in ${points} ${by === "day" ? "dagen" : "maanden"} bekend, nodig zijn er ${FEWEST_DAYS} in ${FEWEST_POINTS}`,
    { en: "Take a longer period, with cold and warm days", nl: "Neem een langere periode, met koude en warme dagen" },
  );

const unrelated = (): ReadingError =>
  refusal("implausible", "it does not rise when it gets colder", "het stijgt niet als het kouder wordt", {
    en: "Check whether this home heats with gas",
    nl: "Ga na of deze woning met gas verwarmt",
  });

const meanOf = (days: readonly HeatedDay[], pick: (day: HeatedDay) => number): number =>
  days.reduce((sum, day) => sum + pick(day), 0) / days.length;

function pointsOf(days: readonly HeatedDay[], by: "day" | "month"): LinePoint[] {
  const groups = new Map<string, HeatedDay[]>();
  for (const day of days) {
    const key = by === "day" ? day.date : monthOf(day.date);
    groups.set(key, [...(groups.get(key) ?? []), day]);
  }
  return [...groups.values()].map((group) => ({
    x: meanOf(group, ({ degreeDays }) => degreeDays),
    y: meanOf(group, ({ m3 }) => m3),
    weight: group.length,
  }));
}

/**
 * How a home's gas follows the cold: m³ a day = base + slope × degree days, by least squares over days, or over the mean
 * days of months, in which the inertia of a house and its thermostat weighs less.
 *
 * @throws ReadingError `incomplete` under 14 heating days (degree days above 0) or 3 points, `implausible` when gas does not
 *   rise with the cold
 * @example heatingLine(days, "day").slope // 0.42: m³ per degree day
 */
export function heatingLine(days: readonly HeatedDay[], by: "day" | "month"): Line {
  const points = pointsOf(days, by);
  const heating = days.filter(({ degreeDays }) => degreeDays > 0).length;
  if (heating < FEWEST_DAYS || points.length < FEWEST_POINTS) throw tooFew(heating, points.length, by);
  const line = fitLine(points);
  if (line === undefined || !(line.slope > 0)) throw unrelated();
  return line;
}
