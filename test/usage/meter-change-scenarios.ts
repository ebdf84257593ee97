import type { Register } from "../../src/reading.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { datesBetween } from "../../src/units/civil.ts";
import type { MeterSwap } from "../support/changed-meters.ts";
import type { Counters, RegisterSourceOptions } from "../support/register-source.ts";
import { AUTUMN } from "./november.ts";

/** A new electricity meter, that has counted nothing. */
const NONE = { t1: 0, t2: 0, t3: 0, t4: 0 };
const ALL = { ...NONE, gas: 0 };
/** As AUTUMN, from 1 February to 1 June 2026. */
const SPRING: Counters = Object.fromEntries(
  datesBetween("2026-02-01", "2026-06-01").map((date, day) => [
    date,
    { t1: 1000 + 4 * day, t2: 2000 + 6 * day, t3: 100 + day, t4: 200 + 2 * day, gas: 500 + 5 * day },
  ]),
);

/** Only some registers of a home. */
const only = (counters: Counters, registers: readonly Register[]): Counters =>
  Object.fromEntries(
    Object.entries(counters).map(([date, shown]) => [
      date,
      Object.fromEntries(registers.map((register) => [register, shown[register]])),
    ]),
  );

/** Prices by register that change on a date. */
export const twoPrices = (date: string): Partial<ContractInput> => ({
  electricity: {
    supply: [
      { from: "2020-01-01", normal: "0.20", low: "0.10" },
      { from: date, normal: "0.30", low: "0.15" },
    ],
    feedIn: [{ from: "2020-01-01", price: "0.05" }],
    netting: { method: "registers-then-total", priceChange: "as-fed-in" },
  },
});

/** A home whose meters are changed, and what its bill has to say of that. */
export interface Scenario {
  readonly what: string;
  readonly swaps: readonly MeterSwap[];
  readonly text?: string;
  readonly contract?: Partial<ContractInput>;
  readonly counters?: Counters;
  readonly source?: RegisterSourceOptions;
  /** How many changes the bill tells of. */
  readonly told: number;
  /** How many entries of readings it has more than without a change. */
  readonly more: number;
}

/** A change of the electricity meter for a new one. */
export const swap = (moment: string, fresh: MeterSwap["new"] = NONE): MeterSwap => ({ at: moment, new: fresh });

/** Changes of meter on every kind of day. */
export const SCENARIOS: readonly Scenario[] = [
  { what: "in the middle of the month", swaps: [swap("2026-11-12T10:30")], told: 1, more: 4 },
  {
    what: "for a used meter",
    swaps: [swap("2026-11-12T10:30", { t1: 7, t2: 0.012, t3: 3.5, t4: 9.001 })],
    told: 1,
    more: 4,
  },
  {
    what: "for a meter that shows more",
    swaps: [swap("2026-11-12T10:30", { t1: 90_000, t2: 80_000, t3: 7000, t4: 6000 })],
    told: 1,
    more: 4,
  },
  { what: "on the first day", swaps: [swap("2026-11-01T10:30")], told: 1, more: 4 },
  { what: "on the last day", swaps: [swap("2026-11-30T10:30")], told: 1, more: 4 },
  { what: "a minute into the first day", swaps: [swap("2026-11-01T00:01")], told: 1, more: 4 },
  { what: "in the last minutes of the last day", swaps: [swap("2026-11-30T23:50")], told: 1, more: 4 },
  { what: "in the last minutes before the first day", swaps: [swap("2026-10-31T23:50")], told: 0, more: 0 },
  { what: "at the first midnight", swaps: [swap("2026-11-01T00:00")], told: 1, more: 0 },
  { what: "at the last midnight", swaps: [swap("2026-12-01T00:00")], told: 0, more: 0 },
  { what: "at a midnight between", swaps: [swap("2026-11-12T00:00")], told: 1, more: 4 },
  { what: "of gas alone", swaps: [swap("2026-11-12T10:30", { gas: 0.5 })], told: 1, more: 1 },
  { what: "of gas in the first hour of a day", swaps: [swap("2026-11-12T00:30", { gas: 0 })], told: 1, more: 1 },
  { what: "of both meters at once", swaps: [swap("2026-11-12T10:30", ALL)], told: 1, more: 5 },
  {
    what: "of both meters at once, written apart",
    swaps: [swap("2026-11-12T10:30"), swap("2026-11-12T10:30", { gas: 1 })],
    told: 1,
    more: 5,
  },
  {
    what: "of both meters on two days",
    swaps: [swap("2026-11-12T10:30"), swap("2026-11-20T14:00", { gas: 1 })],
    told: 2,
    more: 5,
  },
  { what: "twice", swaps: [swap("2026-11-12T10:30"), swap("2026-11-20T14:00")], told: 2, more: 8 },
  { what: "twice on one day", swaps: [swap("2026-11-12T10:30"), swap("2026-11-12T14:00")], told: 2, more: 8 },
  { what: "on two days in a row", swaps: [swap("2026-11-12T10:30"), swap("2026-11-13T09:00")], told: 2, more: 8 },
  { what: "before the bill", swaps: [swap("2026-10-12T10:30")], told: 0, more: 0 },
  { what: "after the bill", swaps: [swap("2026-12-12T10:30")], told: 0, more: 0 },
  {
    what: "in the contract year, before the bill",
    swaps: [swap("2026-10-12T10:30")],
    contract: { settlement: { start: "2026-10-05" } },
    told: 1,
    more: 0,
  },
  {
    what: "in the contract year, before and in the bill",
    swaps: [swap("2026-10-12T10:30"), swap("2026-11-12T10:30")],
    contract: { settlement: { start: "2026-10-05" } },
    told: 2,
    more: 4,
  },
  {
    what: "on the day a price changes",
    swaps: [swap("2026-11-12T10:30")],
    contract: twoPrices("2026-11-12"),
    told: 1,
    more: 4,
  },
  {
    what: "at the midnight a price changes",
    swaps: [swap("2026-11-12T00:00")],
    contract: twoPrices("2026-11-12"),
    told: 1,
    more: 0,
  },
  {
    what: "on the day before a price changes",
    swaps: [swap("2026-11-11T10:30")],
    contract: twoPrices("2026-11-12"),
    told: 1,
    more: 4,
  },
  {
    what: "at a cut of the tax that is none of supply",
    swaps: [swap("2026-11-12T00:00")],
    contract: {
      electricity: {
        supply: [{ from: "2020-01-01", price: "0.1" }],
        feedIn: [
          { from: "2020-01-01", price: "0.05" },
          { from: "2026-11-12", price: "0.06" },
        ],
      },
    },
    told: 1,
    more: 4,
  },
  { what: "on the day that the clock goes back", text: "2026-10", swaps: [swap("2026-10-25T10:30")], told: 1, more: 4 },
  { what: "in the hour that comes twice", text: "2026-10", swaps: [swap("2026-10-25T02:30", ALL)], told: 1, more: 5 },
  {
    what: "on the day that the clock goes forward",
    text: "2026-03",
    counters: SPRING,
    swaps: [swap("2026-03-29T10:30")],
    told: 1,
    more: 4,
  },
  {
    what: "at the minute that the clock goes forward",
    text: "2026-03",
    counters: SPRING,
    swaps: [swap("2026-03-29T03:00", ALL)],
    told: 1,
    more: 5,
  },
  { what: "in a bill of that one day", text: "2026-11-12", swaps: [swap("2026-11-12T10:30")], told: 1, more: 4 },
  { what: "in a bill of the day before", text: "2026-11-11", swaps: [swap("2026-11-12T10:30")], told: 0, more: 0 },
  {
    what: "in a bill of more days than are read",
    text: "2026-10-02/2026-12-20",
    swaps: [swap("2026-11-12T10:30")],
    told: 1,
    more: 4,
  },
  {
    what: "of a home with one register",
    counters: only(AUTUMN, ["t2", "gas"]),
    swaps: [swap("2026-11-12T10:30", { t2: 0 })],
    told: 1,
    more: 1,
  },
  {
    what: "of a home that never fed in, its export registers left out",
    counters: Object.fromEntries(Object.entries(AUTUMN).map(([date, shown]) => [date, { ...shown, t3: 0, t4: 0 }])),
    swaps: [swap("2026-11-12T10:30", { t1: 0, t2: 0 })],
    told: 1,
    more: 2,
  },
  {
    what: "with the Belgian order of registers",
    contract: {
      electricity: {
        registers: { t1: "normal", t2: "low" },
        supply: [{ from: "2020-01-01", normal: "0.2", low: "0.1" }],
        feedIn: [{ from: "2020-01-01", price: "0.05" }],
      },
    },
    swaps: [swap("2026-11-12T10:30")],
    told: 1,
    more: 4,
  },
  {
    what: "while the device is offline, not over a midnight of the bill",
    swaps: [swap("2026-11-12T10:30")],
    source: { offline: [["2026-11-10T20:00:00Z", "2026-11-14T08:00:00Z"]] },
    told: 1,
    more: 4,
  },
  {
    what: "in a month with gas corrected by month",
    text: "2026-10-05/2026-12-05",
    contract: {
      gas: {
        supply: [{ from: "2020-01-01", price: "0.4" }],
        correction: { "2026-10": "1.01", "2026-11": "1.02", "2026-12": "1.03" },
      },
    },
    swaps: [swap("2026-11-12T10:30", { gas: 0 })],
    told: 1,
    more: 1,
  },
  {
    what: "that the last annual bill's readings come before",
    text: "2026-11",
    contract: {
      settlement: { start: "2026-09-01", readings: { t1: 990.5, t2: 1988.125, t3: 98, t4: 195, gas: 490.25 } },
    },
    swaps: [swap("2026-10-12T10:30", ALL)],
    told: 1,
    more: 0,
  },
  {
    what: "that the last annual bill's readings come before, by a list of contract years",
    contract: {
      settlement: {
        starts: ["2025-09-01", "2026-09-01"],
        readings: { t1: 990.5, t2: 1988.125, t3: 98, t4: 195, gas: 490.25 },
      },
    },
    swaps: [swap("2026-10-12T10:30", ALL), swap("2026-11-12T10:30")],
    told: 2,
    more: 4,
  },
  {
    what: "on the first day that the device saw",
    contract: {
      settlement: { start: "2026-09-01", readings: { t1: 990.5, t2: 1988.125, t3: 98, t4: 195, gas: 490.25 } },
    },
    swaps: [swap("2026-10-01T00:30", ALL)],
    told: 1,
    more: 0,
  },
];
