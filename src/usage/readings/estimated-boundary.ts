import { ReadingError } from "../../errors.ts";
import type { Register } from "../../reading.ts";
import type { Text } from "../../text.ts";
import type { CivilDate } from "../../units/civil.ts";
import { isoInstant, midnight } from "../../units/zone.ts";
import { REGISTER_NAME } from "../register-name.ts";
import type { BoundaryReading } from "./boundary-reading.ts";
import { checkedDifference } from "./check-readings.ts";
import { interpolate } from "./interpolate.ts";
import type { KnownReading } from "./known-reading.ts";

/** A midnight without a fresh reading of a register, and the nearest readings around it. */
export interface StaleBoundary {
  readonly register: Register;
  readonly date: CivilDate;
  readonly zone: string;
  readonly before: KnownReading | undefined;
  readonly after: KnownReading | undefined;
  /** The last day on each side that was looked at for a neighbour; undefined when none was sought. */
  readonly searched: Readonly<Record<"before" | "after", CivilDate>> | undefined;
  /** Whether a contract year starts there: then the contract may give the reading. */
  readonly opensYear?: boolean | undefined;
}

const ownReading = ({ register, date }: StaleBoundary): Text => ({
  en: `give what the meter showed on that day in a file of overrides (\`--overrides\`): \`- { at: ${date}T00:00, register: ${register}, value: …, reason: …, date: … }\``,
  nl: `geef wat de meter op die dag aangaf in een bestand met overrides (\`--overrides\`): \`- { at: ${date}T00:00, register: ${register}, value: …, reason: …, date: … }\``,
});

function twoEnds(stale: StaleBoundary, side: "before" | "after"): Text {
  const own = ownReading(stale);
  return side === "before"
    ? {
        en: `Choose a period for which the device has readings at both ends, or ${own.en}`,
        nl: `Kies een periode waarvan het apparaat aan beide kanten standen heeft, of ${own.nl}`,
      }
    : {
        en: `Ask again when the device is back online, choose an earlier period, or ${own.en}`,
        nl: `Vraag opnieuw als het apparaat weer online is, kies een eerdere periode, of ${own.nl}`,
      };
}

const lastAnnualBill = ({ register, date }: StaleBoundary): Text => ({
  en: `A contract year starts on that day: give the reading of the last annual bill, \`settlement: { start: ${date}, readings: { ${register}: … } }\``,
  nl: `Op die dag begint een contractjaar: geef de stand van de laatste jaarrekening, \`settlement: { start: ${date}, readings: { ${register}: … } }\``,
});

const NOWHERE: Text = { en: "", nl: "" };

function searchedText({ before, zone }: StaleBoundary, furthest: CivilDate, side: "before" | "after"): Text {
  const last = side === "after" && before ? isoInstant(before.at, zone).slice(0, 16).replace("T", " ") : undefined;
  return {
    en: ` (looked as far as ${furthest}${last ? `; the last one is of ${last}` : ""})`,
    nl: ` (gezocht tot ${furthest}${last ? `; de laatste is van ${last}` : ""})`,
  };
}

function missing(stale: StaleBoundary, side: "before" | "after"): ReadingError {
  const { register, date, zone, searched, opensYear } = stale;
  const sought = searched ? searchedText(stale, searched[side], side) : NOWHERE;
  const name = REGISTER_NAME[register];
  return new ReadingError({
    code: "missing",
    register,
    at: midnight(date, zone),
    text: {
      en: `Cannot bill: ${name.en} has no reading ${side} ${date}${sought.en}`,
      nl: `Geen rekening gemaakt: ${name.nl} heeft geen stand ${side === "before" ? "voor" : "na"} ${date}${sought.nl}`,
    },
    hint: opensYear && side === "before" ? lastAnnualBill(stale) : twoEnds(stale, side),
  });
}

/**
 * The counter at a midnight, interpolated linearly in time between its neighbours, which must themselves be fit for a bill.
 *
 * @throws ReadingError `missing` without a neighbour on one side; `decreased` or `implausible` when the two contradict
 */
export function estimatedBoundary(stale: StaleBoundary): BoundaryReading {
  const { register, date, zone, before, after } = stale;
  if (before === undefined) throw missing(stale, "before");
  if (after === undefined) throw missing(stale, "after");
  checkedDifference(before, after, zone);
  const at = midnight(date, zone);
  const step = Math.max(before.step, after.step);
  const thousandths = interpolate(before, after, at);
  const shown = before.shown === undefined ? undefined : thousandths - before.thousandths + before.shown;
  return { register, date, at, thousandths, shown, step, quality: "estimated", between: { before, after } };
}
