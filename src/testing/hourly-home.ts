import { type HomeMinutes, type HourEnergy, homeMinutes } from "./home-minutes.ts";
import { type ColumnName, HOUR, type HourlyColumns } from "./hourly-columns.ts";
import type { HomeCount, HomeRegister, SimulatedHome } from "./simulated-home.ts";
import { solarAtLow, tariffs } from "./tariffs.ts";

const MINUTE = 60_000;

const columnOf = (register: HomeRegister): ColumnName => (register === "solarLow" ? "solar" : register);

/** Wh of the minutes before `minute`, from watts that hold for a minute each; only those of the given sign. */
function energyBefore(minute: number, watts: Int32Array, sign: 1 | -1): number {
  let wattMinutes = 0;
  for (let index = 0; index < minute; index++) wattMinutes += Math.max(0, sign * watts[index]!);
  return Math.floor(wattMinutes / 60);
}

/** A home from its counters on every full hour. Minutes are worked out when they are asked for, an hour at a time. */
export class HourlyHome implements SimulatedHome {
  readonly start: number;
  readonly end: number;
  readonly dsmr: 4 | 5;
  readonly #hours: HourlyColumns;
  readonly #rates: Uint8Array;
  readonly #solarLow: Float64Array | undefined;

  constructor(hours: HourlyColumns, dsmr: 4 | 5) {
    this.start = hours.start;
    this.end = hours.start + (hours.rows - 1) * HOUR;
    this.dsmr = dsmr;
    this.#hours = hours;
    this.#rates = tariffs(hours.columns, hours.rows);
    this.#solarLow = hours.columns.solar && solarAtLow(hours.columns.solar.counts, this.#rates);
  }

  has(register: HomeRegister): boolean {
    return this.#hours.columns[columnOf(register)] !== undefined;
  }

  countAt(register: HomeRegister, at: number): number | undefined {
    const minutes = Math.floor((at - this.start) / MINUTE);
    const counts = this.#counts(register);
    if (!counts || minutes < 0 || minutes > (this.end - this.start) / MINUTE) return undefined;
    const hour = Math.floor(minutes / 60);
    return counts[hour]! + this.#counted(register, hour, minutes % 60);
  }

  lastKnown(register: HomeRegister, at: number): HomeCount | undefined {
    const hidden = this.#hours.columns[columnOf(register)]?.hidden;
    if (!hidden || at < this.start) return undefined;
    const minute = this.start + Math.floor((Math.min(at, this.end) - this.start) / MINUTE) * MINUTE;
    let hour = this.#hour(minute);
    if (!hidden[hour]) return { at: minute, count: this.countAt(register, minute)! };
    while (hour > 0 && hidden[hour - 1]) hour--;
    return { at: this.start + hour * HOUR, count: this.#counts(register)![hour]! };
  }

  power(kind: "grid" | "solar", from: number, to: number): Float64Array {
    if (kind === "solar") return this.#byMinute("solar", from, to, (minutes) => minutes.solar);
    return this.#byMinute(this.has("t1") ? "t1" : "t2", from, to, (minutes) => minutes.power);
  }

  gasFlow(from: number, to: number): Float64Array {
    return this.#byMinute("gas", from, to, (minutes) => minutes.gas);
  }

  rateAt(at: number): 1 | 2 {
    return this.#rates[Math.max(0, this.#hour(Math.min(at, this.end)))] === 1 ? 1 : 2;
  }

  #hour(at: number): number {
    return Math.floor((at - this.start) / HOUR);
  }

  #counts(register: HomeRegister): Float64Array | undefined {
    return register === "solarLow" ? this.#solarLow : this.#hours.columns[register]?.counts;
  }

  #rise(name: ColumnName, hour: number): number {
    const counts = this.#hours.columns[name]?.counts;
    return counts && hour >= 0 && hour + 1 < counts.length ? Math.max(0, counts[hour + 1]! - counts[hour]!) : 0;
  }

  #energy(hour: number): HourEnergy {
    return {
      imported: this.#rise("t1", hour) + this.#rise("t2", hour),
      exported: this.#rise("t3", hour) + this.#rise("t4", hour),
      solar: this.#rise("solar", hour),
      gas: this.#rise("gas", hour),
    };
  }

  #minutes(hour: number): HomeMinutes {
    const first = (this.start + hour * HOUR) / MINUTE;
    return homeMinutes(this.#energy(hour - 1), this.#energy(hour), this.#energy(hour + 1), first);
  }

  /** What the register rose by since the full hour. */
  #counted(register: HomeRegister, hour: number, minute: number): number {
    if (minute === 0) return 0;
    const { power, solar, gas } = this.#minutes(hour);
    if (register === "gas") return gas.subarray(0, minute).reduce((sum, litres) => sum + litres, 0);
    if (register === "solar") return energyBefore(minute, solar, 1);
    if (register === "solarLow") return this.#rates[hour] === 1 ? energyBefore(minute, solar, 1) : 0;
    const importing = register === "t1" || register === "t2";
    return this.#ofTariff(register, hour, energyBefore(minute, power, importing ? 1 : -1));
  }

  /** In an hour in which both tariffs count, the one in force at its start counts first. */
  #ofTariff(register: "t1" | "t2" | "t3" | "t4", hour: number, energy: number): number {
    const twins = { t1: "t2", t2: "t1", t3: "t4", t4: "t3" } as const;
    const first = (this.#rates[hour] === 1) === (register === "t1" || register === "t3");
    if (first) return Math.min(energy, this.#rise(register, hour));
    return Math.max(0, energy - this.#rise(twins[register], hour));
  }

  #byMinute(name: ColumnName, from: number, to: number, pick: (minutes: HomeMinutes) => Int32Array): Float64Array {
    const values = new Float64Array(Math.max(0, Math.floor((to - from) / MINUTE))).fill(Number.NaN);
    const hidden = this.#hours.columns[name]?.hidden;
    let hour = -1;
    let current: Int32Array | undefined;
    for (let index = 0; hidden && index < values.length; index++) {
      const at = from + index * MINUTE;
      if (at < this.start || at >= this.end) continue;
      if (this.#hour(at) !== hour) {
        hour = this.#hour(at);
        current = hidden[hour] ? undefined : pick(this.#minutes(hour));
      }
      if (current) values[index] = current[Math.floor((at - this.start) / MINUTE) % 60]!;
    }
    return values;
  }
}
