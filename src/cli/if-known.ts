import type { ContractError, ReadingError, SourceError } from "../errors.ts";
import { isUnknown } from "./is-unknown.ts";

/** What work comes to; undefined, after `onUnknown` with the reason, where it is about days that are not known. */
export async function ifKnown<T>(
  work: () => Promise<T>,
  onUnknown?: (reason: ReadingError | ContractError | SourceError) => void,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!isUnknown(error)) throw error;
    onUnknown?.(error);
    return undefined;
  }
}
