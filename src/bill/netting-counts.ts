import { rateAt } from "../tariff/rate-at.ts";
import { vatRatesOf } from "../tariff/vat-rates-of.ts";
import type { CivilDate } from "../units/civil.ts";
import { quantityText } from "../units/energy.ts";
import type { ByTariff } from "../usage/net.ts";
import type { BillLine, BillNetting, NettingCount, TariffEnergy } from "./bill-document.ts";
import type { Billing } from "./billing.ts";
import { isRead } from "./netting/is-read.ts";
import { netsOn, nettedUpTo } from "./netting/netted-up-to.ts";
import { type Portion, portionsOf } from "./netting/portions.ts";
import { taxedBefore } from "./netting/taxed-before.ts";

const energyOf = ({ normal, low }: ByTariff): TariffEnergy => ({
  normal: quantityText(normal),
  low: quantityText(low),
});

/** Where what export is credited at changes in a window; where an entry changes no price nothing is read. */
function cutsIn(billing: Billing, { window, end }: Portion): CivilDate[] {
  const { contract, segments } = billing;
  const { supply = [], feedIn = [] } = contract.electricity ?? {};
  const entryOn = (date: CivilDate) => [
    rateAt(supply, date)?.from,
    rateAt(feedIn, date)?.from,
    rateAt(vatRatesOf(contract), date)?.rate,
    netsOn(contract, date),
  ];
  return segments(entryOn, window.from, end)
    .map(({ from }) => from)
    .filter((date) => isRead(billing, date));
}

function countOf(billing: Billing, { window }: Portion, date: CivilDate): NettingCount {
  const { imported, exported, netted, surplus } = nettedUpTo(billing, window, date);
  return {
    date,
    imported: energyOf(imported),
    exported: energyOf(exported),
    netted: energyOf(netted),
    surplus: energyOf(surplus),
  };
}

function countsOf(billing: Billing, portion: Portion, lines: readonly BillLine[]): BillNetting[] {
  const { window, start, end } = portion;
  const cuts = [...cutsIn(billing, portion), ...taxedBefore(billing, portion, lines)];
  const dates = [...new Set([...cuts, start, end])].sort();
  if (dates.length < 3 && portionsOf(billing).length === 1) return [];
  const { exported } = nettedUpTo(billing, window, end);
  if (exported.low + exported.normal === 0) return [];
  return [{ from: window.from, counts: dates.map((date) => countOf(billing, portion, date)) }];
}

/**
 * What netting can be calculated from with a pencil: the registers since the start of each window, at every date that matters.
 * Of a bill that nets its own days at one price its readings are enough.
 *
 * @param lines the bill's own
 */
export const nettingCounts = (billing: Billing, lines: readonly BillLine[]): BillNetting[] =>
  portionsOf(billing).flatMap((portion) => countsOf(billing, portion, lines));
