import { between, type CounterName, type Home } from "./stretch.ts";
import type { Window } from "./windows.ts";

export type Tariff = "low" | "normal";
export type ByTariff = Readonly<Record<Tariff, number>>;

export const NETTING_END = "2027-01-01";

/** Netting and taxing of the balance end with 2026. */
const lastNetted = ({ from }: Window, date: string): string =>
  date < NETTING_END ? date : from < NETTING_END ? NETTING_END : from;

export const registersOf = ({ contract }: Home): Record<"import" | "export", Record<Tariff, CounterName>> =>
  contract.electricity?.registers.t1 === "normal"
    ? { import: { low: "t2", normal: "t1" }, export: { low: "t4", normal: "t3" } }
    : { import: { low: "t1", normal: "t2" }, export: { low: "t3", normal: "t4" } };

/** N and S of interface §3.4 by the words of one method. */
function netted(method: string, I: ByTariff, E: ByTariff): { readonly N: ByTariff; readonly S: ByTariff } {
  if (method === "none") return { N: { low: 0, normal: 0 }, S: E };
  if (method === "normal-first") {
    const all = E.low + E.normal;
    const N = { normal: Math.min(I.normal, all), low: Math.min(I.low, Math.max(0, all - I.normal)) };
    return { N, S: { low: 0, normal: all - N.normal - N.low } };
  }
  const own = { low: Math.min(I.low, E.low), normal: Math.min(I.normal, E.normal) };
  const cross =
    method === "per-register"
      ? { low: 0, normal: 0 }
      : {
          low: Math.min(E.normal - own.normal, I.low - own.low),
          normal: Math.min(E.low - own.low, I.normal - own.normal),
        };
  return {
    N: { low: own.low + cross.low, normal: own.normal + cross.normal },
    S: { low: E.low - own.low - cross.normal, normal: E.normal - own.normal - cross.low },
  };
}

/** Netted and surplus export by register, and all that could be netted, from the start of a window to a date. */
export function netTo(home: Home, window: Window, date: string): Record<"N" | "S" | "E", ByTariff> {
  const [register, until] = [registersOf(home), lastNetted(window, date)];
  const sofar = (kind: "import" | "export"): ByTariff => ({
    low: between(home, [register[kind].low], window.from, until),
    normal: between(home, [register[kind].normal], window.from, until),
  });
  const E = sofar("export");
  const { N, S } = netted(home.contract.electricity!.netting.method, sofar("import"), E);
  return { N, S, E };
}

/** T of interface §3.5, from the start of a window to a date. */
export function taxedTo(home: Home, window: Window, date: string): number {
  const until = lastNetted(window, date);
  const balance = between(home, ["t1", "t2"], window.from, until) - between(home, ["t3", "t4"], window.from, until);
  return Math.max(0, balance) + between(home, ["t1", "t2"], until, date);
}
