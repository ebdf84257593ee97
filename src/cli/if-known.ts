import { isUnknown } from "./is-unknown.ts";

/** What work comes to; undefined where it is about days that are not known. */
export async function ifKnown<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isUnknown(error)) return undefined;
    throw error;
  }
}
