import { Decimal, type Money, money, sum } from "../units/money.ts";
import type { Bill, BillLine } from "./bill-document.ts";

/** Lines of one kind and price list in one bill, put together. Money is unrounded. */
export interface Family {
  readonly kind: BillLine["kind"];
  readonly isTime: boolean;
  /** kWh, m³, days or months; 1 where they come to nothing and cost money all the same. */
  readonly quantity: Money;
  /** The sum of quantities as printed. */
  readonly sold: Money;
  /** Of one of them without VAT: as printed, or the mean where there are several. */
  readonly price: Money;
  /** What VAT makes of it: 1.21. */
  readonly vat: Money;
}

export const NOTHING: Money = new Decimal(0);
const ONE: Money = new Decimal(1);

const isTime = ({ unit }: BillLine): boolean => unit === "day" || unit === "month";

const factorOf = ({ vatRate }: BillLine): Money =>
  money(vatRate ?? "0")
    .div(100)
    .plus(1);

const PER_REGISTER = /\.(normal|low)$/;

/** What is compared with what: a register with itself, or all of a kind where one bill has registers and the other has not. */
function keysOf(bills: readonly Bill[]): (line: BillLine) => string {
  const isPerRegister = (kind: string): boolean[] =>
    bills.flatMap(({ lines }) =>
      lines.filter(({ id }) => id.startsWith(`electricity.${kind}.`)).map(({ id }) => PER_REGISTER.test(id)),
    );
  const mixed = new Set(["supply", "netting", "feed-in"].filter((kind) => new Set(isPerRegister(kind)).size > 1));
  return ({ id, kind, commodity, unit }) =>
    `${commodity === "electricity" && mixed.has(kind) ? `${commodity}.${kind}` : id} ${unit}`;
}

const withoutVat = (amount: Money, line: BillLine, vat: Bill["vat"]): Money =>
  vat === "included" ? amount.div(factorOf(line)) : amount;

/** The value that all have; undefined where there are several. */
const only = ([first, ...others]: readonly Money[]): Money | undefined =>
  others.every((other) => other.eq(first!)) ? first : undefined;

/** Cents that rounding left in amounts do not make another price: printed prices are taken where there is one. */
function familyOf(lines: readonly BillLine[], vat: Bill["vat"]): Family {
  const [first] = lines;
  const net = (line: BillLine): Money => withoutVat(money(line.amount), line, vat);
  const nets = sum(lines.map(net));
  const sold = sum(lines.map((line) => money(line.quantity)));
  // What was taken back at another price than it was counted at still costs money: it is one thing, at that amount.
  const quantity = sold.isZero() ? ONE : sold;
  const prices = lines.map((line) => withoutVat(money(line.price), line, vat));
  const meanVat = nets.isZero()
    ? factorOf(first!)
    : sum(lines.map((line) => net(line).times(factorOf(line)))).div(nets);
  return {
    kind: first!.kind,
    isTime: isTime(first!),
    quantity,
    sold,
    price: (sold.isZero() ? undefined : only(prices)) ?? nets.div(quantity),
    vat: only(lines.map(factorOf)) ?? meanVat,
  };
}

/** A family in both bills; undefined where a bill has none of it. */
export interface FamilyPair {
  readonly before: Family | undefined;
  readonly after: Family | undefined;
}

/** The lines of a commodity in two bills, family beside family. Not adjustments: those have no quantity. */
export function explainLines(before: Bill, after: Bill, commodity: BillLine["commodity"]): FamilyPair[] {
  const keyOf = keysOf([before, after]);
  const own = ({ lines }: Bill): BillLine[] => lines.filter((line) => line.commodity === commodity);
  const keys = new Set([...own(before), ...own(after)].map(keyOf));
  const family = (bill: Bill, key: string): Family | undefined => {
    const lines = own(bill).filter((line) => keyOf(line) === key);
    return lines.length === 0 ? undefined : familyOf(lines, bill.vat);
  };
  return [...keys].map((key) => ({ before: family(before, key), after: family(after, key) }));
}
