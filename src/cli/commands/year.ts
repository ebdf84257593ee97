import type { RunCommand } from "../command-list.ts";
import { documentCommand } from "../document-command.ts";

/** `meterkast year <period>`: the annual statement, month by month. */
export const year: RunCommand = documentCommand("annual-statement", "year");
