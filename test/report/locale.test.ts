import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locale } from "../../src/report/locale.ts";

const [nl, en] = [locale("nl"), locale("en")];

describe("numbers", () => {
  test.each([
    ["1234.5", "€ 1.234,50", "€1,234.50"],
    ["-12.3", "€ −12,30", "−€12.30"],
    ["-0.004", "€ 0,00", "€0.00"],
    ["-0.005", "€ −0,01", "−€0.01"],
    ["1234567.005", "€ 1.234.567,01", "€1,234,567.01"],
    ["999", "€ 999,00", "€999.00"],
  ])("money %s is %s and %s", (digits, dutch, english) => {
    expect([nl.money(digits).replace("\u00a0", " "), en.money(digits)]).toEqual([dutch, english]);
  });

  test("the Dutch sign and its amount never part at the end of a line", () => {
    expect(nl.money("1")).toBe("€\u00a01,00");
  });

  test.each([
    ["0.125", "0,12500"],
    ["-1.424110", "−1,424110"],
    ["0.2405400", "0,2405400"],
    ["12", "12,00000"],
  ])("price %s keeps every digit and has at least five decimals: %s", (digits, printed) => {
    expect(nl.price(digits)).toBe(printed);
  });

  test("a share, and a price in a sentence, are written as the language does", () => {
    expect([nl.percent("28"), en.percent("28"), nl.percent("99.7")]).toEqual(["28\u00a0%", "28%", "99,7\u00a0%"]);
    expect([nl.unitPrice("0.105156"), en.unitPrice("-0.0195")]).toEqual(["€\u00a00,105", "−€0.020"]);
    expect(nl.price("0.1", 7)).toBe("0,1000000");
  });

  test.each([
    ["6002.310", {}, "6.002,310"],
    ["30", {}, "30"],
    ["0.000", {}, "0,000"],
    ["-0.000", {}, "0,000"],
    ["310.491", { decimals: 1 }, "310,5"],
    ["-0.04", { decimals: 1 }, "0,0"],
  ])("quantity %s with %o is %s", (digits, form, printed) => {
    expect(nl.number(digits, form)).toBe(printed);
  });

  test("another currency is named by its sign or its code", () => {
    expect([locale("en", "GBP").money("1"), locale("en", "SEK").money("-1")]).toEqual(["£1.00", "SEK\u00a0−1.00"]);
  });

  test("what is not digits is refused, not printed as NaN", () => {
    expect(() => nl.amount("1,50")).toThrow(RangeError);
  });

  test("a printed number reads back as the same digits, in both languages", () => {
    const digits = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(digits, ([whole, decimals]) => {
        const text = `${whole}${decimals === 0 ? "" : `.${"123456".slice(0, decimals)}`}`;
        const back = (printed: string, thousands: string): string =>
          printed.replaceAll(thousands, "").replace(",", ".").replace("−", "-");
        expect(back(nl.number(text), ".")).toBe(text);
        expect(back(en.number(text), ",")).toBe(text);
      }),
    );
  });
});

describe("dates", () => {
  test.each([
    ["2026-11-01", "2026-12-01", "1 t/m 30 november 2026", "1–30 November 2026"],
    ["2026-03-31", "2026-04-02", "31 maart t/m 1 april 2026", "31 March – 1 April 2026"],
    ["2025-12-15", "2026-01-16", "15 december 2025 t/m 15 januari 2026", "15 December 2025 – 15 January 2026"],
    ["2026-03-29", "2026-03-30", "29 maart 2026", "29 March 2026"],
  ])("%s up to %s is %s, %s", (from, to, dutch, english) => {
    expect([nl.dates(from, to), en.dates(from, to)]).toEqual([dutch, english]);
  });

  test("a whole month is called by its name, any other stretch by its days", () => {
    expect(nl.span("2024-02-01", "2024-03-01")).toBe("februari 2024");
    expect(nl.span("2024-02-01", "2024-02-29")).toBe("1 t/m 28 februari 2024");
  });

  test("short months are those of the language", () => {
    expect([nl.date("2026-03-05", "short"), en.date("2026-03-05", "short")]).toEqual(["5 mrt 2026", "5 Mar 2026"]);
  });

  test("an instant shows the civil time that it writes, not this machine's", () => {
    expect(nl.instant("2026-10-31T23:59:00+01:00")).toBe("31 okt 2026 23:59");
  });
});
