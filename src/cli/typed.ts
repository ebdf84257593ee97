import { UsageError } from "./usage-error.ts";

/**
 * Reads something that was typed: the RangeError of a library's check becomes a UsageError.
 *
 * @param nl the same in Dutch, since the library's own checks speak English
 */
export function typed<T>(read: () => T, nl: string): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError({ text: { en: error.message, nl } });
  }
}
