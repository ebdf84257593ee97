import { ContractError } from "../../errors.ts";
import type { CivilDate } from "../../units/civil.ts";

/** Whether neither the contract nor the law tells what was asked. */
export const isNotTold = (error: unknown): error is ContractError =>
  error instanceof ContractError && (error.code === "no-price" || error.code === "no-law");

/**
 * A value by date that must be told from a bill's start on. Before it, it may be undefined: the contract year may have begun
 * under another contract, and not every bill needs what held then.
 */
export const knownBefore =
  <T>(start: CivilDate, valueOn: (date: CivilDate) => T): ((date: CivilDate) => T | undefined) =>
  (date) => {
    try {
      return valueOn(date);
    } catch (error) {
      if (date < start && isNotTold(error)) return undefined;
      throw error;
    }
  };
