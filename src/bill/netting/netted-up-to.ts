import type { Quality } from "../../reading.ts";
import type { Contract } from "../../tariff/contract.ts";
import { lawDay } from "../../tariff/law-day.ts";
import { NETTING_END } from "../../tariff/nl/netting-end.ts";
import { rateAt } from "../../tariff/rate-at.ts";
import type { CivilDate } from "../../units/civil.ts";
import { type ByTariff, type Netted, net } from "../../usage/net.ts";
import type { NettingWindow } from "../../usage/netting-window.ts";
import { worst } from "../../usage/quality.ts";
import type { Tariff } from "../../usage/registers-of.ts";
import type { Billing, Quantity } from "../billing.ts";

/**
 * Whether export of a day offsets supply: by the contract's method, never under dynamic prices, and in the Netherlands until
 * the end of 2026.
 */
export function netsOn(contract: Contract, date: CivilDate): boolean {
  const { netting, supply = [] } = contract.electricity ?? {};
  if (netting?.method === "none" || rateAt(supply, date)?.dynamic !== undefined) return false;
  return contract.country !== "NL" || lawDay(contract, date) < NETTING_END;
}

type Stretches = readonly { readonly from: CivilDate; readonly to: CivilDate }[];

function counted(
  billing: Billing,
  kind: "import" | "export",
  stretches: Stretches,
): ByTariff & Pick<Quantity, "quality"> {
  const of = (tariff: Tariff): Quantity[] =>
    stretches.map(({ from, to }) => billing.used([billing.registers[kind][tariff]], from, to));
  const sum = (parts: readonly Quantity[]): number => parts.reduce((total, { thousandths }) => total + thousandths, 0);
  const [low, normal] = [of("low"), of("normal")];
  return { low: sum(low), normal: sum(normal), quality: worst([...low, ...normal].map(({ quality }) => quality)) };
}

/** What was counted while supply is netted, and what netting makes of it. */
export interface NettedSoFar extends Netted {
  readonly imported: ByTariff;
  readonly exported: ByTariff;
  readonly quality: Quality;
}

/** Netting from the start of a window up to a date, of all that was counted while supply is netted. Whole Wh. */
export function nettedUpTo(billing: Billing, { from }: NettingWindow, date: CivilDate): NettedSoFar {
  const { contract } = billing;
  const stretches = date <= from ? [] : billing.segments((day) => netsOn(contract, day), from, date);
  const netting = stretches.filter(({ value }) => value);
  const [imported, exported] = [counted(billing, "import", netting), counted(billing, "export", netting)];
  const { netted, surplus } = net(contract.electricity?.netting.method ?? "none", imported, exported);
  return { imported, exported, netted, surplus, quality: worst([imported.quality, exported.quality]) };
}
