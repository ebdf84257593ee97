import { type ByTariff, NETTING_END, netTo, registersOf, type Tariff } from "./electricity.ts";
import type { Priced } from "./prices.ts";
import { between, type Home, type Run, standing } from "./stretch.ts";
import type { Part, Window } from "./windows.ts";

/** `single` is undefined where the price is not known. */
export type TariffRun = Run<Priced & { readonly single: boolean | undefined }>;
export type What = "N" | "S";

type Runs = Readonly<Record<Tariff, readonly TariffRun[]>>;
/** What is credited in each run of a register. */
type Energies = Readonly<Record<Tariff, readonly number[]>>;

const OTHER = { low: "normal", normal: "low" } as const;

/** One row where a price holds for both registers, else a row for each. */
function partsOf(id: string, runs: Runs, energies: Energies, early: Energies): Part<Priced>[] {
  const part = (name: string, { from, to, key }: TariffRun, thousandths: number, fedInEarly: number): Part<Priced> => ({
    id: `${id}.${name}`,
    from,
    to,
    thousandths,
    value: { price: key.price, vat: key.vat },
    fedInEarly,
  });
  const lowIn = (of: Energies, { from }: TariffRun): number => of.low[runs.low.findIndex((run) => run.from === from)]!;
  return [
    ...runs.normal.map((run, index) => {
      const [all, before] = [energies.normal[index]!, early.normal[index]!];
      if (!run.key.single) return part("normal", run, all, before);
      return part("single", run, all + lowIn(energies, run), before + lowIn(early, run));
    }),
    ...runs.low.flatMap((run, index) =>
      run.key.single ? [] : [part("low", run, energies.low[index]!, early.low[index]!)],
    ),
  ];
}

/**
 * In order of time: each part takes what the total rises by, a fall takes back. Of one price throughout, as far as prices are
 * known, the sum is split.
 * Where nothing is netted all export is surplus of its own part.
 */
function chronological(home: Home, window: Window, runs: Runs, what: What): Energies {
  const nets = ({ from }: TariffRun): boolean =>
    from < NETTING_END && home.contract.electricity!.netting.method !== "none";
  const isSingle = runs.normal.filter(nets).every(({ key }) => key.single);
  const split = (tariff: Tariff): number[] => {
    const pick = (energy: ByTariff): number =>
      isSingle ? (tariff === "low" ? 0 : energy.low + energy.normal) : energy[tariff];
    const stands = standing(runs[tariff].filter(nets).map(({ to }) => pick(netTo(home, window, to)[what])));
    const register = registersOf(home).export[tariff];
    return runs[tariff].map((run) => (nets(run) ? stands.shift()! : between(home, [register], run.from, run.to)));
  };
  return { normal: split("normal"), low: split("low") };
}

interface Fed {
  readonly date: string;
  readonly what: What;
  /** At whose price. */
  readonly tariff: Tariff;
  readonly thousandths: number;
}

/** Goes through the export of one register as it was fed in and hands it to its own import, the other's, and what is left. */
function fed(home: Home, window: Window, date: string, tariff: Tariff): Fed[] {
  const { N, E } = netTo(home, window, date);
  const own = (of: Tariff): number => Math.min(N[of], E[of]);
  const takers = [
    { what: "N" as const, tariff, wants: own(tariff) },
    { what: "N" as const, tariff: OTHER[tariff], wants: N[OTHER[tariff]] - own(OTHER[tariff]) },
  ];
  const rest = home.contract.electricity!.netting.method === "normal-first" ? "normal" : tariff;
  const steps = [window.from, ...home.steps.filter((step) => step > window.from && step < date), date];
  return steps.slice(1).flatMap((to, index): Fed[] => {
    const from = steps[index]!;
    let left = between(home, [registersOf(home).export[tariff]], from, to);
    if (from >= NETTING_END) return [{ date: from, what: "S", tariff, thousandths: left }];
    const given = takers.map((taker): Fed => {
      const thousandths = Math.min(left, taker.wants);
      left -= thousandths;
      taker.wants -= thousandths;
      return { date: from, what: taker.what, tariff: taker.tariff, thousandths };
    });
    return [...given, { date: from, what: "S", tariff: rest, thousandths: left }];
  });
}

/** Of all that was fed in, or only of what was fed in before a date. */
function asFedIn(home: Home, window: Window, date: string, runs: Runs, what: What, before = date): Energies {
  const all = [...fed(home, window, date, "low"), ...fed(home, window, date, "normal")].filter(
    (part) => part.date < before,
  );
  const inRuns = (tariff: Tariff): number[] =>
    runs[tariff].map(({ from, to }) =>
      all
        .filter((part) => part.what === what && part.tariff === tariff && part.date >= from && part.date < to)
        .reduce((sum, { thousandths }) => sum + thousandths, 0),
    );
  return { low: inRuns("low"), normal: inRuns("normal") };
}

/** What stands on a date of netted (N) or surplus (S) export, by run of the price that it is credited at: interface §3.4. */
export function credits(
  home: Home,
  window: Window,
  date: string,
  what: What,
  runsOf: (tariff: Tariff) => TariffRun[],
): Part<Priced>[] {
  if (date <= window.from) return [];
  const isAsFedIn = home.contract.electricity!.netting.priceChange === "as-fed-in";
  // In order of time both registers of an earlier run only ever fall, so they can stand together where the price is not known.
  const taken = (run: TariffRun): TariffRun =>
    isAsFedIn ? run : { ...run, key: { ...run.key, single: run.key.single ?? true } };
  const runs = { low: runsOf("low").map(taken), normal: runsOf("normal").map(taken) };
  const energies = isAsFedIn ? asFedIn(home, window, date, runs, what) : chronological(home, window, runs, what);
  // In order of time nothing is known of when a share was fed in: only what is taken back is of before.
  const early = asFedIn(home, window, date, runs, what, isAsFedIn ? home.from : window.from);
  return partsOf(what === "N" ? "electricity.netting" : "electricity.feed-in", runs, energies, early);
}
