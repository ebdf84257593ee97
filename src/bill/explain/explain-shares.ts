import type { Register } from "../../reading.ts";
import { Decimal, type Money, sum } from "../../units/money.ts";
import type { Bill, BillLine } from "../bill-document.ts";
import { type FamilyPair, NOTHING } from "./explain-lines.ts";
import { soldIn } from "./sold-in.ts";
import { usedIn } from "./used-in.ts";

/** A family in both bills, with how much of its change in quantity the meters made. */
export interface SharedPair extends FamilyPair {
  readonly moved: Money;
  /** The rest is another share of what the meters counted. */
  readonly byMeters: Money;
}

/** Kinds that are together a share of what some registers count: credits are below zero. */
interface Whole {
  readonly kinds: readonly BillLine["kind"][];
  readonly registers: readonly Register[];
  readonly sign: 1 | -1;
}

const WHOLES: readonly Whole[] = [
  { kinds: ["netting", "feed-in"], registers: ["t3", "t4"], sign: -1 },
  { kinds: ["energy-tax"], registers: ["t1", "t2"], sign: 1 },
  { kinds: ["ode"], registers: ["t1", "t2"], sign: 1 },
];

const ONE: Money = new Decimal(1);

const kindOf = ({ before, after }: FamilyPair): BillLine["kind"] => (before ?? after)!.kind;

/**
 * The shares of a whole, each between none and all of it, and together no more: what a bill nets or takes back of other
 * months is no share of its own. Undefined where nothing was counted.
 */
function sharesOf(quantities: readonly Money[], whole: Money): Money[] | undefined {
  if (whole.isZero()) return undefined;
  const shares = quantities.map((quantity) => Decimal.min(ONE, Decimal.max(NOTHING, quantity.div(whole))));
  const most = Decimal.max(ONE, sum(shares));
  return shares.map((share) => share.div(most));
}

/** At the shares of the bill before; at those of the bill after where nothing was counted before it. */
function madeByMeters(bills: readonly [Bill, Bill], pairs: readonly FamilyPair[], whole: Whole): Money[] {
  const [before, after] = bills.map((bill) => usedIn(bill, whole.registers)) as [Money, Money];
  const sharesIn = (side: "before" | "after", counted: Money): Money[] | undefined =>
    sharesOf(
      pairs.map((pair) => (pair[side]?.quantity ?? NOTHING).times(whole.sign)),
      counted,
    );
  const shares = sharesIn("before", before) ?? sharesIn("after", after) ?? pairs.map(() => NOTHING);
  return shares.map((share) => share.times(after.minus(before)).times(whole.sign));
}

const movedBy = ({ before, after }: FamilyPair): Money =>
  (after?.quantity ?? NOTHING).minus(before?.quantity ?? NOTHING);

/** Where nothing is netted each register is paid for as it counts. */
function wholesOf(bills: readonly Bill[], commodity: BillLine["commodity"]): readonly Whole[] {
  if (commodity !== "electricity") return [];
  const isNetted = bills.some((bill) => soldIn(bill, commodity, "netting") !== undefined);
  return WHOLES.filter(({ kinds }) => isNetted || !kinds.includes("netting"));
}

/**
 * Tells what more or less energy made of a change from what netting made of it: credits are a share of export, and taxes of
 * import. The meters change a quantity at its old share; the rest is another share. All else is as the meters count it.
 */
export function explainShares(
  pairs: readonly FamilyPair[],
  before: Bill,
  after: Bill,
  commodity: BillLine["commodity"],
): SharedPair[] {
  const byMeters = new Map<FamilyPair, Money>();
  for (const whole of wholesOf([before, after], commodity)) {
    const own = pairs.filter((pair) => whole.kinds.includes(kindOf(pair)));
    for (const [index, made] of madeByMeters([before, after], own, whole).entries()) byMeters.set(own[index]!, made);
  }
  return pairs.map((pair) => {
    const moved = movedBy(pair);
    return { ...pair, moved, byMeters: byMeters.get(pair) ?? moved };
  });
}
