import type { Text } from "../text.ts";

/** How an option is written, what it means, and how its value is read. */
export interface OptionForm {
  readonly flags: string;
  readonly about: Text;
  readonly read?: (value: string, before: unknown) => unknown;
}
