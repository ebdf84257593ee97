import { SourceError } from "../errors.ts";
import { type DayTemperature, readTemperatures } from "../source/temperatures.ts";
import type { Context } from "./context.ts";
import { UsageError } from "./usage-error.ts";

/** The outdoor temperatures of the file that was named; undefined when none was. Throws UsageError for one that cannot be read. */
export async function temperaturesOf({ options, path }: Context): Promise<readonly DayTemperature[] | undefined> {
  if (options.temperatures === undefined) return undefined;
  try {
    return await readTemperatures(path(options.temperatures));
  } catch (cause) {
    throw cause instanceof SourceError ? new UsageError({ text: cause.text, hint: cause.hint, cause }) : cause;
  }
}
