import { map, type Observable, type OperatorFunction, pairwise } from "rxjs";
import type { Issue } from "../issue.ts";
import { REGISTERS, type Reading, type Register } from "../reading.ts";
import type { CivilDate } from "../units/civil.ts";
import type { BoundaryChunk } from "./readings.ts";

/** A fall of up to 20 Wh or litres is the print's rounding (two prints of one reading differ so much), not a new meter. */
const ROUNDING = 20;

/** What the registers counted between two successive boundaries. */
export interface RegisterInterval {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The boundaries, start <= t < end, epoch ms. */
  readonly start: number;
  readonly end: number;
  /** Whole Wh and litres; null where a reading is missing, or where the register fell and the difference says nothing. */
  readonly used: Readonly<Record<Register, number | null>>;
  readonly issues: readonly Issue[];
}

const find = (readings: readonly Reading[], register: Register): Reading | undefined =>
  readings.find((reading) => reading.register === register);

function fallIssue(before: Reading, after: Reading): Issue {
  const [from, to] = [before.thousandths / 1000, after.thousandths / 1000];
  return {
    code: "register-fell",
    severity: "warning",
    from: before.at,
    to: after.at,
    text: {
      en: `Register ${before.register} fell from ${from} to ${to}: another meter, or a wrong reading`,
      nl: `Telwerk ${before.register} daalde van ${from} naar ${to}: een andere meter, of een verkeerde stand`,
    },
  };
}

function interval(before: BoundaryChunk, after: BoundaryChunk): RegisterInterval {
  const falls: Issue[] = [];
  const usedOf = (register: Register): number | null => {
    const [first, last] = [find(before.readings, register), find(after.readings, register)];
    if (!first || !last) return null;
    const difference = last.thousandths - first.thousandths;
    if (difference >= -ROUNDING) return Math.max(0, difference);
    falls.push(fallIssue(first, last));
    return null;
  };
  const used = Object.fromEntries(REGISTERS.map((register) => [register, usedOf(register)])) as Record<
    Register,
    number | null
  >;
  const issues = [...after.issues, ...falls];
  return { from: before.date, to: after.date, start: before.boundary, end: after.boundary, used, issues };
}

/**
 * What the registers counted between each boundary and the next: n + 1 readings give n intervals. A register that fell
 * gives null and the issue `register-fell`, never a negative number.
 *
 * @example readings(home, { period: november }).pipe(intervals()).subscribe(({ from, used }) => used.t1); // Wh by day
 */
export const intervals = (): OperatorFunction<BoundaryChunk, RegisterInterval> => (chunks: Observable<BoundaryChunk>) =>
  chunks.pipe(
    pairwise(),
    map(([before, after]) => interval(before, after)),
  );
