import { energyReview } from "../../bill/energy-review.ts";
import { yearStatement } from "../../bill/year-statement.ts";
import { toJson } from "../../report/to-json.ts";
import { toReviewCsv } from "../../report/to-review-csv.ts";
import { rememberedSource } from "../../source/archive/remembered.ts";
import type { Source } from "../../source/source.ts";
import type { Contract } from "../../tariff/contract.ts";
import { addDays } from "../../units/civil.ts";
import type { Period } from "../../units/period.ts";
import type { UsageOptions } from "../../usage/usage.ts";
import { usageRows } from "../../usage/usage-rows.ts";
import { yearUsage } from "../../usage/year-usage.ts";
import { contractOf } from "../contract-of.ts";
import { judge } from "../judge.ts";
import type { Make } from "../made.ts";
import { solarMeter } from "../solar-meter.ts";
import { billSummary } from "../summary/bill-summary.ts";
import { temperaturesOf } from "../temperatures-of.ts";
import { YEAR_LIMIT_MINUTES } from "../year-limit.ts";
import { readHome } from "./read-home.ts";
import { readYear } from "./read-year.ts";
import { samplesOf } from "./samples-of.ts";

/** The bill of a period with its hours and minutes; each question is asked once. */
async function read(source: Source, contract: Contract, asked: Period, how: UsageOptions) {
  const home = rememberedSource(source);
  const used = await yearUsage(home, contract, asked, how);
  const { period } = used.whole;
  const solar = await solarMeter(home, { signal: how.signal });
  return {
    used,
    connection: (await samplesOf(home, "p1", period, how))?.samples ?? [],
    solar: solar && (await samplesOf(home, solar, period, how))?.samples,
    rows: (await usageRows(home, period, { ...how, by: "hour", contract })).rows,
  };
}

/** Reviews the energy of a period, and says the issues of its bill. Throws as `makeYear` does. */
export const makeReview: Make<"review"> = async (periodText, context) => {
  const { options, terminal, documents: lang } = context;
  const [contract, temperatures] = [await contractOf(context), await temperaturesOf(context)];
  const asked = readYear(periodText, contract);
  const { allowProposedLaw } = options;
  const { used, ...measured } = await readHome(context, contract, YEAR_LIMIT_MINUTES, (home, how) =>
    read(home, contract, asked, how),
  );
  const { exitCode, date } = judge(yearStatement(used, { lang: terminal.lang, allowProposedLaw }), context);
  const { bill } = yearStatement(used, { lang, allowProposedLaw });
  const days = used.months.flatMap((month) => month.days);
  const pricedOn = addDays(used.whole.period.to, -1);
  const review = energyReview({ ...measured, contract, days, temperatures, pricedOn }, { allowProposedLaw });
  return {
    exitCode,
    delivery: (report, name) => ({
      name,
      period: bill.period.text,
      document: report.build({ bill, days, contract, lang, date, review }),
      data: { json: toJson(review), csv: toReviewCsv(review) },
      summary: (paths, words) => billSummary(bill, paths, words),
    }),
  };
};
