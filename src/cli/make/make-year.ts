import { compare } from "../../bill/compare.ts";
import { explain } from "../../bill/explain.ts";
import { settle } from "../../bill/settle.ts";
import { yearStatement } from "../../bill/year-statement.ts";
import { toJson } from "../../report/to-json.ts";
import { toYearCsv } from "../../report/to-year-csv.ts";
import { yearUsage } from "../../usage/year-usage.ts";
import { contractOf } from "../contract-of.ts";
import { judge } from "../judge.ts";
import type { Make } from "../made.ts";
import { billSummary } from "../summary/bill-summary.ts";
import { temperaturesOf } from "../temperatures-of.ts";
import { YEAR_LIMIT_MINUTES } from "../year-limit.ts";
import { billBefore } from "./bill-before.ts";
import { readHome } from "./read-home.ts";
import { readYear } from "./read-year.ts";

/**
 * Makes the statement of a year, or of a shorter period, with the contract that was named, and says its issues; with
 * `--allow-proposed-law` also what it would be under the rules of 2027. Throws as `makeBill` does.
 */
export const makeYear: Make<"year"> = async (periodText, context) => {
  const { options, terminal, documents: lang } = context;
  const [contract, temperatures] = [await contractOf(context), await temperaturesOf(context)];
  const asked = readYear(periodText, contract);
  const { allowProposedLaw } = options;
  const { used, earlier } = await readHome(context, contract, YEAR_LIMIT_MINUTES, async (home, how) => {
    const read = await yearUsage(home, contract, asked, how);
    return { used: read, earlier: await billBefore(home, contract, read.whole.period, { ...how, allowProposedLaw }) };
  });
  const said = yearStatement(used, { lang: terminal.lang, allowProposedLaw });
  const { exitCode, date } = judge(said, context);
  const year = yearStatement(used, { lang, allowProposedLaw });
  const days = used.months.flatMap((month) => month.days);
  const settlement = settle(year, contract, { lang });
  const comparison = allowProposedLaw ? compare([used], { lang, allowProposedLaw }) : undefined;
  const explanation = earlier && explain(earlier, year.bill, { temperatures });
  const input = {
    bill: year.bill,
    year,
    settlement,
    explanation,
    comparison,
    temperatures,
    days,
    contract,
    lang,
    date,
  };
  return {
    exitCode,
    delivery: (report, name) => ({
      name,
      period: year.period.text,
      document: report.build(input),
      data: { json: toJson(year), csv: toYearCsv(year) },
      summary: (paths, words) => billSummary(year.bill, paths, words),
    }),
  };
};
