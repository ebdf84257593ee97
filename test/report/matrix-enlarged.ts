import type { Bill, BillReading } from "../../src/bill/bill-document.ts";
import type { ReportInput } from "../../src/report/define-report.ts";
import type { EarlierUse } from "../../src/report/earlier-use.ts";
import { digits, money } from "../../src/units/money.ts";
import type { DayUsage } from "../../src/usage/day-usage.ts";
import { rebuilt, repriced } from "./sample.ts";

const times = (text: string, factor: number): string => digits(money(text).times(factor), 3);

function enlargedReading({ start, end, usage, ...reading }: BillReading, factor: number): BillReading {
  const large = (at: BillReading["start"]): BillReading["start"] => ({ ...at, value: times(at.value, factor) });
  return { ...reading, start: large(start), end: large(end), usage: times(usage, factor) };
}

/** The bill of so many homes together; of less than no homes where the factor is negative. */
function enlargedBill(bill: Bill, factor: number): Bill {
  const lines = bill.lines.map((line) =>
    line.unit === "kWh" || line.unit === "m3" ? repriced(line, { quantity: times(line.quantity, factor) }) : line,
  );
  const readings = bill.readings.map((reading) => enlargedReading(reading, Math.abs(factor)));
  return rebuilt(bill, { lines, readings });
}

function enlargedUse({ bill, ...use }: EarlierUse, factor: number): EarlierUse {
  const large = (text: string | null): string | null => (text === null ? null : times(text, Math.abs(factor)));
  const energy = { imported: large(use.imported), exported: large(use.exported), gas: large(use.gas) };
  return { ...use, ...energy, ...(bill ? { bill: enlargedBill(bill, factor) } : {}) };
}

function enlargedDay({ used, ...day }: DayUsage, factor: number): DayUsage {
  const large = (count: number | null): number | null => (count === null ? null : count * Math.abs(factor));
  const { t1, t2, t3, t4, gas } = used;
  return { ...day, used: { t1: large(t1), t2: large(t2), t3: large(t3), t4: large(t4), gas: large(gas) } };
}

/** A report's input in numbers that no home comes to, its sums made anew. */
export const enlarged =
  (factor: number) =>
  ({ bill, days, history, ...input }: ReportInput): ReportInput => ({
    ...input,
    bill: enlargedBill(bill, factor),
    days: days.map((day) => enlargedDay(day, factor)),
    ...(history && {
      history: {
        ...history,
        before: history.before && enlargedUse(history.before, factor),
        yearEarlier: history.yearEarlier && enlargedUse(history.yearEarlier, factor),
        months: history.months?.map((use) => enlargedUse(use, factor)),
      },
    }),
  });
