import type { Io, Meter } from "../source.ts";
import type { CsvHome } from "./csv-home.ts";

/** The meters that files tell of, as the inputs of a device. */
export function csvIos({ counters }: CsvHome): (Io & { readonly alias: Meter })[] {
  const hasElectricity = [...counters.keys()].some((register) => register !== "gas");
  const p1 = hasElectricity ? [{ id: 1, port: 0, type: "p1", alias: "p1" as const }] : [];
  const gas = counters.has("gas") ? [{ id: 2, port: 0, type: "gas", alias: "p1-gas" as const }] : [];
  return [...p1, ...gas];
}
