import type { Fact } from "./fact.ts";

/** As many rows in a row are a stray; more are another meter, which is judged with the bill. */
const MOST = 3;

/** A counter may fall by so much as loggers round: 0.02, in billionths. */
const SMALL_DIP = 20e6;

const isBelow = (fact: Fact, other: Fact): boolean => fact.billionths < other.billionths - SMALL_DIP;

/** How many of the last rows are above a lower one, if there are few and an earlier one is not. */
function above(kept: readonly Fact[], lower: Fact): number {
  for (let count = 1; count <= MOST; count += 1) {
    const before = kept[kept.length - 1 - count];
    if (before !== undefined && !isBelow(lower, before)) return count;
  }
  return Number.POSITIVE_INFINITY;
}

/** How many rows from here on are below a higher one, if there are few and a later one is not. */
function below(facts: readonly Fact[], from: number, higher: Fact): number {
  for (let count = 1; count <= MOST; count += 1) {
    const after = facts[from + count];
    if (after !== undefined && !isBelow(after, higher)) return count;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * The readings of a register that leave what is around them and do not stay: a counter that falls, and goes on as if it had not
 * risen before or had not fallen. Where either side may be wrong, both are stray.
 *
 * @param facts of one register, in order of time, each once
 */
export function strayFacts(facts: readonly Fact[]): ReadonlySet<Fact> {
  const kept: Fact[] = [];
  const stray = new Set<Fact>();
  for (const [index, fact] of facts.entries()) {
    const last = kept.at(-1);
    if (last !== undefined && isBelow(fact, last)) {
      const [high, low] = [above(kept, fact), below(facts, index, last)];
      const few = Math.min(high, low);
      if (high === few && high <= MOST) for (const each of kept.splice(-high)) stray.add(each);
      if (low === few && low <= MOST) {
        stray.add(fact);
        continue;
      }
    }
    kept.push(fact);
  }
  return stray;
}
