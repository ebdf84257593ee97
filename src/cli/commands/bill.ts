import type { RunCommand } from "../command-list.ts";
import { documentCommand } from "../document-command.ts";

/** `meterkast bill <period>`: the calculated bill. */
export const bill: RunCommand = documentCommand("monthly-bill", "bill");
