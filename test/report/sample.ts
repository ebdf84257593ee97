import { readFileSync } from "node:fs";
import type { Bill, BillLine } from "../../src/bill/bill-document.ts";
import { labelOf } from "../../src/bill/labels.ts";
import type { Register } from "../../src/reading.ts";
import type { ReportInput } from "../../src/report/define-report.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import type { Lang } from "../../src/text.ts";
import { datesBetween } from "../../src/units/civil.ts";
import { cents, type Money, money, round, sum } from "../../src/units/money.ts";
import type { DayUsage } from "../../src/usage/day-usage.ts";

/** The bill of interface.md §4, completed. */
export const sampleBill: Bill = JSON.parse(
  readFileSync(new URL("../../fixtures/bills/2026-11.json", import.meta.url), "utf8"),
);

export const sampleContract: Contract = {
  file: "/home/someone/contract.yaml",
  hash: sampleBill.document.contract,
  name: "Vast 1 jaar",
  supplier: "Voorbeeld Energie",
  country: "NL",
  zone: "Europe/Amsterdam",
  currency: "EUR",
  vat: "excluded",
  until: "2027-01-01",
  home: { label: "Voorbeeldstraat 1", ean: "871687120000004711" },
  settlement: "none",
  electricity: {
    registers: { t1: "low", t2: "normal" },
    supply: [{ from: "2026-01-01", normal: "0.12500", low: "0.11200" }],
    standing: [{ from: "2026-01-01", perDay: "0.19692" }],
    network: [{ from: "2026-01-01", perDay: "0.92098" }],
    feedIn: [],
    feedInCost: [],
    netting: { method: "registers-then-total" },
    energyTax: "NL",
    taxCredit: "NL",
  },
  gas: {
    supply: [{ from: "2026-01-01", price: "0.38000" }],
    standing: [{ from: "2026-01-01", perDay: "0.19692" }],
    network: [{ from: "2026-01-01", perDay: "0.55000" }],
    energyTax: "NL",
  },
  advances: [],
  adjustments: [],
  meterChanges: [],
  quality: { maxBoundaryGapMinutes: 15 },
};

/** A whole number divided over days by weight, so that the days add up to it. */
function spread(total: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let [passed, given] = [0, 0];
  return weights.map((weight) => {
    passed += weight;
    const share = Math.round((total * passed) / all) - given;
    given += share;
    return share;
  });
}

const totalOf = (bill: Bill, register: Register): number =>
  Math.round(
    bill.readings.filter((each) => each.register === register).reduce((sum, { usage }) => sum + Number(usage), 0) *
      1000,
  );

const isWeekend = (index: number): boolean => index % 7 === 0 || index % 7 === 6;

/** Days whose registers add up to the bill; nothing is known of the days in `missing`. */
export function sampleDays(bill: Bill, missing: readonly string[] = []): readonly DayUsage[] {
  const dates = datesBetween(bill.period.start.slice(0, 10), bill.period.end.slice(0, 10));
  const weights = (weight: (index: number) => number): readonly number[] => dates.map((_, index) => weight(index));
  const used = {
    t1: spread(
      totalOf(bill, "t1"),
      weights((index) => (isWeekend(index) ? 9 : 2.5) + (index % 3)),
    ),
    t2: spread(
      totalOf(bill, "t2"),
      weights((index) => (isWeekend(index) ? 0 : 6) + (isWeekend(index) ? 0 : index % 4)),
    ),
    t3: spread(
      totalOf(bill, "t3"),
      weights((index) => (isWeekend(index) ? 3 : 0)),
    ),
    t4: spread(
      totalOf(bill, "t4"),
      weights((index) => (isWeekend(index) ? 0 : (index * 7) % 5)),
    ),
    gas: spread(
      totalOf(bill, "gas"),
      weights((index) => 3 + index / 8 + ((index * 5) % 4)),
    ),
  };
  return dates.map((date, index) => {
    const lost = missing.includes(date);
    const of = (register: Register): number | null => (lost ? null : (used[register][index] ?? 0));
    return {
      date,
      used: { t1: of("t1"), t2: of("t2"), t3: of("t3"), t4: of("t4"), gas: of("gas") },
      quality: lost ? "missing" : "measured",
    };
  });
}

const labelled = (bill: Bill, lang: Lang): Bill => ({
  ...bill,
  lines: bill.lines.map(
    (line): BillLine => (line.kind === "adjustment" ? line : { ...line, label: labelOf(line.id, lang) }),
  ),
});

/** Input of a report, with the labels in its language and one day without a reading unless said. */
export function sampleInput(
  lang: Lang,
  bill: Bill = sampleBill,
  missing: readonly string[] = ["2026-11-05"],
): ReportInput {
  const contract: Contract = { ...sampleContract, vat: bill.vat };
  return { bill: labelled(bill, lang), days: sampleDays(bill, missing), contract, lang };
}

const amounts = (lines: readonly BillLine[]): Money => sum(lines.map(({ amount }) => money(amount)));
const withVat = (amount: Money, rate: string): Money => round(amount.times(money(rate).div(100).plus(1)), 2);

function vatOf(rate: string, total: Money, vat: Bill["vat"]): Bill["vatLines"][number] {
  const base = vat === "excluded" ? total : round(total.div(money(rate).div(100).plus(1)), 2);
  return { rate, base: cents(base), amount: cents((vat === "excluded" ? withVat(total, rate) : total).minus(base)) };
}

/** The bill with other lines (or another VAT mode), its sums made anew by interface.md §4. */
export function rebuilt(bill: Bill, change: Partial<Bill>): Bill {
  const changed = { ...bill, ...change };
  const { lines, vat } = changed;
  const rates = [...new Set(lines.flatMap(({ vatRate }) => vatRate ?? []))];
  const vatLines = rates.map((rate) => vatOf(rate, amounts(lines.filter((line) => line.vatRate === rate)), vat));
  const net = sum(vatLines.map(({ base }) => money(base)));
  const tax = sum(vatLines.map(({ amount }) => money(amount)));
  const adjustments = amounts(lines.filter(({ vatRate }) => vatRate === null));
  const gasLines = lines.filter(({ commodity }) => commodity === "gas");
  const gas = sum(
    rates.map((rate) => {
      const total = amounts(gasLines.filter(({ vatRate }) => vatRate === rate));
      return vat === "excluded" ? withVat(total, rate) : total;
    }),
  );
  const totals = {
    net: cents(net),
    vat: cents(tax),
    gross: cents(net.plus(tax).plus(adjustments)),
    electricity: cents(net.plus(tax).minus(gas)),
    gas: cents(gas),
    adjustments: cents(adjustments),
  };
  return { ...changed, vatLines, totals };
}

/** The line with another quantity or price, its amount made anew. */
export function repriced(line: BillLine, change: Partial<BillLine>): BillLine {
  const changed = { ...line, ...change };
  return { ...changed, amount: cents(money(changed.quantity).times(money(changed.price))) };
}

const adjustment: BillLine = {
  id: "adjustment",
  commodity: null,
  kind: "adjustment",
  register: null,
  label: "Tegemoetkoming november",
  from: "2026-11-01",
  to: "2026-11-02",
  quantity: "1",
  unit: "month",
  price: "-190.00",
  amount: "-190.00",
  vatRate: null,
  quality: "contract",
};

const isExport = ({ kind }: BillLine): boolean => kind === "netting" || kind === "feed-in";

/** The sample in the forms that a bill can take. */
export const variants: Readonly<Record<string, Bill>> = {
  provisional: {
    ...sampleBill,
    status: "provisional",
    readings: sampleBill.readings.map((reading) =>
      reading.unit === "kWh" ? { ...reading, end: { ...reading.end, quality: "estimated" } } : reading,
    ),
    lines: sampleBill.lines.map((line) => (line.quality === "measured" ? { ...line, quality: "estimated" } : line)),
    issues: [
      {
        code: "boundary-estimated",
        severity: "warning",
        message: "De stand van 1 december 2026 00:00 is geschat tussen 30 november 21:10 en 1 december 03:40",
      },
      {
        code: "netting-window",
        severity: "info",
        message:
          "Er is gesaldeerd over deze maand alleen; over een heel contractjaar kan de saldering anders uitvallen",
      },
    ],
  },
  included: rebuilt(sampleBill, {
    vat: "included",
    lines: sampleBill.lines.map((line) => repriced(line, { price: money(line.price).times("1.21").toFixed(6) })),
  }),
  noGas: rebuilt(sampleBill, {
    lines: sampleBill.lines.filter(({ commodity }) => commodity !== "gas"),
    readings: sampleBill.readings.filter(({ register }) => register !== "gas"),
  }),
  empty: rebuilt(sampleBill, {
    lines: [],
    readings: sampleBill.readings.map((reading) => ({ ...reading, end: reading.start, usage: "0.000" })),
  }),
  onlyGas: rebuilt(sampleBill, {
    lines: sampleBill.lines.filter(({ commodity }) => commodity === "gas"),
    readings: sampleBill.readings.filter(({ register }) => register === "gas"),
  }),
  noExport: rebuilt(sampleBill, {
    lines: sampleBill.lines
      .filter((line) => !isExport(line))
      .map((line) => (line.id === "electricity.energy-tax" ? repriced(line, { quantity: "310.491" }) : line)),
    readings: sampleBill.readings.filter(({ register }) => register !== "t3" && register !== "t4"),
  }),
  crowded: rebuilt(sampleBill, {
    lines: [
      ...sampleBill.lines.map((line, index) =>
        index < 2 ? repriced(line, { price: `${index + 1}1234.567891` }) : { ...line, vatRate: index < 6 ? "9" : "21" },
      ),
      adjustment,
      { ...adjustment, label: `=cmd|' /C calc'!A0 <b>${"zonder-spatie".repeat(12)}</b>` },
    ],
    issues: Array.from({ length: 6 }, (_, index) => ({
      code: "gap",
      severity: "warning" as const,
      message: `Geen minuutwaarden op ${index + 1} november 2026 van 10:00 tot 14:00`,
    })),
  }),
  credit: rebuilt(sampleBill, {
    lines: sampleBill.lines
      .filter(({ commodity }) => commodity !== "gas")
      .map((line) =>
        line.kind === "netting" ? repriced(line, { quantity: `${money(line.quantity).times(30).toFixed(3)}` }) : line,
      ),
    readings: sampleBill.readings
      .filter(({ register }) => register !== "gas")
      .map((reading) => (reading.register === "t4" ? { ...reading, usage: "620.555" } : reading)),
  }),
};
