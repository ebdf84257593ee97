import { ContractError } from "../../errors.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { BoundaryReading } from "../../usage/readings/boundary-reading.ts";
import type { Usage } from "../../usage/usage.ts";
import { type BillOptions, bill } from "../bill.ts";
import type { Bill } from "../bill-document.ts";
import { checkMarks, type Marks } from "./check-marks.ts";
import { checkRunning, type Running } from "./check-running.ts";
import { type Counted, countedEnergy } from "./counted-energy.ts";
import { type SupposedReading, supposedUsage } from "./supposed-usage.ts";

/** Our bill, how its lines grew, and what was counted under them. */
export interface Ours {
  readonly bill: Bill;
  readonly running: Running;
  readonly counted: Counted;
}

/** Ours as it is, and as it would be. */
export interface OursAndSupposed extends Ours {
  /** Had some registers shown what theirs supposes; undefined where the contract cannot price that. */
  suppose(readings: readonly SupposedReading[]): Ours | undefined;
}

const isRead = ({ quality }: BoundaryReading): boolean => quality === "measured" || quality === "derived";

/**
 * Our side of a check. Throws ContractError as `bill` does.
 *
 * @param readings what was read at dates on which the bill itself has no reading
 */
export function checkOurs(
  usage: Usage,
  contract: Contract,
  readings: readonly BoundaryReading[],
  options: BillOptions,
): OursAndSupposed {
  const marks = checkMarks(usage, readings.filter(isRead));
  const made = (used: Usage, known: Marks): Ours => {
    const counted = countedEnergy(contract, used.spans, known);
    const running = checkRunning({ usage: used, contract, options, marks: known, counted });
    return { bill: bill(used, contract, options), running, counted };
  };
  return {
    ...made(usage, marks),
    suppose(theirs) {
      const supposed = supposedUsage(usage, [...marks.values()], theirs);
      const known = checkMarks({ ...supposed.usage, days: [] }, supposed.marks);
      try {
        return made(supposed.usage, known);
      } catch (error) {
        if (error instanceof ContractError) return undefined;
        throw error;
      }
    },
  };
}
