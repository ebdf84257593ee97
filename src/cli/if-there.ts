import { SourceError } from "../errors.ts";

/** What was asked of a meter; undefined when the device has no such meter, or cannot give that. */
export async function ifThere<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof SourceError && error.code.startsWith("unsupported")) return undefined;
    throw error;
  }
}
