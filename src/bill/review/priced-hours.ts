import type { Contract } from "../../tariff/contract.ts";
import { rateAt } from "../../tariff/rate-at.ts";
import type { CivilDate } from "../../units/civil.ts";
import { fromThousandths } from "../../units/energy.ts";
import { Decimal, type Money, sum } from "../../units/money.ts";
import { type HourOfWeek, WEEK_HOURS } from "../../usage/load/week-hours.ts";
import type { Tariff } from "../../usage/registers-of.ts";
import { type KwhPrice, type KwhPriceOptions, kwhPrice } from "../kwh-price.ts";

type Direction = "import" | "export";

type PriceOptions = Pick<KwhPriceOptions, "allowProposedLaw">;

/** What hours of a week cost, by place in the week. */
export interface PricedHours {
  /** Unrounded, what the home pays is positive; null where no such hour was known. */
  readonly cost: (place: number, direction: Direction) => Money | null;
  /** How many such hours had a known import. */
  readonly hoursAt: (place: number) => number;
  /** Whether export was priced as netted in any of them. */
  readonly isNetted: boolean;
}

/** The prices that hold together, and what was used at them, in whole Wh by place in the week: low, then normal. */
interface PriceStretch {
  readonly low: KwhPrice;
  readonly normal: KwhPrice;
  readonly wh: Readonly<Record<Direction, Float64Array>>;
}

/** What was used at spot prices, priced hour by hour, by place in the week. */
type SpotCosts = Readonly<Record<Direction, Map<number, Money>>>;

const keyOf = (prices: readonly KwhPrice[]): string =>
  prices.map(({ import: paid, export: earned }) => `${paid} ${earned}`).join(" ");

/** One stretch for each set of prices, as prices are few and hours are many. */
function priceStretches(contract: Contract, options: PriceOptions): (date: CivilDate) => PriceStretch {
  const byDate = new Map<CivilDate, PriceStretch>();
  const byPrice = new Map<string, PriceStretch>();
  return (date) => {
    const known = byDate.get(date);
    if (known !== undefined) return known;
    const [low, normal] = [kwhPrice(contract, date, "low", options), kwhPrice(contract, date, "normal", options)];
    const key = keyOf([low, normal]);
    const empty = (): Float64Array => new Float64Array(2 * WEEK_HOURS);
    const stretch = byPrice.get(key) ?? { low, normal, wh: { import: empty(), export: empty() } };
    byPrice.set(key, stretch);
    byDate.set(date, stretch);
    return stretch;
  };
}

function addHour({ place, ...hour }: HourOfWeek, { wh }: PriceStretch): void {
  for (const direction of ["import", "export"] as const) {
    wh[direction][place]! += hour[direction]?.low ?? 0;
    wh[direction][WEEK_HOURS + place]! += hour[direction]?.normal ?? 0;
  }
}

const isSpotOn = ({ electricity }: Contract, date: CivilDate): boolean =>
  [electricity?.supply, electricity?.feedIn].some((list) => rateAt(list ?? [], date)?.dynamic !== undefined);

/** An hour without energy needs no price. */
function addSpotHour(hour: HourOfWeek, spot: SpotCosts, priceOf: (tariff: Tariff) => KwhPrice): void {
  for (const direction of ["import", "export"] as const) {
    for (const tariff of ["low", "normal"] as const) {
      const used = hour[direction]?.[tariff] ?? 0;
      if (used === 0) continue;
      const cost = fromThousandths(used).times(priceOf(tariff)[direction]);
      spot[direction].set(hour.place, cost.plus(spot[direction].get(hour.place) ?? 0));
    }
  }
}

function costAt(place: number, direction: Direction, stretches: Iterable<PriceStretch>, spot: SpotCosts): Money {
  const parts = [...stretches].flatMap(({ low, normal, wh }) => [
    fromThousandths(wh[direction][place]!).times(low[direction]),
    fromThousandths(wh[direction][WEEK_HOURS + place]!).times(normal[direction]),
  ]);
  const cost = sum(parts).plus(spot[direction].get(place) ?? 0);
  return direction === "import" ? cost : new Decimal(0).minus(cost);
}

/**
 * Prices hours at supply + energy tax with VAT: energy at fixed prices is added up and priced once, energy at spot prices hour by
 * hour.
 *
 * @throws ContractError as `kwhPrice` does
 */
export function pricedHours(hours: readonly HourOfWeek[], contract: Contract, options: PriceOptions): PricedHours {
  const stretchOn = priceStretches(contract, options);
  const stretches = new Set<PriceStretch>();
  const spot: SpotCosts = { import: new Map(), export: new Map() };
  const counts = { import: new Uint32Array(WEEK_HOURS), export: new Uint32Array(WEEK_HOURS) };
  for (const hour of hours) {
    const { date, place, start, end } = hour;
    if (hour.import !== null) counts.import[place]! += 1;
    if (hour.export !== null) counts.export[place]! += 1;
    if (isSpotOn(contract, date)) {
      addSpotHour(hour, spot, (tariff) => kwhPrice(contract, date, tariff, { ...options, slot: { start, end } }));
    } else {
      const stretch = stretchOn(date);
      stretches.add(stretch);
      addHour(hour, stretch);
    }
  }
  return {
    cost: (place, direction) => (counts[direction][place] === 0 ? null : costAt(place, direction, stretches, spot)),
    hoursAt: (place) => counts.import[place]!,
    isNetted: [...stretches].some(({ normal }) => normal.exportBasis === "netting"),
  };
}
