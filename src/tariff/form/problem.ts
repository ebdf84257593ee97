import type { Text } from "../../text.ts";

/** One thing that is wrong in a contract, in both languages, and where. */
export interface Problem {
  /** From the top of the contract to what is wrong: `["electricity", "supply", 1, "from"]`. */
  readonly path: readonly (string | number)[];
  /** What is wrong, without its place. */
  readonly text: Text;
  /** Whether the key is to blame; its value, unless said. */
  readonly at?: "key" | "value" | undefined;
  /** Set when nothing stands at the path, though something must. */
  readonly missing?: boolean | undefined;
  /** Beside an unknown key: the known name that was probably meant. */
  readonly meant?: string | undefined;
  /** Where in the file, in characters, when the path cannot tell. */
  readonly offset?: number | undefined;
}
