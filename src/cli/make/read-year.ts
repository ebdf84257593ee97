import type { Contract } from "../../tariff/contract.ts";
import type { Period } from "../../units/period.ts";
import { longestYear } from "../../usage/longest-year.ts";
import { readPeriod } from "../read-period.ts";
import { UsageError } from "../usage-error.ts";

/** A period of at most a year, or of one longer contract year, as it was typed. Throws UsageError for a longer one, and with the form that is wanted. */
export function readYear(text: string, contract: Contract): Period {
  const asked = readPeriod(text, contract.zone);
  if (asked.to <= longestYear(contract, asked.from)) return asked;
  throw new UsageError({
    text: {
      en: `Cannot settle ${asked.text} as a whole: it must be at most a year, by which netting is settled`,
      nl: `Kan ${asked.text} niet als geheel afrekenen: het mag hoogstens een jaar zijn, want daarover loopt salderen`,
    },
  });
}
