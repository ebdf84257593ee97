import { type Counter, countersOf, lastCount } from "./counters.ts";
import type { SimulatedHome } from "./simulated-home.ts";
import { type Channels, NEVER, type Pair, type SimulatedMeter } from "./wire.ts";

const MINUTE = 60_000;
const YEAR_OF_WEEKS = 52 * 7 * 24 * 60 * MINUTE;

/**
 * The moment of the home that stands for `now`: after the end of its data, the same moment of its last year, whole weeks
 * earlier. A home with less than a year of data stays at its end, as a device does that is no longer heard.
 */
function momentOf(home: SimulatedHome, now: number): number {
  if (now <= home.end || home.end - home.start < YEAR_OF_WEEKS) return now;
  return now - Math.ceil((now - home.end) / YEAR_OF_WEEKS) * YEAR_OF_WEEKS;
}

/** A home at a moment that may stand for a later one. */
class HomeNow {
  readonly #home: SimulatedHome;
  readonly #moment: number;
  readonly #shift: number;

  constructor(home: SimulatedHome, now: number) {
    this.#home = home;
    this.#moment = momentOf(home, now);
    this.#shift = now - this.#moment;
  }

  /** kWh or m³. */
  counter(counter: Counter): Pair {
    const [at, value] = lastCount(this.#home, counter, this.#moment) ?? NEVER;
    return at === 0 ? NEVER : [this.#stamp(at), value];
  }

  /** The mean of the last whole minute that the device saw, in W. */
  power(kind: "grid" | "solar"): Pair {
    const register = kind === "solar" ? "solar" : this.#home.has("t1") ? "t1" : "t2";
    const known = this.#home.lastKnown(register, this.#moment);
    const [watts] = known ? this.#home.power(kind, known.at - MINUTE, known.at) : [];
    return known && watts !== undefined && !Number.isNaN(watts) ? [this.#stamp(known.at), watts] : NEVER;
  }

  rate(): Pair {
    const [at] = this.power("grid");
    return at === 0 ? NEVER : [at, this.#home.rateAt(this.#moment)];
  }

  /** What is seen now carries the second of the telegram, what was seen earlier its own minute. */
  #stamp(seen: number): number {
    const fresh = this.#moment - seen < MINUTE;
    return this.#shift + (fresh ? Math.floor(this.#moment / 1000) * 1000 : seen);
  }
}

/** The values of this moment, counters in full. */
export function realtime(home: SimulatedHome, meter: SimulatedMeter, now: number): Channels {
  const then = new HomeNow(home, now);
  if (meter === "p1-gas") return { gas: then.counter({ plus: "gas" }) };
  if (meter === "s01") return { electric_power: then.power("solar") };
  return {
    t1: then.counter({ plus: "t1" }),
    t2: then.counter({ plus: "t2" }),
    t3: then.counter({ plus: "t3" }),
    t4: then.counter({ plus: "t4" }),
    electric_power: then.power("grid"),
    rate: then.rate(),
    switch: NEVER,
    ...(home.has("gas") ? { gas: then.counter({ plus: "gas" }) } : {}),
  };
}

/** All counters of a meter at this moment, kWh and m³, as the Local Open API adds them to its realtime answer. */
export function countersNow(home: SimulatedHome, meter: SimulatedMeter, now: number): Channels {
  const then = new HomeNow(home, now);
  return Object.fromEntries(countersOf(home, meter).map(([name, counter]) => [name, then.counter(counter)]));
}

/** All that a solar meter made, in kWh. */
export const solarNow = (home: SimulatedHome, now: number): Pair => new HomeNow(home, now).counter({ plus: "solar" });
