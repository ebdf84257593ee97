import { ContractError } from "../../errors.ts";
import { REGISTERS } from "../../reading.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { CivilDate } from "../../units/civil.ts";
import { type Money, money } from "../../units/money.ts";
import { registersOf } from "../../usage/registers-of.ts";
import type { Usage } from "../../usage/usage.ts";
import { type BillOptions, bill } from "../bill.ts";
import type { Bill, BillLine } from "../bill-document.ts";
import type { Marks } from "./check-marks.ts";
import { checkTouches } from "./check-touches.ts";
import { checkUntil } from "./check-until.ts";
import type { Counted } from "./counted-energy.ts";
import { fedInShare } from "./fed-in-share.ts";

/** A part of a line of ours, as it is on our bill. */
export interface Share {
  readonly quantity: Money;
  readonly amount: Money;
}

/** What a line of ours had come to on a date inside it; undefined where its registers were not read. */
export type Running = (line: BillLine, date: CivilDate) => Share | undefined;

/** What our bill is made from. */
export interface RunningInput {
  readonly usage: Usage;
  readonly contract: Contract;
  readonly options: BillOptions;
  readonly marks: Marks;
  readonly counted: Counted;
}

/** Our bill up to a date; undefined where the contract cannot price it. Each is made once. */
function billsUntil({ usage, contract, options, marks }: RunningInput): (date: CivilDate) => Bill | undefined {
  const made = new Map<CivilDate, Bill | undefined>();
  const make = (date: CivilDate): Bill | undefined => {
    try {
      return bill(checkUntil(usage, date, marks), contract, options);
    } catch (error) {
      if (error instanceof ContractError) return undefined;
      throw error;
    }
  };
  return (date) => {
    if (!made.has(date)) made.set(date, make(date));
    return made.get(date);
  };
}

const shareIn = ({ lines }: Bill, { id, from }: BillLine): Share => {
  const same = lines.find((line) => line.id === id && line.from === from);
  return { quantity: money(same?.quantity ?? "0"), amount: money(same?.amount ?? "0") };
};

/** Of a line that is no more and no less than what its registers counted. */
function countedShare(
  { id, from, to, quantity: whole, price, priceKind }: BillLine,
  date: CivilDate,
  counted: Counted,
) {
  const [part, all] = [counted(id, from, date), counted(id, from, to)];
  if (part === undefined || priceKind === "weighted" || all?.eq(whole) !== true) return undefined;
  return { quantity: part, amount: part.times(price) };
}

/**
 * How a line of ours grew: what its registers had counted, or what a bill up to a date would have had of it, by the same rules of
 * netting, tiers and slots. Of a line that is taken back from after its own days each part is as much less as the whole.
 */
export function checkRunning(input: RunningInput): Running {
  const { usage, contract, marks, counted } = input;
  const until = billsUntil(input);
  const touches = checkTouches(registersOf(contract));
  const inUse = REGISTERS.filter((register) => usage.spans.some((span) => span.register === register));
  const isRead = ({ id, from, to }: BillLine, date: CivilDate): boolean =>
    inUse.every(
      (register) => !touches({ ids: [id], from, to }, { date, register }) || marks.has(`${date} ${register}`),
    );
  const fedIn = (line: BillLine, date: CivilDate): Share | undefined => {
    const quantity = isRead(line, date) ? fedInShare(input, line, date) : undefined;
    return quantity && { quantity, amount: quantity.times(line.price) };
  };
  const grown = (line: BillLine, date: CivilDate): Share | undefined => {
    const [part, whole] = isRead(line, date) ? [until(date), until(line.to)] : [];
    if (part === undefined || whole === undefined) return undefined;
    const [share, full] = [shareIn(part, line), shareIn(whole, line)];
    if (full.quantity.isZero()) return undefined;
    const quantity = share.quantity.times(line.quantity).div(full.quantity);
    return { quantity, amount: line.priceKind === "weighted" ? share.amount : quantity.times(line.price) };
  };
  return (line, date) => countedShare(line, date, counted) ?? fedIn(line, date) ?? grown(line, date);
}
