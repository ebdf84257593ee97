import { dataQuality } from "../../bill/data-quality.ts";
import { printedIssue } from "../../bill/printed-issue.ts";
import { estimateBand } from "../../bill/review/estimate-band.ts";
import { yearStatement } from "../../bill/year-statement.ts";
import type { Issue } from "../../issue.ts";
import { toJson } from "../../report/to-json.ts";
import { toQualityCsv } from "../../report/to-quality-csv.ts";
import { civilDate } from "../../units/zone.ts";
import type { YearUsage } from "../../usage/year-usage.ts";
import { archiveState } from "../archive-state.ts";
import { contractOf } from "../contract-of.ts";
import { EXIT } from "../exit-code.ts";
import type { Make } from "../made.ts";
import { qualitySummary } from "../summary/quality-summary.ts";
import { YEAR_LIMIT_MINUTES } from "../year-limit.ts";
import { readHome } from "./read-home.ts";
import { readQuality } from "./read-quality.ts";
import { readYear } from "./read-year.ts";

/** What is known of the readings, once each; how netting was counted is no matter of data. */
function dataIssues({ whole, months }: YearUsage): readonly Issue[] {
  const issues = [whole, ...months].flatMap((used) => used.issues).filter(({ code }) => code !== "netting-statement");
  return [...new Map(issues.map((issue) => [issue.text.en, issue])).values()];
}

/**
 * Finds out how well a period was measured, and says its issues. What is estimated is what it is about, so that nothing is
 * refused for being provisional; throws as `makeYear` does where there is no bill at all.
 */
export const makeQuality: Make<"quality"> = async (periodText, context) => {
  const { options, terminal, documents: lang, now } = context;
  const contract = await contractOf(context);
  const asked = readYear(periodText, contract);
  const { allowProposedLaw } = options;
  const { used, midnights, meters } = await readHome(context, contract, YEAR_LIMIT_MINUTES, (home, how) =>
    readQuality(home, contract, asked, how),
  );
  const { whole } = used;
  const told = dataIssues(used);
  for (const { severity, text } of told) terminal.issue(severity, text[terminal.lang]);
  const { bill } = yearStatement(used, { lang, allowProposedLaw });
  const days = used.months.flatMap((month) => month.days);
  const band = estimateBand(whole, used.contract, { allowProposedLaw });
  const printed = told.map((issue) => printedIssue(issue, contract.zone, lang));
  const changedAt = whole.spans.flatMap(({ changes = [] }) => changes.map(({ at }) => at));
  const warnings = bill.issues.filter(({ severity }) => severity === "warning");
  const issues = [...new Map([...printed, ...warnings].map((issue) => [issue.message, issue])).values()];
  const quality = dataQuality({ bill, days, midnights, meters, band, changedAt, issues });
  const archive = await archiveState(context, whole.uid, whole.period);
  const date = bill.status === "final" ? undefined : civilDate(now, contract.zone);
  return {
    exitCode: EXIT.done,
    delivery: (report, name) => ({
      name,
      period: bill.period.text,
      document: report.build({ bill, days, contract, lang, date, quality, archive }),
      data: { json: toJson(quality), csv: toQualityCsv(quality) },
      summary: (paths, words) => qualitySummary(quality, bill, paths, words),
    }),
  };
};
