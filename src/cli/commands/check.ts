import type { RunCommand } from "../command-list.ts";
import { documentCommand } from "../document-command.ts";

/** `meterkast check <bill>`: a supplier's bill against meter and contract. Differences found are a result, not a failure. */
export const check: RunCommand = documentCommand("supplier-check", "check");
