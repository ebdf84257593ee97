import { createHash } from "node:crypto";
import { ContractError } from "../errors.ts";
import type { Contract } from "../tariff/contract.ts";
import type { SupplierBill } from "../tariff/supplier-bill.ts";
import { cents, money } from "../units/money.ts";
import { period } from "../units/period.ts";
import type { BoundaryReading } from "../usage/boundary-reading.ts";
import { registersOf } from "../usage/registers-of.ts";
import type { Usage } from "../usage/usage.ts";
import { type BillOptions, bill } from "./bill.ts";
import type { Bill } from "./bill-document.ts";
import type { Check, CheckReading } from "./check-document.ts";
import { checkLine, missingLine } from "./check-line.ts";
import { checkPairs } from "./check-pairs.ts";
import { checkReadings } from "./check-readings.ts";
import { checkSupposed, type TheirReading } from "./check-supposed.ts";
import { checkTotals } from "./check-totals.ts";
import { checkTouches } from "./check-touches.ts";
import { supposedUsage } from "./supposed-usage.ts";

export interface CheckOptions extends BillOptions {
  /** What we read at dates of their readings on which our own bill has none; see `readingsOn`. */
  readonly readings?: readonly BoundaryReading[] | undefined;
}

function refuseOtherPeriod({ period: text }: SupplierBill, { asked: own }: Usage): void {
  const { from, to } = period(text, own.zone);
  if (from === own.from && to === own.to) return;
  throw new RangeError(
    `Cannot check the supplier's bill of ${text} with usage of ${own.from}/${own.to}: both must be of the same days`,
  );
}

type Suppose = (readings: readonly TheirReading[]) => Bill | undefined;

/** Our bill, had some registers shown what theirs supposes; undefined where the contract cannot price that. */
function supposing(usage: Usage, contract: Contract, options: CheckOptions): Suppose {
  return (readings) => {
    try {
      return bill(supposedUsage(usage, readings), contract, options);
    } catch (error) {
      if (error instanceof ContractError) return undefined;
      throw error;
    }
  };
}

const documentOf = ({ document }: Bill, { hash }: SupplierBill): Check["document"] => ({
  ...document,
  id: createHash("sha256").update(`${document.id}\n${hash}`).digest("hex").slice(0, 16),
  supplierBill: hash,
});

/**
 * Check a supplier's bill against what was measured and what the contract says: each of its lines beside ours with a
 * verdict, each of its readings beside ours with what it does to the total, and the difference of the totals by what it
 * comes from, which adds up to the cent.
 *
 * The effect of a reading is not estimated: our own bill is made again with their readings in the place of ours.
 *
 * @returns `meterkast.check/1`; amounts of lines with or without VAT as the supplier's bill, totals with it
 * @throws ContractError as `bill` does, RangeError when usage and supplier's bill are not of the same days
 * @example
 * const theirs = await readSupplierBill("supplier-bill.yaml");
 * const used = await usage(home, contract, period(theirs.period, contract.zone));
 * check(theirs, used, contract).totals.difference; // "12.34": they ask 12.34 more than our calculation
 */
export function check(theirs: SupplierBill, usage: Usage, contract: Contract, options: CheckOptions = {}): Check {
  refuseOtherPeriod(theirs, usage);
  const own = bill(usage, contract, options);
  const suppose = supposing(usage, contract, options);
  const supposed = checkSupposed(theirs, usage, contract);
  const { pairs, missing } = checkPairs({ theirs, own, supposed: suppose(supposed), contract });
  const touches = checkTouches(registersOf(contract));

  const cuts = new Set(usage.spans.flatMap(({ register, from, to }) => [`${from} ${register}`, `${to} ${register}`]));
  const effectOf = (reading: TheirReading): string | undefined => {
    const would = cuts.has(`${reading.date} ${reading.register}`) ? suppose([reading]) : undefined;
    return would && cents(money(would.totals.gross).minus(own.totals.gross));
  };
  const isFollowed = (reading: TheirReading): boolean =>
    pairs.some(({ theirs: line, parts }) => parts?.followsTheirs && touches(line, reading));
  const readings: CheckReading[] = checkReadings(usage, supposed, options.readings ?? [], { isFollowed, effectOf });

  const { lang = "nl" } = options;
  return {
    schema: "meterkast.check/1",
    document: documentOf(own, theirs),
    supplier: theirs.supplier,
    period: own.period,
    status: own.status,
    currency: own.currency,
    vat: theirs.vat,
    lines: [...pairs.map((pair) => checkLine(pair, { readings, own, touches, lang })), ...missing.map(missingLine)],
    readings,
    ...checkTotals(theirs, own, pairs, missing),
    bills: [own],
  };
}
