import type { NettingMethod } from "../tariff/contract.ts";
import type { Tariff } from "./registers-of.ts";

/** Energy by tariff in whole Wh. */
export type ByTariff = Readonly<Record<Tariff, number>>;

/** What netting makes of import and export: `netted` offsets supply, `surplus` is paid for as feed-in. Whole Wh. */
export interface Netted {
  readonly netted: ByTariff;
  readonly surplus: ByTariff;
}

const perRegister = (imported: ByTariff, exported: ByTariff): ByTariff => ({
  low: Math.min(imported.low, exported.low),
  normal: Math.min(imported.normal, exported.normal),
});

function registersThenTotal(imported: ByTariff, exported: ByTariff): Netted {
  const own = perRegister(imported, exported);
  const cross = {
    low: Math.min(exported.normal - own.normal, imported.low - own.low),
    normal: Math.min(exported.low - own.low, imported.normal - own.normal),
  };
  return {
    netted: { low: own.low + cross.low, normal: own.normal + cross.normal },
    surplus: { low: exported.low - own.low - cross.normal, normal: exported.normal - own.normal - cross.low },
  };
}

function normalFirst(imported: ByTariff, exported: ByTariff): Netted {
  const all = exported.low + exported.normal;
  const normal = Math.min(all, imported.normal);
  const low = Math.min(all - normal, imported.low);
  return { netted: { low, normal }, surplus: { low: 0, normal: all - normal - low } };
}

function onlyPerRegister(imported: ByTariff, exported: ByTariff): Netted {
  const netted = perRegister(imported, exported);
  return { netted, surplus: { low: exported.low - netted.low, normal: exported.normal - netted.normal } };
}

const noNetting = (_: ByTariff, exported: ByTariff): Netted => ({ netted: { low: 0, normal: 0 }, surplus: exported });

const METHODS: Readonly<Record<NettingMethod, (imported: ByTariff, exported: ByTariff) => Netted>> = {
  "registers-then-total": registersThenTotal,
  "normal-first": normalFirst,
  "per-register": onlyPerRegister,
  total: registersThenTotal,
  none: noNetting,
};

/**
 * Net import and export of one window by a method. Dutch law leaves the method for two registers to the supplier (ACM
 * allows several): the contract names it. Always: import ≥ netted, export = netted + surplus.
 *
 * - `registers-then-total` each register against its own, then what is left against the other
 * - `normal-first` all export against normal import, then against low
 * - `per-register` each register against its own only · `total` one sum (for a single price) · `none` no netting
 *
 * @example net("registers-then-total", { low: 2000, normal: 1000 }, { low: 500, normal: 1500 }).netted // low 1000, normal 1000
 */
export const net = (method: NettingMethod, imported: ByTariff, exported: ByTariff): Netted =>
  METHODS[method](imported, exported);
