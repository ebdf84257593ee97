import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { fixed, over, parse, plus, type Rational, ratio, times } from "./rational.ts";

/** A line of a dynamic contract, worked out hour by hour from the raw files. */
export interface DynamicReferenceLine {
  readonly id: string;
  readonly quantity: string;
  readonly price: string;
  readonly amount: string;
  readonly market: {
    readonly slots: number;
    readonly missing: number;
    readonly negative: number;
    readonly mean: string;
    readonly weighted: string;
  };
}

export interface DynamicReferenceOptions {
  /** As in `2024-10`. */
  readonly month: string;
  readonly vat: "excluded" | "included";
  /** Per unit, as the contract has them. */
  readonly surcharges: Readonly<Record<"import" | "export" | "gas", string>>;
}

type Row = readonly string[];

const rowsOf = (file: string): Row[] =>
  gunzipSync(readFileSync(file))
    .toString("utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

const energies = rowsOf("fixtures/exports/dsmr-reader-2024-hour.csv.gz");
const markets = {
  power: rowsOf("fixtures/prices/epex-nl-2024.csv.gz"),
  gas: rowsOf("fixtures/prices/ttf-nl-2024.csv.gz"),
};

/** `1.0E-5` and `0.0349` as a fraction. */
function priceOf(text: string): Rational {
  const [digits = "", power = "0"] = text.split("E");
  return over(parse(digits), ratio(10n ** BigInt(-Number(power))));
}

const zero = ratio(0);
const sum = (values: readonly Rational[]): Rational => {
  const denominator = values.reduce((most, { d }) => (d > most ? d : most), 1n);
  return { n: values.reduce((all, { n, d }) => all + n * (denominator / d), 0n), d: denominator };
};

/** Columns of the export: low and normal import, low and normal export, gas. */
const COLUMNS = { import: [1, 2], export: [3, 4], gas: [5] } as const;

type Direction = keyof typeof COLUMNS;

const IDS = {
  import: "electricity.supply.dynamic",
  export: "electricity.feed-in.dynamic",
  gas: "gas.supply.dynamic",
};

function lineOf(direction: Direction, { month, vat, surcharges }: DynamicReferenceOptions): DynamicReferenceLine[] {
  const prices = (direction === "gas" ? markets.gas : markets.power).filter(([start]) => start!.startsWith(month));
  const energyAt = new Map(
    energies.map((row) => [row[0], COLUMNS[direction].map((column) => parse(row[column]!)).reduce(plus)]),
  );
  const factor = vat === "included" && direction !== "export" ? parse("1.21") : ratio(1);
  const slots = prices.map(([start, price]) => ({ energy: energyAt.get(start), spot: priceOf(price!) }));
  const total = sum(slots.map(({ energy }) => energy ?? zero));
  if (total.n === 0n) return [];
  const spots = sum(slots.map(({ energy, spot }) => times(energy ?? zero, spot)));
  const amount = plus(times(spots, factor), times(total, parse(surcharges[direction])));
  const sign = ratio(direction === "export" ? -1 : 1);
  const mean = over(sum(slots.map(({ spot }) => spot)), ratio(slots.length));
  const line = {
    id: IDS[direction],
    quantity: fixed(times(total, sign), 3),
    price: fixed(over(amount, total), 6),
    amount: fixed(times(amount, sign), 2),
    market: {
      slots: slots.length,
      missing: slots.filter(({ energy }) => energy === undefined).length,
      negative: slots.filter(({ spot }) => spot.n < 0n).length,
      mean: fixed(times(mean, factor), 6),
      weighted: fixed(times(over(spots, total), factor), 6),
    },
  };
  return [line];
}

/** What the home of the DSMR-reader export would have paid in a month of 2024, slow, exact, and by other code. */
export const dynamicReference = (options: DynamicReferenceOptions): DynamicReferenceLine[] =>
  (["import", "export", "gas"] as const).flatMap((direction) => lineOf(direction, options));
