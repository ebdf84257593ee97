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
  if (!(forMs >= 0)) throw new RangeError(`Cannot use alert "${name}": forMs must be 0 or more, not ${forMs}`);
}

/** What is known of one rule while pages come in. */
interface Watch {
  since: number | undefined;
  told: boolean;
}

const holds = ({ above, below }: AlertRule, w: number): boolean =>
  above === undefined ? w < (below ?? Number.NEGATIVE_INFINITY) : w > above;

function watch(rule: AlertRule): (page: RealtimePage) => Alert[] {
  const state: Watch = { since: undefined, told: false };
  return ({ channels: { electric_power: power } }) => {
    if (!power || !holds(rule, power.value)) {
      state.since = undefined;
      state.told = false;
      return [];
    }
    state.since ??= power.at;
    if (state.told || power.at - state.since < (rule.forMs ?? 0)) return [];
    state.told = true;
    return [{ rule: rule.name, since: state.since, at: power.at, w: power.value }];
  };
}

/**
 * Speaks up once when the power of a followed meter has been above or below a limit for long enough, and again only after
 * it has been back. A page without power starts the time anew: what was not measured proves nothing. Throws RangeError for
 * a rule without a limit, or with two.
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
