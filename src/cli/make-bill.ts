import { bill } from "../bill/bill.ts";
import { slotRows } from "../bill/slot-rows.ts";
import { toCsv } from "../report/to-csv.ts";
import { toJson } from "../report/to-json.ts";
import { toSlotsCsv } from "../report/to-slots-csv.ts";
import type { Contract } from "../tariff/contract.ts";
import { type Usage, usage } from "../usage/usage.ts";
import { billSummary } from "./bill-summary.ts";
import { contractOf } from "./contract-of.ts";
import { judge } from "./judge.ts";
import type { Make } from "./made.ts";
import type { OutputFile } from "./output-file.ts";
import { readHome } from "./read-home.ts";
import { readPeriod } from "./read-period.ts";

const LIMIT_MINUTES = 15;

const slotFiles = (used: Usage, contract: Contract): readonly OutputFile[] =>
  used.slots.length === 0 ? [] : [{ path: "slots.csv", content: toSlotsCsv(slotRows(used, contract), contract.zone) }];

/**
 * Makes the bill of a period with the contract that was named, and says its issues. Within 15 minutes. Throws ReadingError
 * `incomplete` for a provisional bill that was not allowed, and the errors of contract, source and usage.
 */
export const makeBill: Make<"bill"> = async (periodText, context) => {
  const { options, terminal, documents: lang } = context;
  const contract = await contractOf(context);
  const period = readPeriod(periodText, contract.zone);
  const used = await readHome(context, contract, LIMIT_MINUTES, (home, how) => usage(home, contract, period, how));
  const { allowProposedLaw } = options;
  const { exitCode, date } = judge(bill(used, contract, { lang: terminal.lang, allowProposedLaw }), context);
  const made = bill(used, contract, { lang, allowProposedLaw });
  return {
    exitCode,
    delivery: (report, name) => ({
      name,
      period: made.period.text,
      document: report.build({ bill: made, days: used.days, contract, lang, date }),
      data: { json: toJson(made), csv: toCsv(made) },
      beside: slotFiles(used, contract),
      summary: (paths, words) => billSummary(made, paths, words),
    }),
  };
};
