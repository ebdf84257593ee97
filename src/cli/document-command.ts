import type { RunCommand } from "./command-list.ts";
import { loadReport } from "./load-report.ts";
import { outputPlan } from "./output-plan.ts";
import { writeReport } from "./write-report.ts";

/** A command that writes the document of one report that comes with the package, in files of a name of its own. */
export const documentCommand =
  (report: string, name: string): RunCommand =>
  async ([period = ""], context) => {
    const plan = outputPlan(context, ["pdf", "md", "json"]);
    return writeReport(await loadReport(report, context), { name, period, plan }, context);
  };
