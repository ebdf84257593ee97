import { beforeAll, describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import type { Check } from "../../src/bill/check/check-document.ts";
import { check } from "../../src/bill/check.ts";
import type { CheckInput } from "../../src/report/define-report.ts";
import { locale } from "../../src/report/locale.ts";
import { letterLine } from "../../src/report/parts/check/letter-line.ts";
import { recalculationLetter } from "../../src/report/parts/check/recalculation-letter.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import type { SupplierBill, SupplierLine, SupplierReading } from "../../src/tariff/supplier-bill.ts";
import { cents, money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { type Usage, usage } from "../../src/usage/usage.ts";
import { registerSource } from "../support/register-source.ts";
import { typedLine } from "../support/typed-line.ts";

const YEAR = "2025-03-01/2026-03-01";

/** A home whose export is all netted, so that its bill has no feed-in. */
const contract = defineContract({
  name: "Own",
  vat: "excluded",
  settlement: { start: "2025-03-01" },
  electricity: {
    supply: [
      { from: "2025-01-01", normal: "0.12", low: "0.1" },
      { from: "2025-07-01", normal: "0.13", low: "0.11" },
    ],
    feedIn: [{ from: "2025-01-01", price: "0.05" }],
    standing: [{ from: "2025-01-01", perDay: "0.2" }],
    network: [{ from: "2025-01-01", perDay: "1" }],
    netting: { method: "registers-then-total", priceChange: "as-fed-in" },
  },
  gas: { supply: [{ from: "2025-01-01", price: "0.38" }], standing: [{ from: "2025-01-01", perDay: "0.2" }] },
});

const METER = {
  "2025-03-01": { t1: 0, t2: 0, t3: 0, t4: 0, gas: 0 },
  "2025-07-01": { t1: 600, t2: 500, t3: 300, t4: 500, gas: 400 },
  "2026-01-01": { t1: 1300, t2: 1200, t3: 600, t4: 1000, gas: 800 },
  "2026-03-01": { t1: 1700, t2: 1600, t3: 640, t4: 1060, gas: 1300 },
} as const;

let used: Usage;
let ours: Bill;

beforeAll(async () => {
  used = await usage(registerSource(METER), contract, period(YEAR, contract.zone), {
    now: Date.parse("2031-01-01T00:00:00Z"),
  });
  ours = bill(used, contract);
});

/** Every register at these dates, as our meter showed it. */
const readAt = (...dates: readonly (keyof typeof METER)[]): SupplierReading[] =>
  dates.flatMap((date) =>
    (["t1", "t2", "t3", "t4", "gas"] as const).map(
      (register): SupplierReading => ({ date, register, value: METER[date][register].toFixed(3), how: "measured" }),
    ),
  );

interface Changes {
  readonly readings?: readonly SupplierReading[];
  readonly vat?: SupplierBill["vat"];
  /** Where it does not follow the lines. */
  readonly total?: string;
}

/** Their bill: ours with its lines changed, and a total that follows. */
function checked(change: (line: SupplierLine) => readonly SupplierLine[], changes: Changes = {}): Check {
  const own = ours.lines.map(typedLine);
  const lines = own.flatMap(change);
  const amountOf = (all: readonly SupplierLine[]) => sum(all.map(({ amount }) => money(amount)));
  const { vat = "excluded", readings = readAt("2025-03-01", "2025-07-01", "2026-03-01") } = changes;
  const total =
    changes.total ?? cents(money(ours.totals.gross).plus(amountOf(lines).minus(amountOf(own)).times("1.21")));
  const theirs = { hash: "", supplier: "X", period: YEAR, vat, readings, lines, total, split: "readings" } as const;
  return check(theirs, used, contract, { lang: "en" });
}

const on =
  (id: string, from: string, change: (line: SupplierLine) => readonly SupplierLine[]) =>
  (line: SupplierLine): readonly SupplierLine[] =>
    line.ids[0] === id && line.from === from ? change(line) : [line];

const also =
  (extra: Partial<SupplierLine>) =>
  (line: SupplierLine): readonly SupplierLine[] =>
    line.ids[0] === "electricity.network" ? [line, { ...line, ...extra }] : [line];

const times = (line: SupplierLine, factor: string): SupplierLine => {
  const quantity = money(line.quantity).times(factor).toFixed(3);
  return { ...line, quantity, amount: cents(money(quantity).times(line.price)) };
};

const at = (line: SupplierLine, price: string): SupplierLine => ({
  ...line,
  price,
  amount: cents(money(line.quantity).times(price)),
});

/** Lines that do not agree, and what the difference of each is made of. */
const found = ({ lines }: Check): string[] =>
  lines
    .filter(({ verdict }) => verdict !== "agrees")
    .map(({ ids, from, verdict, note, parts }) => {
      const causes = Object.entries(parts).filter(([cause, amount]) => cause !== "rounding" && amount !== "0.00");
      return [ids[0], from, verdict, note, ...causes.map((cause) => cause.join(" "))].filter(Boolean).join(" ");
    });

const letters = ({ lines }: Check): string[] =>
  lines.filter(({ verdict }) => verdict !== "agrees").map((line) => letterLine(line, contract, locale("en", "EUR")));

const isGas = ({ unit }: SupplierLine): boolean => unit === "m3";
const STANDING = ["electricity.standing", "2025-03-01"] as const;
const GAS = ["gas.supply", "2025-03-01"] as const;
const NORMAL = ["electricity.supply.normal", "2025-03-01"] as const;

test("the bill as it should be agrees", () => {
  expect(found(checked((line) => [line]))).toEqual([]);
});

describe("a line that stands on the bill twice", () => {
  test.each([
    [STANDING, "lines 73.00"],
    [NORMAL, "lines 60.00"],
    [["electricity.tax-credit", "2025-03-01"], "tax -440.10"],
  ] as const)("agrees once, and is theirs alone the second time: %s", ([id, from], cause) => {
    const result = checked(on(id, from, (line) => [line, { ...line }]));
    expect(found(result)).toEqual([`${id} ${from} not-in-contract twice ${cause}`]);
  });

  test("is known in whatever digits it is typed", () => {
    const again = on(...STANDING, (line) => [line, { ...line, quantity: "365.0", price: "0.2" }]);
    expect(found(checked(again))).toEqual(["electricity.standing 2025-03-01 not-in-contract twice lines 73.00"]);
  });

  test("is known where ours has nothing like it", () => {
    const fee = { ids: ["other"], quantity: "1", price: "5", amount: "5.00" };
    expect(
      found(checked((line) => also(fee)(line).flatMap((each) => (each.ids[0] === "other" ? [each, each] : each)))),
    ).toEqual(["other 2025-03-01 not-in-contract lines 5.00", "other 2025-03-01 not-in-contract twice lines 5.00"]);
  });

  test("is no such line where it is a line of ours in two equal halves", () => {
    const half = (line: SupplierLine): SupplierLine => ({ ...line, quantity: "182.5", amount: "36.50" });
    expect(found(checked(on(...STANDING, (line) => [half(line), half(line)])))).toEqual([]);
  });

  test.each([
    [STANDING, "2025-09-01", ["184", "181"], "lines 36.80"],
    // In summer, when little is used.
    [GAS, "2025-07-01", ["400.000", "900.000"], "lines 152.00"],
  ] as const)("is known where it is a part of ours: %s", (place, cut, [first, second], cause) => {
    const part = (line: SupplierLine, quantity: string, days: Partial<SupplierLine>): SupplierLine => ({
      ...line,
      ...days,
      quantity,
      amount: cents(money(quantity).times(line.price)),
    });
    const parts = on(place[0], place[1], (line) => {
      const [one, two] = [part(line, first, { to: cut }), part(line, second, { from: cut })];
      return [one, two, one];
    });
    const result = checked(parts, { readings: readAt("2025-03-01", "2025-07-01", "2026-03-01") });
    expect(found(result)).toEqual([`${place[0]} 2025-03-01 not-in-contract twice ${cause}`]);
    expect(letters(result)[0]).toContain("The same line stands on the bill twice.");
  });

  test("is no such line where two equal ones stand for two of ours", () => {
    const halves = (line: SupplierLine): readonly SupplierLine[] => {
      if (line.ids[0] !== "electricity.supply.low") return [line];
      if (line.from !== "2025-03-01") return [];
      const half = { ...line, to: "2026-03-01", quantity: "850.000", price: "0.106471", amount: "90.50" };
      return [half, half];
    };
    expect(checked(halves).lines.filter(({ note }) => note === "twice")).toEqual([]);
  });
});

describe("a quantity that the readings of both bills do not come to", () => {
  test("is calculated otherwise, and the letter says no more than that", () => {
    const result = checked(on(...GAS, (line) => [times(line, "1.1")]));
    expect(found(result)).toEqual(["gas.supply 2025-03-01 other-method unexplained 49.40"]);
    expect(letters(result)[0]).toContain("The quantity does not follow from the meter readings on the bill.");
    expect(result.lines.flatMap(({ evidence }) => evidence)).toEqual([]);
  });

  test("has one factor on all gas where it was converted, and the letter names it", () => {
    const result = checked((line) => [isGas(line) ? times(line, "1.02") : line]);
    expect(found(result)).toEqual([
      "gas.supply 2025-03-01 other-method conversion unexplained 9.88",
      "gas.energy-tax 2025-03-01 other-method conversion unexplained 9.25",
      "gas.energy-tax 2026-01-01 other-method conversion unexplained 6.01",
    ]);
    const texts = recalculationLetter({ check: result, contract, lang: "en" } as CheckInput).map((block) =>
      "text" in block ? block.text : "",
    );
    expect(texts.filter((text) => text.includes("correction factor or calorific value of 1.02"))).toHaveLength(1);
  });

  test("was not converted where only one line of gas differs", () => {
    const result = checked(on(...GAS, (line) => [times(line, "1.02")]));
    expect(found(result)).toEqual(["gas.supply 2025-03-01 other-method unexplained 9.88"]);
  });

  test("is another reading where their reading is another", () => {
    const readings = readAt("2025-03-01", "2025-07-01", "2026-03-01").map((reading) =>
      reading.register === "gas" && reading.date === "2026-03-01" ? { ...reading, value: "1326.000" } : reading,
    );
    const result = checked(
      on(...GAS, (line) => [times(line, "1.02")]),
      { readings },
    );
    expect(found(result)).toEqual(["gas.supply 2025-03-01 other-reading reading 9.88"]);
    expect(result.lines.flatMap(({ evidence }) => evidence).map((row) => result.readings[row - 1])).toMatchObject([
      { date: "2026-03-01", register: "gas", difference: "26.000" },
    ]);
  });

  test("may be another reading where their bill does not have all of the readings", () => {
    const readings = readAt("2025-03-01", "2026-03-01");
    expect(
      found(
        checked(
          on(...NORMAL, (line) => [times(line, "1.1")]),
          { readings },
        ),
      ),
    ).toEqual(["electricity.supply.normal 2025-03-01 other-reading reading 6.00"]);
  });
});

describe("a price", () => {
  test.each([
    [NORMAL, "0.13", "price 5.00"],
    [NORMAL, "0.11", "price -5.00"],
    // Ours is 0.12; with 9 % in the place of 21 % it would be 0.10810, were there VAT in it.
    [NORMAL, "0.1081", "price -5.95"],
    [GAS, "0.4", "price 26.00"],
  ] as const)("of %s that is %s is another price and not another VAT rate", (place, price, cause) => {
    const result = checked(on(place[0], place[1], (line) => [at(line, price)]));
    expect(found(result)).toEqual([`${place[0]} ${place[1]} other-price ${cause}`]);
  });

  test("with VAT in it on a bill without has VAT once too often", () => {
    const result = checked(on(...STANDING, (line) => [at(line, money(line.price).times("1.21").toFixed(6))]));
    expect(found(result)).toEqual(["electricity.standing 2025-03-01 other-price vat-twice tax 15.33"]);
    expect(letters(result)[0]).toContain("The price is that of my contract with VAT once too often.");
  });

  test("of few decimals is ours, rounded, where their amount follows ours", () => {
    expect(found(checked(on(...GAS, (line) => [{ ...line, price: "0.4" }])))).toEqual([]);
  });
});

test("a yearly amount by month is no other price", () => {
  const byMonth = (line: SupplierLine): SupplierLine => {
    const price = money(line.amount).div(12).toFixed(4);
    return { ...line, quantity: "11", unit: "month", price, amount: cents(money(price).times(11)) };
  };
  expect(found(checked(on(...STANDING, (line) => [byMonth(line)])))).toEqual([
    "electricity.standing 2025-03-01 other-period by-month period -6.08",
  ]);
});

describe("a netting line or credit in other signs", () => {
  const NETTING = ["electricity.netting.normal", "2025-03-01"] as const;
  test.each([
    ["-500.000", "0.10"],
    ["500.000", "-0.10"],
    ["500.000", "0.10"],
  ])("is another price of 12.10 with VAT: %s × %s", (quantity, price) => {
    const result = checked(on(...NETTING, (line) => [{ ...line, quantity, price, amount: "-50.00" }]));
    expect(found(result)).toEqual(["electricity.netting.normal 2025-03-01 other-price other-tariff price 10.00"]);
    expect(result.parts).toMatchObject({ price: "12.10", rounding: "0.00" });
  });

  test("is other days of 10.44 with VAT: -300 × 1.438219", () => {
    const days = { quantity: "-300", price: "1.438219", amount: "-431.47" };
    const result = checked(on("electricity.tax-credit", "2025-03-01", (line) => [{ ...line, ...days }]));
    expect(found(result)).toEqual(["electricity.tax-credit 2025-03-01 other-period period 8.63"]);
    expect(result.parts).toMatchObject({ period: "10.44", rounding: "0.00" });
  });
});

describe("a line that our bill does not have", () => {
  const FEED_IN = { ids: ["electricity.feed-in.single"], unit: "kWh" } as const;

  test.each([
    ["agrees where it is of nothing", { ...FEED_IN, quantity: "0", price: "0.07", amount: "0.00" }, []],
    [
      "is calculated otherwise at the feed-in price of the contract",
      { ...FEED_IN, quantity: "-100", price: "0.05", amount: "-5.00" },
      ["electricity.feed-in.single 2025-03-01 other-method netting -5.00"],
    ],
    [
      "is not in the contract at another price",
      { ...FEED_IN, quantity: "-100", price: "0.07", amount: "-7.00" },
      ["electricity.feed-in.single 2025-03-01 not-in-contract netting -7.00"],
    ],
    [
      "is calculated otherwise at the price of our line of its kind",
      { ids: ["gas.energy-tax.2"], unit: "m3", to: "2026-01-01", quantity: "10", price: "0.57816", amount: "5.78" },
      ["gas.energy-tax.2 2025-03-01 other-method tax 5.78"],
    ],
    [
      "is not in the contract without a price, whatever it comes to",
      { ...FEED_IN, quantity: "-100", price: "0", amount: "-5.00" },
      ["electricity.feed-in.single 2025-03-01 not-in-contract netting -5.00"],
    ],
  ] as const)("%s", (_, extra, expected) => {
    expect(found(checked(also(extra)))).toEqual(expected);
  });

  test("at the feed-in price stands beside the netting that is missing", () => {
    const paid = { ...FEED_IN, quantity: "-1700", price: "0.05", amount: "-85.00" };
    const result = checked((line) => (line.ids[0]!.includes(".netting.") ? [] : also(paid)(line)));
    expect(found(result)[0]).toMatch(/^electricity.feed-in.single 2025-03-01 other-method netting -85.00$/);
    expect(
      found(result)
        .slice(1)
        .every((line) => line.includes(" missing netting ")),
    ).toBe(true);
  });
});

describe("a line as it is meant", () => {
  const unsigned = (line: SupplierLine): SupplierLine => ({
    ...line,
    quantity: line.quantity.replace("-", ""),
    price: line.price.replace("-", ""),
    amount: line.amount.replace("-", ""),
  });
  const of =
    (kinds: readonly string[], change: (line: SupplierLine) => SupplierLine) =>
    (line: SupplierLine): readonly SupplierLine[] => [
      kinds.some((kind) => line.ids[0]!.includes(kind)) ? change(line) : line,
    ];

  test.each([[["netting"]], [["tax-credit"]], [["netting", "tax-credit"]]])(
    "is less to pay where %s stands without its sign and the total says so",
    (kinds) => {
      const result = checked(of(kinds, unsigned), { total: ours.totals.gross });
      expect(found(result)).toEqual([]);
      expect(result.parts.unexplained).toBe("0.00");
    },
  );

  test("is turned too where the total is another besides, which then is all that differs", () => {
    const total = cents(money(ours.totals.gross).plus("5.00"));
    const result = checked((line) => [unsigned(line)], { total });
    expect(found(result)).toEqual([]);
    expect(result.parts).toMatchObject({ unexplained: "5.00", netting: "0.00", tax: "0.00" });
  });

  test("is what it says where the total says so too", () => {
    const result = checked(on("electricity.tax-credit", "2026-01-01", (line) => [unsigned(line)]));
    expect(found(result)).toEqual([expect.stringContaining("electricity.tax-credit 2026-01-01 other-price tax")]);
  });

  test("is netting where it is called feed-in at the price of supply", () => {
    const result = checked(
      of(["netting"], (line) => ({
        ...unsigned(line),
        ids: [line.ids[0]!.replace("netting", "feed-in")],
        name: "Teruglevering",
        amount: line.amount,
      })),
    );
    expect(found(result)).toEqual([]);
  });

  test("has an amount of its own where quantity and price are signed as ours and the amount is not", () => {
    const turned = (line: SupplierLine) => [{ ...line, amount: line.amount.replace("-", "") }];
    const result = checked(on("electricity.netting.low", "2025-03-01", turned));
    expect(found(result)).toEqual([
      expect.stringMatching(/^electricity.netting.low 2025-03-01 \S+ own-sum unexplained 60/),
    ]);
  });

  test("of readings without decimals rests on ours", () => {
    const shortened = readAt("2025-03-01", "2026-03-01").map((reading) => ({
      ...reading,
      value: String(Math.floor(Number(reading.value))),
    }));
    const result = checked((line) => [line], { readings: shortened });
    expect(found(result)).toEqual([]);
    expect(result.readings.every(({ followed, effect }) => followed && effect === null)).toBe(true);
  });
});

describe("a letter", () => {
  test("names every line of a bill in whole units that rests on another reading", () => {
    const readings = readAt("2025-03-01", "2025-07-01", "2026-03-01").map((reading): SupplierReading => {
      const isOther = reading.register === "t2" && reading.date === "2026-03-01";
      return { ...reading, value: isOther ? "1602" : reading.value.split(".")[0]! };
    });
    const isUsed = ({ ids: [id], to }: SupplierLine) =>
      to === "2026-03-01" && /supply.normal|electricity.energy-tax/.test(id!);
    const more = (line: SupplierLine) => [
      isUsed(line)
        ? at({ ...line, quantity: money(line.quantity).plus(2).toFixed(0) }, line.price)
        : { ...line, quantity: money(line.quantity).toFixed(0) },
    ];
    expect(found(checked(more, { readings }))).toEqual([
      expect.stringMatching(/^electricity.supply.normal 2025-07-01 other-reading reading/),
      expect.stringMatching(/^electricity.energy-tax 2026-01-01 other-reading reading/),
    ]);
  });

  test("calls on the law where the law sets the rate", () => {
    const dear = checked(on("electricity.energy-tax", "2025-03-01", (line) => [at(line, "0.10880")]));
    expect(letters(dear)[0]).toContain("The rate is another than that of the law.");
    const without = checked(on("electricity.tax-credit", "2026-01-01", () => []));
    expect(letters(without)[0]).toContain("By law it belongs on it.");
  });

  test.each([
    [["electricity.feed-in.normal"], "0.05", "My calculation does not have this line."],
    [["gas.ode"], "0.01", "My calculation does not have this line."],
    [["electricity.feed-in.normal"], "0.09", "My contract does not have this line."],
    [["heat.supply"], "0.05", "My contract does not have this line."],
  ])("says of %s at %s that only they have: %s", (ids, price, said) => {
    const line = { ids, unit: "kWh", quantity: "-100", price, amount: String(-100 * Number(price)) } as const;
    expect(letters(checked(also(line)))[0]).toContain(said);
  });

  test("names the units where they are not ours", () => {
    const daily = (line: SupplierLine) => [
      { ...line, unit: "month", quantity: "12", price: "9.99", amount: "119.88" } as const,
    ];
    const result = checked(on("electricity.standing", "2025-03-01", daily));
    expect(letters(result)[0]).toContain("You charge it per month, my contract does per day.");
  });
});
