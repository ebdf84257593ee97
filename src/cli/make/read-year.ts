import { yearOf } from "../../units/civil.ts";
import { inYear } from "../../units/in-year.ts";
import type { Period } from "../../units/period.ts";
import { readPeriod } from "../read-period.ts";
import { UsageError } from "../usage-error.ts";

/** A period of at most a year as it was typed. Throws UsageError for a longer one, and with the form that is wanted. */
export function readYear(text: string, zone: string): Period {
  const asked = readPeriod(text, zone);
  if (asked.to <= inYear(asked.from, yearOf(asked.from) + 1)) return asked;
  throw new UsageError({
    text: {
      en: `Cannot settle ${asked.text} as a whole: it must be at most a year, by which netting is settled`,
      nl: `Kan ${asked.text} niet als geheel afrekenen: het mag hoogstens een jaar zijn, want daarover loopt salderen`,
    },
  });
}
