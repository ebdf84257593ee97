import { allot } from "./allot.ts";
import { noise, smoothNoise } from "./noise.ts";

const MINUTES = 60;
/** Burning ends here, so that the gas counter at hh:59 is that of the next full hour. */
const BOILER_RESTS_FROM = 55;

/** What an hour's registers rose by, in Wh and litres. */
export interface HourEnergy {
  readonly imported: number;
  readonly exported: number;
  readonly solar: number;
  readonly gas: number;
}

/** An hour by the minute: W (mean of the minute) and litres. Sixty whole watts that add up to 60 × Wh are exactly those Wh. */
export interface HomeMinutes {
  /** + import, − export. */
  readonly power: Int32Array;
  readonly solar: Int32Array;
  readonly gas: Int32Array;
}

const load = (hour: HourEnergy): number => Math.max(0, hour.imported - hour.exported + hour.solar);

/** The level at a minute, on the line between the middles of neighbouring hours. */
function level(around: readonly [number, number, number], minute: number): number {
  const [before, now, after] = around;
  const away = (minute + 0.5) / MINUTES - 0.5;
  return away < 0 ? now + (now - before) * away : now + (after - now) * away;
}

/** What is drawn at a level of so many watts: a fridge that cycles, and now and then something that heats. */
function appliances(watts: number, minute: number): number {
  const fridge = minute % 47 < 16 ? 0.3 : 0;
  const block = Math.floor(minute / 30);
  const on = (minute % 30) - Math.floor(noise(block, 2) * 24);
  const heats = noise(block, 1) < 0.4 && on >= 0 && on < 2 + noise(block, 3) * 4;
  return watts * (0.7 + 0.4 * smoothNoise(minute, 5, 4) + fridge) + (heats ? Math.min(3 * watts, 1800) : 0);
}

/** The sun behind passing clouds, as a share of the level. */
const sunshine = (minute: number): number => 0.35 + smoothNoise(minute, 7, 5);

/** Watts that add up to `wh` over the minutes that are theirs, at least 1 W in each, none in the others. */
function spread(wh: number, weights: Float64Array, mine: Uint8Array): Int32Array {
  const count = mine.reduce((sum, own) => sum + own, 0);
  const parts = allot(
    wh * MINUTES - count,
    weights.map((weight, minute) => weight * mine[minute]!),
  );
  return parts.map((part, minute) => part + mine[minute]!);
}

/** In an hour of both directions, the minutes with the highest wish import; together they last as their energy does. */
function bothWays(hour: HourEnergy, wish: Float64Array): Int32Array {
  const share = (MINUTES * hour.imported) / (hour.imported + hour.exported);
  const count = Math.min(MINUTES - 1, Math.max(1, Math.round(share)));
  const ranked = Float64Array.from(wish).sort().reverse();
  const threshold = (ranked[count - 1]! + ranked[count]!) / 2;
  const byWish = Array.from(wish.keys()).sort((a, b) => wish[b]! - wish[a]!);
  const importing = new Uint8Array(MINUTES);
  for (const minute of byWish.slice(0, count)) importing[minute] = 1;
  const exporting = importing.map((own) => 1 - own);
  const calm = (hour.imported + hour.exported) / 2;
  const weights = wish.map((watts) => Math.abs(watts - threshold) + calm);
  const imports = spread(hour.imported, weights, importing);
  const exports = spread(hour.exported, weights, exporting);
  return imports.map((watts, minute) => watts - exports[minute]!);
}

function netPower(hour: HourEnergy, wish: Float64Array): Int32Array {
  if (hour.imported > 0 && hour.exported > 0) return bothWays(hour, wish);
  const sign = hour.exported > 0 ? -1 : 1;
  const energy = hour.imported + hour.exported;
  const weights = wish.map((watts) => Math.max(energy / 4, sign * watts));
  return allot(energy * MINUTES, weights).map((watts) => sign * watts);
}

/** What is fed in was made in that minute; the rest of the hour's sun is used in the home. The load is never negative. */
function solarPower(hour: HourEnergy, power: Int32Array, sun: Float64Array): Int32Array {
  if (hour.solar < hour.exported) return allot(hour.solar * MINUTES, sun);
  const used = allot((hour.solar - hour.exported) * MINUTES, sun);
  return used.map((watts, minute) => watts + Math.max(0, -power[minute]!));
}

function gasFlow(litres: number, first: number): Int32Array {
  const weights = new Float64Array(MINUTES);
  for (let minute = 0; minute < BOILER_RESTS_FROM; minute++) {
    weights[minute] = smoothNoise(first + minute, 9, 6) > 0.45 ? 0.5 + noise(first + minute, 7) : 0.02;
  }
  return allot(litres, weights);
}

/**
 * The minutes of an hour, from its own energy and that of its neighbours. `first` counts minutes since 1970 and seeds the
 * shape, so an hour always looks the same. The energy of the positive minutes is `imported`, of the negative ones `exported`,
 * exactly.
 */
export function homeMinutes(before: HourEnergy, hour: HourEnergy, after: HourEnergy, first: number): HomeMinutes {
  const sunAround = [before.solar, hour.solar, after.solar] as const;
  const loadAround = [load(before), load(hour), load(after)] as const;
  const sun = new Float64Array(MINUTES);
  const wish = new Float64Array(MINUTES);
  for (let minute = 0; minute < MINUTES; minute++) {
    sun[minute] = Math.max(0, level(sunAround, minute)) * sunshine(first + minute);
    wish[minute] = appliances(Math.max(0, level(loadAround, minute)), first + minute) - sun[minute]!;
  }
  const power = netPower(hour, wish);
  return { power, solar: solarPower(hour, power, sun), gas: gasFlow(hour.gas, first) };
}
