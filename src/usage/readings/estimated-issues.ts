import type { Issue } from "../../issue.ts";
import type { Text } from "../../text.ts";
import { REGISTER_NAME } from "../register-name.ts";
import type { BoundaryReading } from "./boundary-reading.ts";

/** Since when nothing was known of a register whose reading lies between two others. */
const silentSince = ({ at, between }: BoundaryReading): number => between?.before.at ?? at;

function textOf(readings: readonly BoundaryReading[], { register, date }: BoundaryReading): Text {
  if (readings.length === 1)
    return {
      en: `No reading of ${REGISTER_NAME[register].en} at ${date} 00:00: interpolated between its neighbours`,
      nl: `Geen stand van ${REGISTER_NAME[register].nl} op ${date} 00:00: geschat tussen de standen ervoor en erna`,
    };
  const names = readings.map((reading) => reading.register);
  const [most, last] = [names.slice(0, -1).join(", "), names.at(-1)];
  return {
    en: `No readings of ${most} and ${last} at ${date} 00:00: interpolated between their neighbours`,
    nl: `Geen standen van ${most} en ${last} op ${date} 00:00: geschat tussen de standen ervoor en erna`,
  };
}

/** Says which readings of a midnight were interpolated: in one sentence those of registers that fell silent together. */
export function estimatedIssues(readings: readonly BoundaryReading[]): readonly Issue[] {
  const moments = [...new Set(readings.map(silentSince))];
  return moments.map((from) => {
    const together = readings.filter((reading) => silentSince(reading) === from);
    const [first] = together as [BoundaryReading];
    return { code: "boundary-estimated", severity: "warning", from, to: first.at, text: textOf(together, first) };
  });
}
