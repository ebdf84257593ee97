import { heightOf, type Plot } from "./plot.ts";
import { runsWhere } from "./runs-where.ts";
import { point } from "./svg.ts";

/** A value that stands alone is a dash of this width: a line needs two. */
const ALONE = 3;

type Values = readonly (number | null)[];

function stepRun(plot: Plot, values: readonly number[], first: number, slot: number): string {
  const x = (place: number): string => point(plot.left + slot * (first + place));
  const steps = values.map((value, index) => {
    const y = point(heightOf(plot, value));
    return `${index === 0 ? `M${x(0)} ${y}` : `V${y}`}H${x(index + 1)}`;
  });
  return steps.join("");
}

function lineRun(plot: Plot, values: readonly number[], first: number, slot: number): string {
  const x = (place: number): number => plot.left + slot * (first + place + 0.5);
  const y = (value: number): string => point(heightOf(plot, value));
  if (values.length === 1) return `M${point(x(0) - ALONE / 2)} ${y(values[0]!)}h${ALONE}`;
  return values.map((value, index) => `${index === 0 ? "M" : "L"}${point(x(index))} ${y(value)}`).join("");
}

/** A line over the slots of a plot, broken where a value is missing. */
export function linePath(plot: Plot, values: Values, form: "line" | "step"): string {
  const slot = (plot.right - plot.left) / values.length;
  const draw = form === "step" ? stepRun : lineRun;
  return runsWhere(values.length, (place) => values[place] !== null)
    .map(([first, last]) => draw(plot, values.slice(first, last + 1) as number[], first, slot))
    .join("");
}
