import type { Quality } from "../../reading.ts";
import type { CivilDate } from "../../units/civil.ts";
import type { ByTariff } from "../../usage/net.ts";
import { worst } from "../../usage/quality.ts";
import type { Tariff } from "../../usage/registers-of.ts";
import type { Quantity } from "../billing.ts";
import type { WindowPart } from "./portions.ts";
import { risingParts } from "./rising-parts.ts";

/** A stretch in which the price of a register stays the same. */
export interface PricedStretch {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Whether one price holds for both registers; undefined where the price is not known. */
  readonly single: boolean | undefined;
}

/** What a stretch holds of netted or surplus export; of both registers where one price holds for them. */
export interface PricedPart<S extends PricedStretch> extends WindowPart {
  readonly stretch: S;
  readonly tariff: Tariff | "single";
  /** What of it was fed in before the bill, whole Wh; undefined in order of time, where a share is what a total rose by. */
  readonly before?: number | undefined;
}

/** Both registers' stretches, as each one's own price cuts them. */
export type ByRegister<S extends PricedStretch> = Readonly<Record<Tariff, readonly S[]>>;

/** A running total of a window, by register. */
export type RunningTotal = (date: CivilDate) => { readonly energy: ByTariff; readonly quality: Quality };

export const pricedPart = <S extends PricedStretch>(
  stretch: S,
  tariff: PricedPart<S>["tariff"],
  quantity: Quantity,
  before?: number,
): PricedPart<S> => ({
  stretch,
  tariff,
  quantity,
  before,
  from: stretch.from,
  to: stretch.to,
  key: `${tariff} ${stretch.from}`,
});

function parts<S extends PricedStretch>(
  stretches: readonly S[],
  tariff: PricedPart<S>["tariff"],
  totalAt: RunningTotal,
): PricedPart<S>[] {
  const totals = stretches.map(({ to }): Quantity => {
    const { energy, quality } = totalAt(to);
    return { thousandths: tariff === "single" ? energy.low + energy.normal : energy[tariff], quality };
  });
  return risingParts(totals).map((quantity, index) => pricedPart(stretches[index]!, tariff, quantity));
}

/** Puts the two registers' parts together where one price holds for both. */
export function joinSingle<S extends PricedStretch>(
  byRegister: Readonly<Record<Tariff, readonly PricedPart<S>[]>>,
): PricedPart<S>[] {
  const lowOf = ({ from }: S): PricedPart<S> | undefined => byRegister.low.find((part) => part.from === from);
  const both = byRegister.normal.map((part) => {
    if (!part.stretch.single) return part;
    const low = lowOf(part.stretch);
    const thousandths = part.quantity.thousandths + (low?.quantity.thousandths ?? 0);
    const before = part.before === undefined ? undefined : part.before + (low?.before ?? 0);
    return pricedPart(
      part.stretch,
      "single",
      {
        thousandths,
        quality: worst([part.quantity.quality, low?.quantity.quality ?? "measured"]),
      },
      before,
    );
  });
  return [...both, ...byRegister.low.filter(({ stretch }) => !stretch.single)];
}

/** An unknown price is taken for one of both registers: of an earlier part both only ever fall, so that no share is hidden. */
const settled = <S extends PricedStretch>(stretch: S): S => ({ ...stretch, single: stretch.single ?? true });

/**
 * Split running totals over stretches of one price (interface §3.4, `chronological`). With a single price throughout, as far
 * as prices are known, the sum of both registers is split; where prices by register come or go inside the window each register
 * is split for itself.
 */
export function splitByPrice<S extends PricedStretch>(
  stretches: ByRegister<S>,
  totalAt: RunningTotal,
): PricedPart<S>[] {
  const [normal, low] = [stretches.normal.map(settled), stretches.low.map(settled)];
  if (normal.every(({ single }) => single)) return parts(normal, "single", totalAt);
  return joinSingle({ normal: parts(normal, "normal", totalAt), low: parts(low, "low", totalAt) });
}
