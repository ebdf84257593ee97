import { monthOf, nextDay } from "./calendar.ts";
import { credits, type TariffRun } from "./credits.ts";
import { NETTING_END, registersOf, type Tariff, taxedTo } from "./electricity.ts";
import { gasSupply, mustKnowTiers } from "./gas.ts";
import {
  creditOn,
  energyPrice,
  entryOn,
  feedInCostOn,
  heldOn,
  type Priced,
  timeIn,
  timePrice,
  vatOn,
} from "./prices.ts";
import { fixed, parse } from "./rational.ts";
import { kwh, line, mustKnow, type ReferenceLine, rowsOf } from "./rows.ts";
import { between, type Home, runs, standing } from "./stretch.ts";
import { billedGas, type Commodity, NO_TAX_KNOWN, type Tax, type TaxKind, taxOn } from "./tax.ts";
import { totalsOf } from "./totals.ts";
import { type Part, shares, type Window } from "./windows.ts";

export interface ReferenceBill {
  readonly lines: readonly ReferenceLine[];
  readonly vatLines: readonly { readonly rate: string; readonly base: string; readonly amount: string }[];
  readonly totals: Readonly<Record<"net" | "vat" | "gross" | "electricity" | "gas" | "adjustments", string>>;
}

const TARIFFS: readonly Tariff[] = ["normal", "low"];

const supplyRuns = (home: Home, tariff: Tariff, from = home.from, to = home.to): TariffRun[] => {
  const list = home.contract.electricity!.supply;
  return runs(home, (date) => energyPrice(heldOn(home, list, date), tariff, vatOn(date)), from, to);
};

function supply(home: Home): ReferenceLine[] {
  const { low, normal } = registersOf(home).import;
  return TARIFFS.flatMap((tariff) =>
    supplyRuns(home, tariff).flatMap((run) => {
      const { single, price, vat } = run.key;
      mustKnow(price !== "?", "supply");
      if (single && tariff === "low") return [];
      const registers = single ? [low, normal] : [tariff === "low" ? low : normal];
      return line(
        `electricity.supply.${single ? "single" : tariff}`,
        run,
        kwh(between(home, registers, run.from, run.to)),
        price,
        vat,
      );
    }),
  );
}

function netting(home: Home): ReferenceLine[] {
  if (home.contract.electricity!.netting.method === "none") return [];
  const standingOn = (window: Window, date: string): Part<Priced>[] => {
    const until = date < NETTING_END ? date : NETTING_END;
    return credits(home, window, date, "N", (tariff) => supplyRuns(home, tariff, window.from, until));
  };
  return rowsOf(shares(home, standingOn), -1);
}

function feedIn(home: Home): ReferenceLine[] {
  const { netting: rule, feedIn: list } = home.contract.electricity!;
  const keyOn = (tariff: Tariff, date: string): TariffRun["key"] & { nets: boolean } => ({
    ...energyPrice(entryOn(list, date), tariff, String(entryOn(list, date)?.vat ?? 0)),
    nets: rule.method !== "none" && date < NETTING_END,
  });
  const standingOn = (window: Window, date: string): Part<Priced>[] =>
    credits(home, window, date, "S", (tariff) => runs(home, (day) => keyOn(tariff, day), window.from, date));
  return rowsOf(shares(home, standingOn), -1);
}

function feedInCost(home: Home): ReferenceLine[] {
  return runs(home, (date) => feedInCostOn(home, date)).flatMap((run) => {
    if (run.key === undefined) return [];
    const { unit, price, vat } = run.key;
    const quantity = unit === "kWh" ? kwh(between(home, ["t3", "t4"], run.from, run.to)) : timeIn(unit, run);
    return line("electricity.feed-in-cost", run, quantity, price, vat);
  });
}

/** What stands of a tax on a date: its tiers count through a contract year, else within one year of law. */
function taxedOn(home: Home, commodity: Commodity, kind: TaxKind, window: Window, date: string): Part<Priced>[] {
  const month = (day: string): string => (commodity === "gas" && home.contract.gas?.correction ? monthOf(day) : "");
  const isNeeded = (day: string): boolean => day >= home.from || window.kind !== "year";
  const taxFor = (day: string): Tax | undefined => {
    const tax = taxOn(home, commodity, kind, day);
    mustKnow(tax !== NO_TAX_KNOWN || !isNeeded(day), kind);
    return tax;
  };
  const all = runs(home, (day) => ({ tax: taxFor(day), month: month(day) }), window.from, date);
  if (commodity === "gas" && all.some(({ key }) => key.tax)) mustKnowTiers(home, all);
  const bases =
    commodity === "gas"
      ? all.map(({ from, to }) => billedGas(home, from, to))
      : standing(all.map(({ to }) => taxedTo(home, window, to)));
  const used = new Map<number | undefined, number>();
  return all.flatMap(({ from, to, key: { tax } }, index) => {
    if (tax === undefined) return [];
    const counter = window.kind === "year" ? 0 : tax.year;
    const start = used.get(counter) ?? 0;
    const end = start + bases[index]!;
    used.set(counter, end);
    return tax.tiers.flatMap(({ upTo, price }, tier): Part<Priced>[] => {
      const thousandths = Math.min(end, upTo) - Math.max(start, tax.tiers[tier - 1]?.upTo ?? 0);
      const id = `${commodity}.${kind}${tier === 0 ? "" : `.${tier + 1}`}`;
      return thousandths > 0 ? [{ id, from, to, thousandths, value: { price, vat: tax.vat } }] : [];
    });
  });
}

/** Energy tax or ODE. Throws RangeError where a tier is reached whose rate is not known. */
function taxes(home: Home, commodity: Commodity, kind: TaxKind): ReferenceLine[] {
  return rowsOf(
    shares(home, (window, date) => taxedOn(home, commodity, kind, window, date)),
    1,
  );
}

function credit(home: Home): ReferenceLine[] {
  return runs(home, (date) => creditOn(home, date)).flatMap((run) =>
    run.key === undefined
      ? []
      : line("electricity.tax-credit", run, timeIn(run.key.unit, run), run.key.price, run.key.vat),
  );
}

function fixedAmounts(home: Home, commodity: Commodity): ReferenceLine[] {
  return (["standing", "network"] as const).flatMap((kind) => {
    const list = home.contract[commodity]![kind];
    if (list.length === 0) return [];
    return runs(home, (date) => timePrice(entryOn(list, date), date)).flatMap((run) =>
      line(`${commodity}.${kind}`, run, timeIn(run.key.unit, run), run.key.price, run.key.vat),
    );
  });
}

const adjustments = ({ contract, from, to }: Home): ReferenceLine[] =>
  contract.adjustments
    .filter(({ date }) => date >= from && date < to)
    .flatMap(({ date, amount, vat }) =>
      line(
        "adjustment",
        { from: date, to: nextDay(date) },
        "1",
        fixed(parse(amount), 2),
        typeof vat === "number" ? String(vat) : null,
      ),
    );

/**
 * The bill of a Dutch fixed-price contract, step by step from the words of interface.md in exact fractions: slow, and sharing
 * no code with the engine that it checks but the contract and the figures of the law. Throws RangeError where a rate is not
 * known.
 */
export function referenceBill(home: Home): ReferenceBill {
  const { electricity, gas, vat } = home.contract;
  const kinds = ["energy-tax", "ode"] as const;
  const lines = [
    ...(electricity
      ? [
          ...supply(home),
          ...netting(home),
          ...feedIn(home),
          ...feedInCost(home),
          ...kinds.flatMap((kind) => taxes(home, "electricity", kind)),
          ...credit(home),
          ...fixedAmounts(home, "electricity"),
        ]
      : []),
    ...(gas
      ? [...gasSupply(home), ...kinds.flatMap((kind) => taxes(home, "gas", kind)), ...fixedAmounts(home, "gas")]
      : []),
    ...adjustments(home),
  ];
  return { lines, ...totalsOf(lines, vat === "included") };
}
