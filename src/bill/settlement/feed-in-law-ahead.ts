import type { Issue } from "../../issue.ts";
import type { Billing } from "../billing.ts";
import { feedInLawIssues } from "../feed-in-law.ts";

/** What the law says of feed-in in days ahead that a contract does not keep to, and that its days so far do not tell already. */
export function feedInLawAhead(ahead: Billing, soFar: Billing): Issue[] {
  const told = feedInLawIssues(soFar).map(({ code }) => code);
  return feedInLawIssues(ahead).filter(({ code }) => !told.includes(code));
}
