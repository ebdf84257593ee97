import type { Issue } from "../issue.ts";
import type { Terminal } from "./terminal.ts";

/** Says what is known to be wrong with data, once each. */
export function sayIssues(issues: readonly Issue[], terminal: Terminal): void {
  const said = new Set<string>();
  for (const { severity, text } of issues) {
    const message = text[terminal.lang];
    if (!said.has(message)) terminal.issue(severity, message);
    said.add(message);
  }
}
