import type { Contract, PriceEntry } from "../../tariff/contract.ts";
import type { PriceSeries } from "../../tariff/prices/price-series.ts";
import { pricesOf } from "../../tariff/prices/prices-of.ts";
import { rateAt } from "../../tariff/rate-at.ts";
import type { CivilDate } from "../../units/civil.ts";
import { segments } from "../segments.ts";
import type { Direction } from "./slot-energies.ts";

/** Days in which one price series prices one direction. */
export interface DynamicStretch {
  readonly direction: Direction;
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  readonly prices: PriceSeries;
}

/** Where a contract says what each direction costs. */
const listsOf = ({ electricity, gas }: Contract): readonly (readonly [Direction, string, readonly PriceEntry[]])[] => [
  ["import", "electricity.supply", electricity?.supply ?? []],
  ["export", "electricity.feedIn", electricity?.feedIn ?? []],
  ["gas", "gas.supply", gas?.supply ?? []],
];

/**
 * The stretches of a period that a contract prices by the slot, by direction.
 *
 * @throws ContractError `no-price` when the contract was made without a series that it names
 */
export const dynamicStretches = (contract: Contract, from: CivilDate, to: CivilDate): DynamicStretch[] =>
  listsOf(contract).flatMap(([direction, path, entries]) => {
    const starts = entries.map((entry) => entry.from);
    return segments(from, to, starts, (date) => rateAt(entries, date)?.dynamic?.prices).flatMap(
      ({ value, ...stretch }) =>
        value === undefined ? [] : [{ ...stretch, direction, prices: pricesOf(contract, path, value) }],
    );
  });
