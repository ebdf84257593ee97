import { createHash } from "node:crypto";
import type { Contract } from "../tariff/contract.ts";
import type { SupplierBill } from "../tariff/supplier-bill.ts";
import { cents, money } from "../units/money.ts";
import { period } from "../units/period.ts";
import type { BoundaryReading } from "../usage/readings/boundary-reading.ts";
import { registersOf } from "../usage/registers-of.ts";
import type { Usage } from "../usage/usage.ts";
import type { BillOptions } from "./bill.ts";
import type { Bill } from "./bill-document.ts";
import { asMeant } from "./check/as-meant.ts";
import type { Check } from "./check/check-document.ts";
import { checkLine, missingLine } from "./check/check-line.ts";
import type { Missing } from "./check/check-missing.ts";
import { checkOurs, type OursAndSupposed } from "./check/check-ours.ts";
import { checkPairs, type Pair } from "./check/check-pairs.ts";
import { checkReadings, type ReadingEffects } from "./check/check-readings.ts";
import { isRounding } from "./check/check-rounding.ts";
import { checkSupposed } from "./check/check-supposed.ts";
import { checkTotals } from "./check/check-totals.ts";
import { checkTouches, type Touches } from "./check/check-touches.ts";
import { otherReadings } from "./check/other-readings.ts";
import { ourReadings } from "./check/our-readings.ts";

export interface CheckOptions extends BillOptions {
  /** What we read at dates of their readings and lines on which our own bill has none; see `readingsOn`. */
  readonly readings?: readonly BoundaryReading[] | undefined;
}

function refuseOtherPeriod({ period: text }: SupplierBill, { asked: own }: Usage): void {
  const { from, to } = period(text, own.zone);
  if (from === own.from && to === own.to) return;
  throw new RangeError(
    `Cannot check the supplier's bill of ${text} with usage of ${own.from}/${own.to}: both must be of the same days`,
  );
}

/** Whether more than rounding is between a line of theirs and ours. */
const differs = ({ theirs, ours }: Pair): boolean =>
  ours === undefined || !isRounding(money(theirs.amount).minus(ours.amount), ours.lines.length);

const documentOf = ({ document }: Bill, { hash }: SupplierBill): Check["document"] => ({
  ...document,
  id: createHash("sha256").update(`${document.id}\n${hash}`).digest("hex").slice(0, 16),
  supplierBill: hash,
});

interface Compared {
  readonly usage: Usage;
  readonly ours: OursAndSupposed;
  readonly pairs: readonly Pair[];
  readonly missing: readonly Missing[];
  readonly touches: Touches;
}

/** What readings do to the bill, and which of ours are worth showing. */
function effectsOf({ usage, ours, pairs, missing, touches }: Compared): ReadingEffects {
  const cuts = new Set(usage.spans.flatMap(({ register, from, to }) => [`${from} ${register}`, `${to} ${register}`]));
  const differing = [...pairs.filter(differs).map(({ theirs }) => theirs), ...missing];
  const following = [
    ...pairs.filter(({ parts }) => parts?.followsTheirs).map(({ theirs }) => theirs),
    ...missing.filter(({ parts }) => parts.followsTheirs),
  ];
  return {
    effectOf(reading) {
      const isCut = reading.changed !== undefined || cuts.has(`${reading.date} ${reading.register}`);
      const would = isCut ? ours.suppose([reading]) : undefined;
      return would && cents(money(would.bill.totals.gross).minus(ours.bill.totals.gross));
    },
    isFollowed: (reading) => following.some((line) => touches(line, { ...reading, meter: reading.changed?.meter })),
    isProof: (reading) =>
      differing.some((line) => [line.from, line.to].includes(reading.date) && touches(line, reading)),
  };
}

/**
 * Check a supplier's bill against what was measured and what the contract says: each of its lines beside ours with a
 * verdict, each of its readings beside ours with what it does to the total, and the difference of the totals by what it
 * comes from, which adds up to the cent.
 *
 * The effect of a reading is not estimated: our own bill is made again with their readings in the place of ours. Where they cut
 * energy that we do not, each part is what a bill of ours up to that day would have had, as far as the registers were read;
 * a part that was not read is `unverifiable` where it differs.
 *
 * @returns `meterkast.check/1`; amounts of lines with or without VAT as the supplier's bill, totals with it
 * @throws ContractError as `bill` does, RangeError when usage and supplier's bill are not of the same days
 * @example
 * const theirs = await readSupplierBill("supplier-bill.yaml");
 * const used = await usage(home, contract, period(theirs.period, contract.zone));
 * check(theirs, used, contract).totals.difference; // "12.34": they ask 12.34 more than our calculation
 */
export function check(typed: SupplierBill, usage: Usage, contract: Contract, options: CheckOptions = {}): Check {
  refuseOtherPeriod(typed, usage);
  const { lang = "nl", readings: read = [] } = options;
  const supposed = checkSupposed(typed, usage, contract);
  const known = ourReadings(read, { usage, contract, theirs: supposed });
  const ours = checkOurs(usage, contract, known, options);
  const { bill: own } = ours;
  const theirs = asMeant(typed, own, contract);
  const touches = checkTouches(registersOf(contract));
  const { pairs, missing } = checkPairs({
    theirs,
    ours,
    supposed: ours.suppose(otherReadings(supposed, known, usage)),
    contract,
    touches,
  });
  const effects = effectsOf({ usage, ours, pairs, missing, touches });
  const readings = checkReadings(usage, supposed, known, effects);
  const context = { readings, own, touches, lang };
  return {
    schema: "meterkast.check/1",
    document: documentOf(own, theirs),
    supplier: theirs.supplier,
    period: own.period,
    status: own.status,
    currency: own.currency,
    vat: theirs.vat,
    lines: [...pairs.map((pair) => checkLine(pair, context)), ...missing.map((each) => missingLine(each, context))],
    readings,
    ...checkTotals(theirs, own, pairs, missing),
    bills: [own],
  };
}
