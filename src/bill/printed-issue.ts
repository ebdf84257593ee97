import type { Issue, IssueStretch } from "../issue.ts";
import type { Lang } from "../text.ts";
import { isoInstant } from "../units/zone.ts";
import type { BillIssue, BillStretch } from "./bill-document.ts";

const stretch = ({ from, to }: IssueStretch, zone: string): BillStretch => ({
  from: isoInstant(from, zone),
  to: isoInstant(to, zone),
});

/** An issue as a bill carries it: instants as ISO text of the bill's zone, one language. */
export const printedIssue = (issue: Issue, zone: string, lang: Lang): BillIssue => ({
  code: issue.code,
  severity: issue.severity,
  ...(issue.from === undefined ? {} : { from: isoInstant(issue.from, zone) }),
  ...(issue.to === undefined ? {} : { to: isoInstant(issue.to, zone) }),
  ...(issue.stretches === undefined ? {} : { stretches: issue.stretches.map((each) => stretch(each, zone)) }),
  message: issue.text[lang],
});
