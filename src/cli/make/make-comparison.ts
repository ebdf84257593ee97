import { compare } from "../../bill/compare.ts";
import { toComparisonCsv } from "../../report/to-comparison-csv.ts";
import { toJson } from "../../report/to-json.ts";
import { rememberedSource } from "../../source/archive/remembered.ts";
import type { Contract } from "../../tariff/contract.ts";
import { type SettledUsage, settledUsage } from "../../usage/settled-usage.ts";
import { contractsOf } from "../contract-of.ts";
import { judge } from "../judge.ts";
import type { Make } from "../made.ts";
import { comparisonSummary } from "../summary/comparison-summary.ts";
import { UsageError } from "../usage-error.ts";
import { YEAR_LIMIT_MINUTES } from "../year-limit.ts";
import { readHome } from "./read-home.ts";
import { readYear } from "./read-year.ts";

function refuseOther(key: "zone" | "currency", [first, ...others]: readonly Contract[]): void {
  const other = others.find((contract) => contract[key] !== first?.[key]);
  if (other === undefined) return;
  throw new UsageError({
    text: {
      en: `Cannot compare contracts of one ${key} ${first?.[key]} with one of ${other[key]}: it must be the same`,
      nl: `Kan een contract met ${key} ${first?.[key]} niet vergelijken met een van ${other[key]}: die moet gelijk zijn`,
    },
  });
}

/**
 * Compares the contracts that were named over one period, whose readings are read once, and says the issues. Throws as
 * `makeBill` does, for any of the contracts.
 */
export const makeComparison: Make<"comparison"> = async (periodText, context) => {
  const { options, terminal, documents: lang } = context;
  const contracts = await contractsOf(context);
  const contract = contracts[0]!;
  refuseOther("zone", contracts);
  refuseOther("currency", contracts);
  const asked = readYear(periodText, contract);
  const usages = await readHome(context, contract, YEAR_LIMIT_MINUTES, async (source, how) => {
    const home = rememberedSource(source);
    const read: SettledUsage[] = [];
    for (const each of contracts) read.push(await settledUsage(home, each, asked, how));
    return read;
  });
  const { allowProposedLaw } = options;
  const { exitCode, date } = judge(compare(usages, { lang: terminal.lang, allowProposedLaw }), context);
  const comparison = compare(usages, { lang, allowProposedLaw });
  const input = { bill: comparison.bills[0]!, comparison, contracts, contract, days: [], lang, date };
  return {
    exitCode,
    delivery: (report, name) => ({
      name,
      period: comparison.period.text,
      document: report.build(input),
      data: { json: toJson(comparison), csv: toComparisonCsv(comparison) },
      summary: (paths, words) => comparisonSummary(comparison, paths, words),
    }),
  };
};
