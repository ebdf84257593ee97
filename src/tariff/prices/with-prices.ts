import { ContractError } from "../../errors.ts";
import { Decimal } from "../../units/money.ts";
import type { Contract, PriceEntry } from "../contract.ts";
import { contractHash } from "../contract-hash.ts";
import { pathText } from "../form/path-text.ts";
import type { Problem } from "../form/problem.ts";
import type { PriceSeries } from "./price-series.ts";

/** A place in a contract that names a price series. */
interface NamedPrices {
  readonly name: string;
  /** As in `["electricity", "supply", 1, "dynamic", "prices"]`. */
  readonly path: Problem["path"];
  /** In EUR, the highest price that is not taken for one per MWh: the limits that hold for fixed prices. */
  readonly dearest: number;
}

const named = (path: Problem["path"], entries: readonly PriceEntry[] | undefined, dearest: number): NamedPrices[] =>
  (entries ?? []).flatMap(({ dynamic }, index) =>
    dynamic === undefined ? [] : [{ name: dynamic.prices, path: [...path, index, "dynamic", "prices"], dearest }],
  );

/** Where a contract names price series, in its own order. */
export const namedPrices = ({ electricity, gas }: Contract): NamedPrices[] => [
  ...named(["electricity", "supply"], electricity?.supply, 5),
  ...named(["electricity", "feedIn"], electricity?.feedIn, 5),
  ...named(["gas", "supply"], gas?.supply, 15),
];

const beyond = (prices: PriceSeries, index: number, place: ContractError["place"]): ContractError =>
  new ContractError({
    code: "invalid",
    place,
    text: {
      en: `Cannot use prices "${prices.name}": ${prices.priceOf(index)} at ${new Date(prices.starts[index]!).toISOString()} is beyond any price in EUR per kWh or m³`,
      nl: `Kan prijzen "${prices.name}" niet gebruiken: ${prices.priceOf(index)} op ${new Date(prices.starts[index]!).toISOString()} is hoger dan elke prijs in EUR per kWh of m³`,
    },
    hint: {
      en: "Prices per MWh must be divided by 1,000, prices in cents by 100",
      nl: "Prijzen per MWh moeten door 1000 gedeeld worden, prijzen in centen door 100",
    },
  });

function checkSize(contract: Contract, prices: PriceSeries, { path, dearest }: NamedPrices): void {
  if (contract.currency !== "EUR") return;
  const most = BigInt(new Decimal(dearest).times(new Decimal(10).pow(prices.decimals)).toFixed(0));
  const index = prices.units.findIndex((unit) => unit > most || unit < -most);
  if (index !== -1) throw beyond(prices, index, { file: contract.file, path: pathText(path) });
}

/**
 * A contract with the price series that it names. Its hash covers them; a series that is not given is refused when it is
 * needed.
 *
 * @throws ContractError `invalid` for prices that cannot be per kWh or m³
 */
export function withPrices(contract: Contract, prices: ReadonlyMap<string, PriceSeries>): Contract {
  const places = namedPrices(contract);
  for (const place of places) {
    const series = prices.get(place.name);
    if (series !== undefined) checkSize(contract, series, place);
  }
  const given = new Set(places.flatMap(({ name }) => prices.get(name) ?? []));
  if (given.size === 0) return contract;
  const hash = contractHash([contract.hash, ...[...given].map((series) => series.hash)].join("\n"));
  return Object.freeze({ ...contract, hash, prices });
}
