import { expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import { marketSentence } from "../../src/report/parts/market-sentence.ts";
import type { PriceInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { priceSeriesOf } from "../../src/tariff/prices/price-series-of.ts";
import { demoSource } from "../../src/testing/demo-source.ts";
import { midnight } from "../../src/units/zone.ts";
import { dynamicUsage } from "../support/dynamic-usage.ts";
import { ZONE } from "../support/two-years.ts";

const HOUR = 3_600_000;
const FROM = midnight("2022-11-07", ZONE);
const prices = priceSeriesOf(
  [
    "start,price",
    ...Array.from({ length: 24 * 20 }, (_, hour) => {
      const price = 0.05 + (hour % 24) / 100 + Math.floor(hour / 24) / 50;
      return `${new Date(FROM + hour * HOUR).toISOString()},${price.toFixed(5)}`;
    }),
  ].join("\n"),
  "hourly.csv",
);

async function billOf(supply: readonly PriceInput[], period = "2022-11-07/2022-11-27") {
  const electricity = { supply, feedIn: [{ from: "2022-11-01", price: "0.05" }] };
  const terms = { name: "Hourly", vat: "excluded", settlement: "none", electricity } as const;
  const contract = defineContract(terms, { prices: { "hourly.csv": prices } });
  return bill(await dynamicUsage(demoSource(), contract, period), contract);
}

const entry = (from: string, surcharge: string): PriceInput => ({ from, dynamic: { prices: "hourly.csv", surcharge } });

test("what was paid and what the market was are of the whole bill, however many lines its supply has", async () => {
  const whole = await billOf([entry("2022-11-01", "0.02")]);
  const split = await billOf([entry("2022-11-01", "0.02"), entry("2022-11-10", "0.03"), entry("2022-11-20", "0.01")]);
  expect(split.lines.filter(({ id }) => id === "electricity.supply.dynamic")).toHaveLength(3);
  expect(marketSentence({ bill: split, lang: "en" })).toBe(marketSentence({ bill: whole, lang: "en" }));
  expect(marketSentence({ bill: whole, lang: "en" })).toMatch(
    /^Before surcharge you paid €0\.\d{3} per kWh on average, the market average was €0\.355\.$/,
  );
});

test("nothing is said where no price is the market's", async () => {
  const fixed = await billOf([{ from: "2022-11-01", price: "0.30" }]);
  expect(marketSentence({ bill: fixed, lang: "en" })).toBeUndefined();
});
