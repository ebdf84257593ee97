import { settle } from "../../bill/settle.ts";
import { type ForecastOptions, forecast } from "../../bill/settlement/forecast.ts";
import { nextYearCost } from "../../bill/settlement/next-year-cost.ts";
import type { SettleOptions } from "../../bill/settlement/settle-options.ts";
import { yearStatement } from "../../bill/year-statement.ts";
import { ContractError, type MeterkastError } from "../../errors.ts";
import { toJson } from "../../report/to-json.ts";
import { toSettlementCsv } from "../../report/to-settlement-csv.ts";
import type { Source } from "../../source/source.ts";
import type { Text } from "../../text.ts";
import { civilDate, midnight } from "../../units/zone.ts";
import type { UsageOptions } from "../../usage/usage.ts";
import { yearBefore } from "../../usage/year-before.ts";
import { type YearUsage, yearUsage } from "../../usage/year-usage.ts";
import { contractOf } from "../contract-of.ts";
import { isUnknown } from "../is-unknown.ts";
import { judge } from "../judge.ts";
import type { Make } from "../made.ts";
import { settlementSummary } from "../summary/settlement-summary.ts";
import { temperaturesOf } from "../temperatures-of.ts";
import { YEAR_LIMIT_MINUTES } from "../year-limit.ts";
import { readHome } from "./read-home.ts";
import { readYear } from "./read-year.ts";

/** A forecast, or what the year after costs when nothing is ahead, or why it is not known. */
type Ahead = Pick<SettleOptions, "forecast" | "noForecast" | "nextYear" | "noNextYear">;

/** What is not known, and where the contract or the law does not tell it also what to do. */
function reasonOf(error: MeterkastError): Text {
  const { text, hint } = error;
  if (!(error instanceof ContractError) || hint === undefined) return text;
  return { en: `${text.en}. ${hint.en}`, nl: `${text.nl}. ${hint.nl}` };
}

const notForecast = ({ en, nl }: Text): Text => ({
  en: `The rest of the year is not forecast. ${en}`,
  nl: `De rest van het jaar is niet voorspeld. ${nl}`,
});

const IS_OVER: Text = {
  en: "It is over: settle all of it",
  nl: "Het is voorbij: reken het hele jaar af",
};

const atOldPrices = ({ en, nl }: Text): Text => ({
  en: `The advised advance is at this year's prices. ${en}`,
  nl: `Het geadviseerde termijnbedrag gaat uit van de prijzen van dit jaar. ${nl}`,
});

function yearAfter(used: YearUsage, options: ForecastOptions): Ahead {
  try {
    return { nextYear: nextYearCost(used, options) };
  } catch (error) {
    if (isUnknown(error)) return { noNextYear: atOldPrices(reasonOf(error)) };
    throw error;
  }
}

/** What is over, not known of the past or not said of the future leaves a settlement without a forecast, and whole. */
async function ahead(home: Source, used: YearUsage, how: UsageOptions, options: ForecastOptions): Promise<Ahead> {
  const { now = Date.now() } = how;
  try {
    const before = await yearBefore(home, used, how);
    const end = before.ahead.at(-1)?.to;
    if (end === undefined) return yearAfter(used, options);
    if (now >= midnight(end, used.whole.period.zone)) return { noForecast: notForecast(IS_OVER) };
    return { forecast: forecast(used, before, options) };
  } catch (error) {
    if (isUnknown(error)) return { noForecast: notForecast(reasonOf(error)) };
    throw error;
  }
}

/**
 * Settles a period with the contract that was named, forecasts what is left of its year, and says its issues. Throws as
 * `makeBill` does.
 */
export const makeSettlement: Make<"settlement"> = async (periodText, context) => {
  const { options, terminal, documents: lang } = context;
  const { allowProposedLaw } = options;
  const [contract, temperatures] = [await contractOf(context), await temperaturesOf(context)];
  const asked = readYear(periodText, contract);
  const { used, ...later } = await readHome(context, contract, YEAR_LIMIT_MINUTES, async (home, how) => {
    const read = await yearUsage(home, contract, asked, how);
    const today = civilDate(how.now ?? Date.now(), contract.zone);
    return { used: read, today, ...(await ahead(home, read, how, { temperatures, allowProposedLaw, lang })) };
  });
  const settledIn = (words: typeof lang) =>
    settle(yearStatement(used, { lang: words, allowProposedLaw }), contract, { lang: words, ...later });
  const { exitCode, date } = judge(settledIn(terminal.lang), context);
  const settlement = settledIn(lang);
  const days = used.months.flatMap((month) => month.days);
  const { bill } = yearStatement(used, { lang, allowProposedLaw });
  return {
    exitCode,
    delivery: (report, name) => ({
      name,
      period: settlement.period.text,
      document: report.build({ bill, settlement, days, contract, lang, date }),
      data: { json: toJson(settlement), csv: toSettlementCsv(settlement) },
      summary: (paths, words) => settlementSummary(settlement, paths, words),
    }),
  };
};
