import { PeriodError } from "../units/period-error.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Reads something that was typed: the RangeError of a library's check becomes a UsageError.
 *
 * @param nl the same in Dutch, where the check itself speaks only English
 */
export function typed<T>(read: () => T, nl: string): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError({ text: error instanceof PeriodError ? error.text : { en: error.message, nl } });
  }
}
