import type { SupplierBill, SupplierLine } from "../../tariff/supplier-bill.ts";
import { Decimal, type Money, money } from "../../units/money.ts";
import { basisFactor } from "../basis-factor.ts";
import type { BillLine } from "../bill-document.ts";
import { isTime } from "../is-time.ts";
import type { Ours } from "./check-ours.ts";
import { checkPieces } from "./check-pieces.ts";
import { checkRepeats } from "./check-repeats.ts";
import { checkTwins } from "./check-twins.ts";
import { claimOf } from "./claim.ts";
import { claimedTogether } from "./claimed-together.ts";
import { commonDays } from "./common-days.ts";
import type { Counted } from "./counted-energy.ts";
import type { Counterpart } from "./counterpart.ts";

export interface Counterparts {
  /** One for each line of theirs; undefined where we have nothing. */
  readonly of: readonly (Counterpart | undefined)[];
  /** What none of theirs stands for of our lines, each by itself. */
  readonly unclaimed: readonly Counterpart[];
  /** Lines of theirs that stand on their bill before, and stand for nothing. */
  readonly repeats: ReadonlySet<SupplierLine>;
}

/** What a line of theirs has before ours begins and after it ends. Only of a count is it known what that comes to. */
function beyondOf({ ids, from, to }: SupplierLine, ours: Counterpart, counted: Counted): Counterpart["beyond"] {
  const [id, ...others] = ids;
  const kind = ours.lines[0]!.kind;
  if (id === undefined || others.length > 0 || (from >= ours.from && to <= ours.to)) return undefined;
  if (isTime(ours.unit)) return { quantity: undefined };
  if (kind !== "supply" && kind !== "feed-in-cost") return undefined;
  const [all, own] = [counted(id, from, to), counted(id, ours.from, ours.to)];
  return { quantity: all && own && all.minus(own) };
}

/** Whether there is anything in what nobody claims: the days between two lines of theirs may hold nothing. */
const isAnything = ({ quantity, amount }: Counterpart): boolean => !quantity.isZero() || !amount.isZero();

/**
 * Put our lines beside theirs, by id and days. A line of ours that several of theirs stand for is divided over them, as far as
 * can be by what was read, so that nothing of it is counted twice or lost.
 */
export function checkCounterparts({ lines, vat }: SupplierBill, { bill, running, counted }: Ours): Counterparts {
  const factorOf = ({ vatRate }: BillLine): Money => basisFactor(vatRate, bill.vat, vat);
  const asTheirs = (line: BillLine): Money => money(line.amount).times(factorOf(line));
  const repeats = checkRepeats(lines, bill.lines, asTheirs);
  const single = lines.filter((line) => !repeats.has(line));
  const twins = checkTwins(bill.lines, single, asTheirs);
  const standingFor = (line: BillLine): readonly SupplierLine[] => {
    const own = twins.get(line);
    if (own !== undefined) return own === null ? [] : [own];
    return single.filter((each) => each.ids.includes(line.id) && commonDays(line, each) > 0);
  };
  const claims = bill.lines.flatMap((line) => {
    const theirs = standingFor(line);
    return checkPieces(line, theirs, running).map((piece) => claimOf(piece, theirs));
  });
  const whole = (): Money => new Decimal(1);
  const unclaimed = claims.filter(({ claimants }) => claimants.length === 0);
  return {
    of: lines.map((theirs) => {
      const own = claims.filter(({ claimants }) => claimants.includes(theirs));
      if (own.length === 0) return undefined;
      const ours = claimedTogether(own, theirs, ({ share }) => share(theirs), factorOf);
      return { ...ours, beyond: beyondOf(theirs, ours, counted) };
    }),
    unclaimed: unclaimed
      .map((claim) => {
        const { line, from, to } = claim.piece;
        return claimedTogether([claim], { ids: [line.id], unit: line.unit, from, to }, whole, factorOf);
      })
      .filter(isAnything),
    repeats,
  };
}
