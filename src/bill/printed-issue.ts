import type { Issue } from "../issue.ts";
import type { Lang } from "../text.ts";
import { isoInstant } from "../units/zone.ts";
import type { BillIssue } from "./bill-document.ts";

/** An issue as a bill carries it: instants as ISO text of the bill's zone, one language. */
export const printedIssue = (issue: Issue, zone: string, lang: Lang): BillIssue => ({
  code: issue.code,
  severity: issue.severity,
  ...(issue.from === undefined ? {} : { from: isoInstant(issue.from, zone) }),
  ...(issue.to === undefined ? {} : { to: isoInstant(issue.to, zone) }),
  message: issue.text[lang],
});
