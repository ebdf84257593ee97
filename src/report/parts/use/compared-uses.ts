import type { CivilDate } from "../../../units/civil.ts";
import type { ReportInput } from "../../define-report.ts";
import type { EarlierUse } from "../../earlier-use.ts";
import { billSpan } from "../bill-span.ts";
import { metered } from "../metered.ts";

/** The use and the bill of a report, and of the days before and a year earlier, as far as they are known; its own is first. */
export function comparedUses({ bill, history }: ReportInput): readonly EarlierUse[] {
  const own: EarlierUse = {
    ...billSpan(bill),
    imported: metered(bill, ["t1", "t2"]) ?? null,
    exported: metered(bill, ["t3", "t4"]) ?? null,
    gas: metered(bill, ["gas"]) ?? null,
    bill,
  };
  const start = ({ from }: EarlierUse): CivilDate => from;
  const earlier = [history?.before, history?.yearEarlier].filter((use) => use !== undefined);
  return [own, ...earlier.filter((use, index) => earlier.findIndex((each) => start(each) === start(use)) === index)];
}
