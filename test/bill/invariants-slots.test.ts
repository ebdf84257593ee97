import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bill } from "../../src/bill/bill-document.ts";
import { slotRows } from "../../src/bill/dynamic/slot-rows.ts";
import { ContractError } from "../../src/errors.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import type { PriceInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { priceSeriesOf } from "../../src/tariff/prices/price-series-of.ts";
import { type Money, money, sum } from "../../src/units/money.ts";
import { midnight } from "../../src/units/zone.ts";
import { countingRegisters } from "../../src/usage/slots/counting-registers.ts";
import type { SlotEnergies } from "../../src/usage/slots/slot-energies.ts";
import type { Usage } from "../../src/usage/usage.ts";
import { type AnyMarket, anyMarket } from "../reference/any-market.ts";
import { engineBill, engineUsage } from "../reference/engine-bill.ts";
import type { PriceFiles } from "../reference/price-files.ts";

/** Homes of which every rate is known; now and then a price is not. */
const market = anyMarket(5).filter(({ to }) => to <= "2027-01-01");

const mapped = <V>(files: PriceFiles, to: (text: string, name: string) => V): Record<keyof PriceFiles, V> => ({
  "power.csv": to(files["power.csv"], "power.csv"),
  "other.csv": to(files["other.csv"], "other.csv"),
  "gas.csv": to(files["gas.csv"], "gas.csv"),
});

const withPrices = ({ contract, prices }: AnyMarket): Contract =>
  defineContract(contract, { prices: mapped(prices, priceSeriesOf) });

const read = (home: AnyMarket): Promise<Usage> => engineUsage({ ...home, contract: withPrices(home) });
/** Of a home of which every price is known. */
async function billOf(home: AnyMarket): Promise<Bill> {
  const owed = await engineBill({ ...home, contract: withPrices(home) }).catch((error: unknown) => {
    if (error instanceof ContractError && error.code === "no-price") return undefined;
    throw error;
  });
  fc.pre(owed !== undefined);
  return owed;
}

const sumOf = ({ thousandths }: Pick<SlotEnergies, "thousandths">): number =>
  thousandths.reduce((all, one) => all + one, 0);

/** What the registers of a direction counted while it was priced by the slot. */
const countedIn = ({ spans }: Usage, { direction, from, to }: SlotEnergies): number =>
  spans
    .filter((span) => countingRegisters(direction).includes(span.register) && span.from >= from && span.to <= to)
    .reduce((all, { thousandths }) => all + thousandths, 0);

const holds = (numRuns: number, law: (home: AnyMarket) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(market, law), { numRuns });

test("invariants 4, 33: slots add up to the registers whatever was sampled, and whatever the samples say", () =>
  holds(25, async (home) => {
    const silent = { ...home, samples: () => ({ times: [], values: [] }) };
    for (const used of [await read(home), await read(silent)])
      for (const slots of used.slots) {
        expect(sumOf(slots)).toBe(countedIn(used, slots));
        expect(slots.thousandths.every((energy) => energy >= 0)).toBe(true);
      }
  }));

test("invariants 8, 22: the slots of a stretch follow one another from its first midnight to its last", () =>
  holds(20, async (home) => {
    const { slots } = await read(home);
    for (const { starts, from, to, end, thousandths, quality } of slots) {
      expect([starts[0], end]).toEqual([from, to].map((date) => midnight(date, "Europe/Amsterdam")));
      expect(starts.every((start, slot) => start < (starts[slot + 1] ?? end))).toBe(true);
      expect([thousandths.length, quality.length]).toEqual([starts.length, starts.length]);
    }
  }));

test("invariant 32: what is marked estimated is what was spread, and no bill that holds it is final", () =>
  holds(25, async (home) => {
    const used = await read(home);
    fc.pre(home.outage === undefined);
    const estimated = (slots: SlotEnergies): number =>
      slots.thousandths.reduce((all, energy, slot) => all + (slots.quality[slot] === "estimated" ? energy : 0), 0);
    for (const slots of used.slots)
      expect(estimated(slots)).toBe(slots.spreads.reduce((all, { thousandths }) => all + thousandths, 0));
    const isEstimated = used.slots.some((slots) => estimated(slots) > 0);
    const { status } = await billOf(home);
    expect(isEstimated && status === "final").toBe(false);
  }));

/** One price in every slot. */
const flatly = (files: PriceFiles, price: string): PriceFiles =>
  mapped(files, (text) => text.replace(/,-?\d[\d.]*$/gm, `,${price}`).replace("_incl_vat", ""));

const fixedTwin = (entry: PriceInput, price: string): PriceInput => {
  const { dynamic, ...rest } = entry;
  return dynamic ? { ...rest, price: money(price).plus(String(dynamic.surcharge)).toFixed() } : entry;
};

test("invariant 19: one price in every slot makes the bill of a fixed contract without netting", () =>
  fc.assert(
    fc.asyncProperty(
      market,
      fc.integer({ min: 30_000, max: 400_000 }).map((millionths) => (millionths / 1_000_000).toFixed(6)),
      async (home, price) => {
        const { electricity, gas, ...rest } = home.contract;
        fc.pre(rest.vat === "excluded" && electricity!.supply.some(({ dynamic }) => dynamic));
        const prices = flatly(home.prices, price);
        const fixed = (list: readonly PriceInput[]): PriceInput[] => list.map((entry) => fixedTwin(entry, price));
        const contract = {
          ...rest,
          electricity: {
            ...electricity!,
            supply: fixed(electricity!.supply),
            feedIn: fixed(electricity!.feedIn!),
            netting: { method: "none" as const },
          },
          ...(gas && { gas: { ...gas, supply: fixed(gas.supply) } }),
        };
        const slotted = await billOf({ ...home, prices });
        const plain = await engineBill({ ...home, contract: defineContract(contract) });
        expect(slotted.totals).toEqual(plain.totals);
      },
    ),
    { numRuns: 25 },
  ));

const total = (rows: readonly { readonly amount: string }[]): Money => sum(rows.map(({ amount }) => money(amount)));
const ID = { import: "electricity.supply.dynamic", export: "electricity.feed-in.dynamic", gas: "gas.supply.dynamic" };

test("invariants 11, 19: the slots of a line add up to it, and its mean lies between their lowest and highest price", () =>
  holds(25, async (home) => {
    const contract = withPrices(home);
    const owed = await billOf(home);
    const rows = slotRows(await read(home), contract);
    for (const direction of ["import", "export", "gas"] as const) {
      const own = rows.filter((row) => row.direction === direction && row.quantity !== "0.000");
      const lines = owed.lines.filter(({ id }) => id === ID[direction]);
      const apart = total(own).minus(total(lines));
      expect(apart.abs().toNumber()).toBeLessThanOrEqual(0.005 * lines.length);
      for (const { price, from, to } of lines) {
        const [start, end] = [midnight(from, contract.zone), midnight(to, contract.zone)];
        const inside = own.filter((row) => row.start >= start && row.start < end).map((row) => Number(row.price));
        expect(Number(price)).toBeGreaterThanOrEqual(Math.min(...inside) - 1e-6);
        expect(Number(price)).toBeLessThanOrEqual(Math.max(...inside) + 1e-6);
      }
    }
  }));
