import type { ReportInput } from "../../src/report/define-report.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import type { ContractInput, ElectricityInput, GasInput } from "../../src/tariff/contract-input.ts";
import type { MeterSwap } from "../support/changed-meters.ts";
import type { RenderHome } from "../support/render-home.ts";
import { noonOf } from "../support/two-years.ts";
import { enlarged } from "./matrix-enlarged.ts";

/** A bill of the matrix: what is special about its home, its contract and its document. */
export interface MatrixBill {
  readonly home?: RenderHome;
  readonly contract?: Partial<ContractInput>;
  /** What a contract file would refuse; renderers must not. */
  readonly unchecked?: (contract: Contract) => Contract;
  readonly swaps?: readonly MeterSwap[];
  /** A period; November 2025 unless given. */
  readonly text?: string;
  readonly now?: number;
  /** Whether it is told what is known of the time before. */
  readonly history?: boolean;
  readonly change?: (input: ReportInput) => ReportInput;
  /** The most pages it may take: 2 unless there is evidence to show. */
  readonly pages?: number;
}

const START = "2024-01-01";

const standing = [{ from: START, perDay: "0.19692" }];
const network = [{ from: START, perYear: "395.076" }];

const electricity = (changes: Partial<ElectricityInput> = {}): ElectricityInput => ({
  supply: [{ from: START, normal: "0.12500", low: "0.11200" }],
  standing,
  network,
  feedIn: [{ from: START, price: "0.05450" }],
  netting: { method: "registers-then-total", priceChange: "as-fed-in" },
  ...changes,
});

const gas = (changes: Partial<GasInput> = {}): GasInput => ({
  supply: [{ from: START, price: "0.38000" }],
  standing,
  network: [{ from: START, perDay: "0.55000" }],
  ...changes,
});

const byTheSlot = (prices: string, surcharge: string) => ({ from: START, dynamic: { prices, surcharge } });
const dynamic = (prices: string): ElectricityInput =>
  electricity({
    supply: [byTheSlot(prices, "0.01850")],
    feedIn: [{ ...byTheSlot(prices, "-0.01000"), vat: 0 }],
    netting: { method: "none" },
  });
const dynamicGas: GasInput = gas({ supply: [byTheSlot("gas.csv", "0.07500")] });

/** From one evening to a morning some days later: so many midnights are not read, and the days on both sides of each. */
const silent = (days: number): RenderHome => {
  const last = new Date(Date.UTC(2025, 10, 9 + days)).toISOString().slice(0, 10);
  return { offline: [["2025-11-09T16:10:00+01:00", `${last}T10:20:00+01:00`]] };
};

/** One day without a measurement of its own, as a file of intervals may have. */
const lost = ({ days, ...input }: ReportInput): ReportInput => {
  const used = { t1: null, t2: null, t3: null, t4: null, gas: null };
  return { ...input, days: days.map((day, index) => (index === 8 ? { ...day, used, quality: "missing" } : day)) };
};

const LONG = "Energiecoöperatie".repeat(12).slice(0, 200);

const long = (contract: Contract): Contract => ({
  ...contract,
  name: LONG,
  supplier: LONG,
  home: { label: LONG, ean: "8716871200000047110000042" },
});

const adjusted = (name: string): ContractInput["adjustments"] => [
  { date: "2025-11-03", name: "Compensatie voor een storing", amount: "-12.50", vat: "included" },
  { date: "2025-11-14", name, amount: "1.05", vat: 21 },
  { date: "2025-11-28", name: "Welkomstkorting", amount: "-150.00", vat: "none" },
];

const settled: Partial<ContractInput> = {
  settlement: { start: "2025-03-01" },
  advances: [{ from: "2025-01-01", perMonth: "120.00" }],
};

const changedTwice = {
  supply: [
    { from: START, normal: "0.12500", low: "0.11200" },
    { from: "2025-11-08", normal: "0.13500", low: "0.12100" },
    { from: "2025-11-22", normal: "0.09990", low: "0.09871" },
  ],
};

const newMeters: readonly MeterSwap[] = [
  { at: "2025-11-12T10:30", new: { t1: 0, t2: 0, t3: 0, t4: 0 } },
  { at: "2025-11-19T14:00", new: { gas: 2.5 } },
];

const manyTiers = Array.from({ length: 12 }, (_, tier) => ({
  ...(tier < 11 ? { upTo: 25 * (tier + 1) } : {}),
  price: (0.03 + tier / 200).toFixed(5),
}));

const NO_ADVANCE = { settlement: "none" } as const;
const EVIDENCE = { pages: 3 } as const;
const FIXED = { electricity: electricity(), gas: gas(), ...NO_ADVANCE };

/** Every layout that a monthly bill can take, and the extremes of each. */
export const MATRIX_BILLS: Readonly<Record<string, MatrixBill>> = {
  fixed: { home: { panels: false } },
  "fixed-with-history": { home: { panels: false }, contract: { ...FIXED, ...settled }, history: true },
  panels: {},
  "panels-with-history": { contract: { ...FIXED, ...settled }, history: true },
  "panels-without-gas": { home: { gas: false }, contract: { gas: undefined } },
  "no-panels-no-gas": { home: { panels: false, gas: false }, contract: { gas: undefined } },
  "gas-alone": { contract: { electricity: undefined } },
  "gas-alone-with-history": { contract: { electricity: undefined, ...settled }, history: true },
  "dynamic-hours": { contract: { electricity: dynamic("hour.csv") }, ...EVIDENCE },
  "dynamic-quarters": {
    home: { gas: false },
    contract: { electricity: dynamic("quarter.csv"), gas: undefined },
    ...EVIDENCE,
  },
  "dynamic-no-panels": { home: { panels: false }, contract: { electricity: dynamic("hour.csv") }, ...EVIDENCE },
  "dynamic-gas": { contract: { gas: dynamicGas }, ...EVIDENCE },
  "dynamic-both": {
    contract: { electricity: dynamic("hour.csv"), gas: dynamicGas, ...settled },
    history: true,
    ...EVIDENCE,
  },
  "dynamic-included": {
    contract: { vat: "included", electricity: dynamic("quarter.csv"), gas: dynamicGas },
    ...EVIDENCE,
  },
  "gap-1-day": { change: lost },
  "gap-3-days": { home: silent(2), contract: { ...FIXED, ...settled }, history: true, ...EVIDENCE },
  "gap-10-days": { home: silent(9), ...EVIDENCE },
  "gap-31-days": {
    text: "2025-12",
    home: { offline: [["2025-12-01T00:05:00+01:00", "2025-12-31T23:50:00+01:00"]] },
    ...EVIDENCE,
  },
  "gap-dynamic": {
    home: silent(3),
    contract: { electricity: dynamic("hour.csv"), gas: dynamicGas },
    ...EVIDENCE,
  },
  estimated: { home: { offline: [["2025-11-30T21:10:00+01:00", "2025-12-02T03:40:00+01:00"]] }, ...EVIDENCE },
  "estimated-dynamic": {
    home: { offline: [["2025-11-30T21:10:00+01:00", "2025-12-02T03:40:00+01:00"]] },
    contract: { electricity: dynamic("quarter.csv"), gas: dynamicGas },
    ...EVIDENCE,
  },
  "not-over": { now: noonOf("2025-11-19"), contract: { ...FIXED, ...settled }, history: true, ...EVIDENCE },
  "meter-change": { swaps: newMeters, ...EVIDENCE },
  "price-change": { contract: { electricity: electricity(changedTwice) }, ...EVIDENCE },
  "meter-and-price-change": {
    home: silent(3),
    contract: {
      ...settled,
      electricity: electricity(changedTwice),
      gas: gas({
        supply: [
          { from: START, price: "0.38000" },
          { from: "2025-11-15", price: "0.41000" },
        ],
      }),
    },
    swaps: newMeters,
    history: true,
    pages: 5,
  },
  included: { contract: { vat: "included" } },
  adjusted: { contract: { adjustments: adjusted("Herinnering") } },
  "long-names": { contract: { adjustments: adjusted(LONG) }, unchecked: long, ...EVIDENCE },
  "long-names-with-history": {
    contract: { ...settled, electricity: electricity(changedTwice), adjustments: adjusted(LONG) },
    unchecked: long,
    swaps: newMeters,
    history: true,
    pages: 6,
  },
  "many-tiers": {
    contract: { electricity: electricity({ energyTax: [{ from: START, tiers: manyTiers }] }) },
    ...EVIDENCE,
  },
  billion: { home: { panels: false }, change: enlarged(5_000_000) },
  "minus-billion": { change: enlarged(-10_000_000) },
  "billion-with-history": { contract: settled, history: true, change: enlarged(10_000_000), ...EVIDENCE },
  "one-day": { text: "2025-11-10/2025-11-11", contract: settled, history: true },
  quarter: { text: "2025-09-01/2025-12-01", contract: { ...FIXED, ...settled }, history: true, ...EVIDENCE },
};

/** What a bill of the matrix has unless it says otherwise. */
export const COMMON: ContractInput = {
  name: "Vast en zeker",
  supplier: "Voorbeeld Energie",
  vat: "excluded",
  ...FIXED,
  home: { label: "Voorbeeldstraat 1", ean: "871687120000004711" },
};
