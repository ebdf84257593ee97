import type { Issue } from "../../issue.ts";
import type { Contract } from "../../tariff/contract.ts";
import { NETTING_END } from "../../tariff/nl/netting-end.ts";
import type { Text } from "../../text.ts";
import { type CivilDate, yearOf } from "../../units/civil.ts";
import { inYear } from "../../units/in-year.ts";
import type { Bill } from "../bill-document.ts";

const NONE: Text = { en: "", nl: "" };

/**
 * That an amount of a year that was netted says nothing of the days from 2027 on; nothing where the year after it ends before, or
 * nothing was netted.
 *
 * @example nettingEnds(yearBill, "2026-03-01", contract)[0]?.code // "netting-ends"
 */
export function nettingEnds({ lines }: Bill, to: CivilDate, { country }: Contract, why: Text = NONE): readonly Issue[] {
  const isNetted = lines.some(({ id, quantity }) => id.startsWith("electricity.netting.") && Number(quantity) !== 0);
  if (country !== "NL" || !isNetted || inYear(to, yearOf(to) + 1) <= NETTING_END) return [];
  return [
    {
      code: "netting-ends",
      severity: "warning",
      text: {
        en: `From ${NETTING_END} on export no longer offsets import, which the advised advance does not count in${why.en}`,
        nl: `Vanaf ${NETTING_END} wordt niet meer gesaldeerd, en daar houdt het geadviseerde termijnbedrag geen rekening mee${why.nl}`,
      },
    },
  ];
}
