import { describe, expect, test } from "vitest";
import type { Bill } from "../../src/bill/bill-document.ts";
import { cents, type Money, money, sum } from "../../src/units/money.ts";
import { caseBill } from "./case-bill.ts";

/** The quote's lines over the year, and those of its two parts. */
const quote = (suffix = ""): Promise<readonly Bill[]> =>
  Promise.all([
    caseBill(`vattenfall-quote-year${suffix}`),
    caseBill(`vattenfall-quote-parts${suffix}`, "2026-11-01/2027-01-01"),
    caseBill(`vattenfall-quote-parts${suffix}`, "2027-01-01/2027-11-01"),
  ]);

const printed = (bills: readonly Bill[], commodity: "electricity" | "gas"): Money =>
  sum(
    bills
      .flatMap(({ lines }) => lines)
      .filter((line) => line.commodity === commodity)
      .map(({ amount }) => money(amount)),
  );

const totals = (bills: readonly Bill[]): string[] =>
  [printed(bills, "electricity"), printed(bills, "gas")].map((total) => cents(total));

describe("a supplier's quote of 26 September 2026", () => {
  test("adds up to what it says including VAT, its discount and a payment a month", async () => {
    const bills = await quote();
    const subtotal = printed(bills, "electricity").plus(printed(bills, "gas"));
    expect(totals(bills)).toEqual(["659.96", "1955.69"]);
    expect(cents(subtotal)).toBe("2615.65");
    expect(cents(sum(bills.map((bill) => money(bill.totals.gross))))).toBe("2415.65");
    expect(cents(subtotal.div(12))).toBe("217.97");
  });

  test("adds up to what it says without VAT", async () => {
    const bills = await quote("-excluded");
    expect(totals(bills)).toEqual(["545.42", "1616.29"]);
    expect(cents(sum(bills.map((bill) => money(bill.totals.net))))).toBe("2161.71");
  });

  test("has its 15 lines including VAT and 15 without", async () => {
    for (const suffix of ["", "-excluded"]) {
      const lines = (await quote(suffix)).flatMap((bill) => bill.lines);
      expect(lines.filter(({ kind }) => kind !== "adjustment")).toHaveLength(15);
    }
  });
});
