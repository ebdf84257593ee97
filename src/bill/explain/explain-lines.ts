import { Decimal, type Money, money, sum } from "../../units/money.ts";
import type { Bill, BillLine } from "../bill-document.ts";
import { isTime } from "../is-time.ts";
import { vatFactor } from "../vat-factor.ts";
import { taxedIn } from "./taxed-in.ts";
import { usedIn } from "./used-in.ts";

/** Lines of one kind and price list in one bill, put together. Money is unrounded. */
export interface Family {
  readonly kind: BillLine["kind"];
  /** Null where it is compared whatever the register. */
  readonly register: BillLine["register"];
  readonly isTime: boolean;
  /** kWh, m³, days or months. */
  readonly quantity: Money;
  /** Of one of them without VAT: as printed, or the mean where there are several. */
  readonly price: Money;
  /** What VAT makes of it: 1.21. */
  readonly vat: Money;
  /** Whether it has no price to compare: its price is all that it costs, by its quantity, with VAT. */
  readonly isWhole: boolean;
}

export const NOTHING: Money = new Decimal(0);
const ONE: Money = new Decimal(1);

/** Due on the same energy, whatever their tiers and days. */
const TAXES: ReadonlySet<BillLine["kind"]> = new Set(["energy-tax", "ode"]);
/** Listed by register, as one price, or by the slot. */
const LISTED: ReadonlySet<BillLine["kind"]> = new Set(["supply", "netting", "feed-in"]);

const factorOf = ({ vatRate }: BillLine): Money => vatFactor(vatRate);

const nameOf = ({ commodity, kind }: BillLine): string => `${commodity}.${kind}`;

function formOf({ id }: BillLine): "register" | "slot" | "single" {
  if (/\.(normal|low)$/.test(id)) return "register";
  return id.endsWith(".dynamic") ? "slot" : "single";
}

/** Whether all of a line's kind are compared together: a tax with all its tiers, and what is listed in several ways. */
function joins(bills: readonly Bill[]): (line: BillLine) => boolean {
  const listed = bills.flatMap(({ lines }) => lines.filter(({ kind }) => LISTED.has(kind)));
  const isMixed = (line: BillLine): boolean =>
    LISTED.has(line.kind) && listed.some((other) => nameOf(other) === nameOf(line) && formOf(other) !== formOf(line));
  return (line) => TAXES.has(line.kind) || isMixed(line);
}

const withoutVat = (amount: Money, line: BillLine, vat: Bill["vat"]): Money =>
  vat === "included" ? amount.div(factorOf(line)) : amount;

/** The value that all have; undefined where there are several. */
const only = ([first, ...others]: readonly Money[]): Money | undefined =>
  others.every((other) => other.eq(first!)) ? first : undefined;

/** Whether a mean is of the size of its values. What is taken back at another price can leave money for hardly any energy. */
const isOfSize = (mean: Money, values: readonly Money[]): boolean =>
  values.some((value) => mean.abs().lte(value.abs().times(2)));

type Named = Pick<Family, "kind" | "register" | "isTime">;

/**
 * Cents that rounding left in amounts do not make another price: printed prices are taken where there is one.
 *
 * @param due the energy that a tax or feed-in cost is due on, days without it included; zero: as the lines say
 */
function familyOf(lines: readonly BillLine[], first: Named, vat: Bill["vat"], due: Money): Family {
  const nets = lines.map((line) => withoutVat(money(line.amount), line, vat));
  const vats = lines.map(factorOf);
  const [net, gross] = [sum(nets), sum(nets.map((each, index) => each.times(vats[index]!)))];
  const sold = sum(lines.map((line) => money(line.quantity)));
  const quantity = due.isZero() ? sold : due;
  if (quantity.isZero()) return { ...first, quantity: ONE, price: gross, vat: ONE, isWhole: true };
  const prices = lines.map((line) => withoutVat(money(line.price), line, vat));
  const price = (quantity.eq(sold) ? only(prices) : undefined) ?? net.div(quantity);
  const meanVat = only(vats) ?? (net.isZero() ? vats[0]! : gross.div(net));
  return isOfSize(price, prices) && isOfSize(meanVat, vats)
    ? { ...first, quantity, price, vat: meanVat, isWhole: false }
    : { ...first, quantity, price: gross.div(quantity), vat: ONE, isWhole: true };
}

/** A family in both bills; undefined where a bill has none of it. */
export interface FamilyPair {
  readonly before: Family | undefined;
  readonly after: Family | undefined;
}

/** What has no price to compare went and came. */
function comparable({ before, after }: FamilyPair): FamilyPair[] {
  if (before === undefined || after === undefined || !(before.isWhole || after.isWhole)) return [{ before, after }];
  return [
    { before, after: undefined },
    { before: undefined, after },
  ];
}

/** The energy that lines of a kind are due on from the day that they are there; zero for what the meters do not decide alone. */
function dueOn(bill: Bill, { kind, unit }: BillLine, commodity: "electricity" | "gas"): Money {
  if (TAXES.has(kind)) return taxedIn(bill, commodity);
  return kind === "feed-in-cost" && unit === "kWh" ? usedIn(bill, ["t3", "t4"]) : NOTHING;
}

/** The lines of a commodity in two bills, family beside family. Not adjustments: those have no quantity. */
export function explainLines(before: Bill, after: Bill, commodity: "electricity" | "gas"): FamilyPair[] {
  const isJoined = joins([before, after]);
  const keyOf = (line: BillLine): string => `${isJoined(line) ? nameOf(line) : line.id} ${line.unit}`;
  const own = ({ lines }: Bill): BillLine[] => lines.filter((line) => line.commodity === commodity);
  const firsts = new Map([...own(before), ...own(after)].map((line) => [keyOf(line), line]));
  const family = (bill: Bill, key: string, line: BillLine): Family | undefined => {
    const lines = own(bill).filter((each) => keyOf(each) === key);
    const name = { kind: line.kind, register: isJoined(line) ? null : line.register, isTime: isTime(line.unit) };
    const due = dueOn(bill, line, commodity);
    if (lines.length > 0) return familyOf(lines, name, bill.vat, due);
    return due.isZero()
      ? undefined
      : { ...name, quantity: due, price: NOTHING, vat: TAXES.has(line.kind) ? ONE : factorOf(line), isWhole: false };
  };
  return [...firsts].flatMap(([key, line]) =>
    comparable({ before: family(before, key, line), after: family(after, key, line) }),
  );
}
