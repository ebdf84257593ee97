import type { RunCommand } from "../command-list.ts";
import { loadReport } from "../load-report.ts";
import { outputPlan } from "../output-plan.ts";
import { writeReport } from "../write-report.ts";

/** `meterkast report <report> <period>`: a report by name, or a file of the user's own. */
export const report: RunCommand = async ([name = "", period = ""], context) => {
  const plan = outputPlan(context, ["pdf", "md"]);
  const loaded = await loadReport(name, context);
  return writeReport(loaded, { name: loaded.name, period, plan }, context);
};
