import type { Register } from "../reading.ts";
import { type Money, money, sum } from "../units/money.ts";
import type { Bill, BillLine } from "./bill-document.ts";
import { type Family, type FamilyPair, NOTHING } from "./explain-lines.ts";
import { quantityEffect, unitOf } from "./explain-quantity.ts";

/** A quantity in two bills. */
interface Change {
  readonly before: Money;
  readonly after: Money;
}

const CREDITS: ReadonlySet<BillLine["kind"]> = new Set(["netting", "feed-in"]);
const TAXES: readonly BillLine["kind"][] = ["energy-tax", "ode"];

const difference = ({ before, after }: Change): Money => after.minus(before);
const isNothing = ({ before, after }: Change): boolean => before.isZero() && after.isZero();

/** Energy from the meters, kWh. */
function measured(before: Bill, after: Bill, registers: readonly Register[]): Change {
  const used = ({ readings }: Bill): Money =>
    sum(readings.filter(({ register }) => registers.includes(register)).map(({ usage }) => money(usage)));
  return { before: used(before), after: used(after) };
}

const soldOf = (pairs: readonly FamilyPair[]): Change => ({
  before: sum(pairs.map(({ before }) => before?.sold ?? NOTHING)),
  after: sum(pairs.map(({ after }) => after?.sold ?? NOTHING)),
});

/** What a part changed by beyond its old share of what the whole changed by. */
function beyondShare(part: Change, whole: Change): Money {
  const share = whole.before.isZero()
    ? whole.after.isZero()
      ? NOTHING
      : part.after.div(whole.after)
    : part.before.div(whole.before);
  return difference(part).minus(share.times(difference(whole)));
}

/** What was taken back in full is a matter of netting alone. */
function ofCredit(pair: FamilyPair, exported: Change): Money {
  const isTakenBack = [pair.before, pair.after].some((family) => family?.sold.isZero());
  return isTakenBack ? quantityEffect(pair) : beyondShare(soldOf([pair]), exported).times(unitOf(pair));
}

const grossOf = ({ sold, price, vat }: Family): Money => sold.times(price).times(vat);

/** The mean price of all tiers together, including VAT: the old one, where there was any. */
function meanUnit(pairs: readonly FamilyPair[]): Money {
  const mean = (families: readonly (Family | undefined)[]): Money | undefined => {
    const known = families.flatMap((family) => family ?? []);
    const sold = sum(known.map((family) => family.sold));
    return sold.isZero() ? undefined : sum(known.map(grossOf)).div(sold);
  };
  return mean(pairs.map(({ before }) => before)) ?? mean(pairs.map(({ after }) => after)) ?? NOTHING;
}

/** Tax is due on import less what export offsets: that part is a share of export. What tiers of the year leave goes with it. */
function ofTax(pairs: readonly FamilyPair[], imported: Change, exported: Change): Money {
  const taxed = soldOf(pairs);
  const offset = { before: imported.before.minus(taxed.before), after: imported.after.minus(taxed.after) };
  if (pairs.length === 0 || (isNothing(offset) && isNothing(exported))) return NOTHING;
  const unit = meanUnit(pairs);
  const ofTiers = sum(pairs.map(quantityEffect)).minus(difference(taxed).times(unit));
  return ofTiers.minus(beyondShare(offset, exported).times(unit));
}

/**
 * What electricity costs more because another share of the export was netted than before, at the old prices with their VAT: of
 * what is credited, and of what is taxed. It is 0 where the shares stayed the same, however much was used.
 *
 * @param pairs the families of electricity
 */
export function nettingEffect(before: Bill, after: Bill, pairs: readonly FamilyPair[]): Money {
  const [imported, exported] = [measured(before, after, ["t1", "t2"]), measured(before, after, ["t3", "t4"])];
  const kindOf = (pair: FamilyPair): BillLine["kind"] => (pair.before ?? pair.after)!.kind;
  const credits = pairs.filter((pair) => CREDITS.has(kindOf(pair))).map((pair) => ofCredit(pair, exported));
  const taxes = TAXES.map((kind) =>
    ofTax(
      pairs.filter((pair) => kindOf(pair) === kind),
      imported,
      exported,
    ),
  );
  return sum([...credits, ...taxes]);
}
