import type { PriceSeries } from "../../tariff/prices/price-series.ts";
import { Decimal, type Money, money } from "../../units/money.ts";
import { vatFactor } from "../vat-factor.ts";

/** How a contract makes a slot's price of a spot price: with or without VAT, and with its surcharge. */
export interface SlotTerms {
  readonly prices: PriceSeries;
  /** Per kWh or m³, VAT as the contract's prices. */
  readonly surcharge: Money;
  /** A fourfold spot price in the series' units, as money with VAT as published. */
  readonly published: (fourfold: bigint) => Money;
  /** A fourfold spot price in the series' units, or a sum of energy × such, as money with VAT as the contract's prices. */
  readonly spot: (fourfold: bigint) => Money;
}

/** What the VAT of a slot's price depends on. */
export interface SlotVat {
  /** Whether the contract's prices include VAT. */
  readonly contract: "included" | "excluded";
  /** Percent that is put on the spot price where they do: of a feed-in entry its own. */
  readonly rate: string;
  /** Percent that the price series includes, by law on that day, where it includes VAT. */
  readonly inSeries: string;
}

/**
 * The terms of interface §3.8. `excluded`: spot + surcharge, VAT with the line; `included`: spot × (1 + VAT) + surcharge. VAT
 * multiplies a spot price below 0 too.
 */
export function slotTerms(prices: PriceSeries, surcharge: string, vat: SlotVat): SlotTerms {
  const up = vat.contract === "included" ? vatFactor(vat.rate) : new Decimal(1);
  const down = prices.vat === "included" ? vatFactor(vat.inSeries) : new Decimal(1);
  const units = new Decimal(10).pow(prices.decimals).times(4);
  const published = (fourfold: bigint): Money => new Decimal(String(fourfold)).div(units);
  const inTrack = (fourfold: bigint): Money => published(fourfold).times(up).div(down);
  return { prices, surcharge: money(surcharge), published, spot: up.eq(down) ? published : inTrack };
}
