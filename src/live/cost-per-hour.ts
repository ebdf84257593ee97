import { map, type Observable, type OperatorFunction } from "rxjs";
import { type KwhPrice, type KwhPriceOptions, kwhPrice } from "../bill/kwh-price.ts";
import type { Issue } from "../issue.ts";
import type { RealtimePage } from "../source/source.ts";
import type { Contract, Digits } from "../tariff/contract.ts";
import { calendar } from "../units/calendar.ts";
import type { LowTariffOptions } from "../units/low-tariff.ts";
import { Decimal, digits, round } from "../units/money.ts";
import { civilDate } from "../units/zone.ts";
import type { Tariff } from "../usage/registers-of.ts";

export interface CostOptions extends Pick<KwhPriceOptions, "allowProposedLaw">, LowTariffOptions {}

/** What the power of this moment would cost in an hour. Where no power was measured its numbers are null. */
export interface CostPerHour {
  /** The instant of the power, else of the question, epoch ms. */
  readonly at: number;
  /** Power in W: + import, − export. */
  readonly w: number | null;
  readonly tariff: Tariff;
  /** Who says so: the meter's own tariff indicator, or the clock where it gives none. */
  readonly tariffBy: "meter" | "clock";
  /** What the power is priced as; `netting` is export that is set off against import. */
  readonly basis: "import" | "netting" | "feed-in" | null;
  /** Per kWh in `currency`, all taxes and VAT in it. */
  readonly perKwh: Digits | null;
  /** Per hour in `currency`, to a hundredth of a cent; positive is what the home pays, negative what it saves or earns. */
  readonly perHour: Digits | null;
  readonly currency: string;
  /** Set where the tax in it is of a law that is not in force yet. */
  readonly law?: "proposed";
  readonly issues: readonly Issue[];
}

/** By the tariff indicator of DSMR, 1 for t1 and 2 for t2; undefined when the meter gives none. */
function meterTariff({ channels }: RealtimePage, { electricity }: Contract): Tariff | undefined {
  const rate = channels.rate?.value;
  if (rate === 1) return electricity?.registers.t1;
  return rate === 2 ? electricity?.registers.t2 : undefined;
}

const clockTariff = (at: number, { zone }: Contract, options: LowTariffOptions): Tariff =>
  calendar(zone, at, at + 1, options).isLowAt(at) ? "low" : "normal";

/** A market price that VAT was taken off has no end. */
const PRICE_DECIMALS = 8;

function priced(w: number, price: KwhPrice): Pick<CostPerHour, "basis" | "perKwh" | "perHour" | "law"> {
  const perKwh = w < 0 ? price.export : price.import;
  const perHour = round(new Decimal(w).div(1000).times(perKwh), 4);
  const basis = w < 0 ? price.exportBasis : "import";
  const isTaxed = basis !== "feed-in" && price.law !== undefined;
  return {
    basis,
    perKwh: digits(round(perKwh, PRICE_DECIMALS), 5),
    perHour: digits(perHour, 4),
    ...(isTaxed ? { law: price.law } : {}),
  };
}

const UNPRICED = { basis: null, perKwh: null, perHour: null };

function cost(page: RealtimePage, contract: Contract, options: CostOptions): CostPerHour {
  const power = page.channels.electric_power;
  const at = power?.at ?? page.askedAt;
  const shown = meterTariff(page, contract);
  const tariff = shown ?? clockTariff(at, contract, options);
  const slot = { start: at, end: at + 1 };
  const price = kwhPrice(contract, civilDate(at, contract.zone), tariff, { ...options, slot });
  const amounts = power ? priced(power.value, price) : UNPRICED;
  return {
    at,
    w: power?.value ?? null,
    tariff,
    tariffBy: shown ? "meter" : "clock",
    ...amounts,
    currency: contract.currency,
    issues: page.issues,
  };
}

/**
 * What a followed p1 meter costs per hour with a contract, one value for each page. An hour at this power would cost
 * `perHour`; what an hour did cost is in its readings. How a kWh is priced, and what is assumed of export, is told at
 * {@link kwhPrice}; a dynamic price is that of the moment's slot. A date or slot without a price, or a year without a law table, ends
 * the stream with a ContractError.
 *
 * @example
 * follow(home, { meter: "p1" })
 *   .pipe(costPerHour(contract))
 *   .subscribe(({ w, perHour, currency }) => render(`${w} W, ${perHour} ${currency} per hour`));
 */
export const costPerHour =
  (contract: Contract, options: CostOptions = {}): OperatorFunction<RealtimePage, CostPerHour> =>
  (pages: Observable<RealtimePage>) =>
    pages.pipe(map((page) => cost(page, contract, options)));
