import { concatMap, defer, type Observable, type OperatorFunction } from "rxjs";
import type { RealtimePage } from "../source/source.ts";

/** When to speak up: exactly one of `above` and `below`. */
export interface AlertRule {
  readonly name: string;
  /** Power in W above which it holds; import is positive, export negative. */
  readonly above?: number | undefined;
  /** Power in W below which it holds: `below: -2000` is more than 2 kW to the grid. */
  readonly below?: number | undefined;
  /** For how long it must hold, in ms by the meter's own clock. Default 0: at once. */
  readonly forMs?: number | undefined;
}

export interface Alert {
  /** Name of the rule. */
  readonly rule: string;
  /** Since when it holds, epoch ms. */
  readonly since: number;
  /** The instant of the power that made it long enough, epoch ms. */
  readonly at: number;
  /** That power in W. */
  readonly w: number;
}

function checkRule({ name, above, below, forMs = 0 }: AlertRule): void {
  if ((above === undefined) === (below === undefined))
    throw new RangeError(`Cannot use alert "${name}": it must have either above or below`);
  if (!Number.isFinite(above ?? below))
    throw new RangeError(`Cannot use alert "${name}": its limit must be a number of W, not ${above ?? below}`);
  if (!(forMs >= 0)) throw new RangeError(`Cannot use alert "${name}": forMs must be 0 or more, not ${forMs}`);
}

/** What is known of one rule while pages come in. */
interface Watch {
  since: number | undefined;
  /** The instant of the last power. */
  last: number;
  told: boolean;
}

/** Longer than this without power is a silence, as of a computer that slept. */
const SILENCE = 15 * 60_000;

const holds = ({ above, below }: AlertRule, w: number): boolean =>
  above === undefined ? w < (below ?? Number.NEGATIVE_INFINITY) : w > above;

function watch(rule: AlertRule): (page: RealtimePage) => Alert[] {
  const state: Watch = { since: undefined, last: Number.NEGATIVE_INFINITY, told: false };
  return ({ channels: { electric_power: power } }) => {
    if (!power || !holds(rule, power.value)) {
      state.since = undefined;
      state.told = false;
      return [];
    }
    if (power.at - state.last > SILENCE) {
      state.since = undefined;
      state.told = false;
    }
    state.last = power.at;
    state.since ??= power.at;
    if (state.told || power.at - state.since < (rule.forMs ?? 0)) return [];
    state.told = true;
    return [{ rule: rule.name, since: state.since, at: power.at, w: power.value }];
  };
}

/**
 * Speaks up once when the power of a followed meter has been above or below a limit for long enough, and again only after
 * it has been back. A page without power, or more than a quarter of an hour without pages, starts it anew: what was not
 * measured proves nothing. Throws RangeError for a rule without a limit, with two, or with one that is no number.
 *
 * @example follow(home, { meter: "p1" }).pipe(alerts([{ name: "oven left on", above: 2500, forMs: 3_600_000 }]));
 */
export function alerts(rules: readonly AlertRule[]): OperatorFunction<RealtimePage, Alert> {
  for (const rule of rules) checkRule(rule);
  return (pages: Observable<RealtimePage>) =>
    defer(() => {
      const watches = rules.map(watch);
      return pages.pipe(concatMap((page) => watches.flatMap((see) => see(page))));
    });
}
