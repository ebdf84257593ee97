import type { CivilDate } from "../units/civil.ts";
import type { Contract } from "./contract.ts";
import { rateAt } from "./rate-at.ts";

interface Dated {
  readonly from: CivilDate;
}

/**
 * The same contract, had the prices that hold on a date held since another, before which it has none. One-off adjustments are
 * left out.
 *
 * @example pricesHeld(contract, "2026-03-01", "2025-03-01").electricity?.supply.length // 1
 */
export function pricesHeld(contract: Contract, date: CivilDate, since: CivilDate): Contract {
  const { electricity, gas } = contract;
  const held = <E extends Dated>(entries: readonly E[]): E[] => {
    const entry = rateAt(entries, date);
    return entry === undefined ? [] : [{ ...entry, from: since }];
  };
  const heldIf = <W extends string, E extends Dated>(list: W | readonly E[]): W | E[] =>
    typeof list === "string" ? list : held(list);
  return {
    ...contract,
    adjustments: [],
    electricity: electricity && {
      ...electricity,
      supply: held(electricity.supply),
      standing: held(electricity.standing),
      network: held(electricity.network),
      feedIn: held(electricity.feedIn),
      feedInCost: held(electricity.feedInCost),
      energyTax: heldIf(electricity.energyTax),
      taxCredit: heldIf(electricity.taxCredit),
    },
    gas: gas && {
      ...gas,
      supply: held(gas.supply),
      standing: held(gas.standing),
      network: held(gas.network),
      energyTax: heldIf(gas.energyTax),
    },
  };
}
