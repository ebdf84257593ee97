import type { RunCommand } from "../command-list.ts";
import { documentCommand } from "../document-command.ts";

/** `meterkast compare <period>`: the same readings under several contracts, ranked. */
export const compare: RunCommand = documentCommand("contract-comparison", "compare");
