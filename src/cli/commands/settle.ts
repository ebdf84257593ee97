import type { RunCommand } from "../command-list.ts";
import { documentCommand } from "../document-command.ts";

/** `meterkast settle <period>`: bills against advances, the balance, and which advance to pay. */
export const settle: RunCommand = documentCommand("settlement", "settle");
