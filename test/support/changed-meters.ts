import type { Reading, Register } from "../../src/reading.ts";
import type { Source } from "../../src/source/source.ts";
import { localInstants } from "../../src/units/local-instants.ts";
import { type Counters, type RegisterSourceOptions, registerSource } from "./register-source.ts";

/** A change of meter: civil time, and what the new meter showed first, in kWh and m³. */
export interface MeterSwap {
  readonly at: string;
  readonly new: Readonly<Partial<Record<Register, number>>>;
}

/** As a contract says it. */
export interface WrittenChange {
  readonly at: string;
  readonly old: Readonly<Partial<Record<Register, number>>>;
  readonly new: Readonly<Partial<Record<Register, number>>>;
}

/** A home in which meters were changed: what its registers show, and what is to be written of it in a contract. */
export interface ChangedHome {
  readonly source: Source;
  readonly meterChanges: readonly WrittenChange[];
}

/** What a register shows of a true count after some changes: each starts it again. */
interface Restart {
  readonly at: number;
  readonly register: Register;
  readonly count: number;
  readonly first: number;
}

const shownAt = (restarts: readonly Restart[], { register, at, thousandths }: Reading): number => {
  const last = restarts.findLast((restart) => restart.register === register && restart.at <= at);
  return last === undefined ? thousandths : thousandths - last.count + last.first;
};

/** A home of even registers whose meters are changed. Swaps stand in order of time; a register may restart at any value. */
export async function changedMeters(
  counters: Counters,
  swaps: readonly MeterSwap[],
  { edit = (readings) => readings, ...options }: RegisterSourceOptions = {},
): Promise<ChangedHome> {
  const { zone = "Europe/Amsterdam" } = options;
  const truth = registerSource(counters, { zone });
  const restarts: Restart[] = [];
  const meterChanges: WrittenChange[] = [];
  for (const swap of swaps) {
    const at = localInstants(Date.parse(`${swap.at}Z`), zone)[0]!;
    const { readings } = await truth.ask({ kind: "totals", meter: "p1", at: at - 1000 });
    const changed = readings.filter(({ register }) => swap.new[register] !== undefined);
    const old = changed.map((reading) => [reading.register, shownAt(restarts, reading) / 1000]);
    for (const { register, thousandths: count } of changed)
      restarts.push({ at, register, count, first: Math.round(swap.new[register]! * 1000) });
    meterChanges.push({ at: swap.at, old: Object.fromEntries(old), new: swap.new });
  }
  const source = registerSource(counters, {
    ...options,
    edit: (readings, query) =>
      edit(
        readings.map((reading) => ({ ...reading, thousandths: shownAt(restarts, reading) })),
        query,
      ),
  });
  return { source, meterChanges };
}
