import { bill } from "../../bill/bill.ts";
import { type SlotRow, slotRows } from "../../bill/dynamic/slot-rows.ts";
import { toCsv } from "../../report/to-csv.ts";
import { toJson } from "../../report/to-json.ts";
import { toSlotsCsv } from "../../report/to-slots-csv.ts";
import { rememberedSource } from "../../source/archive/remembered.ts";
import type { Contract } from "../../tariff/contract.ts";
import { type Usage, usage } from "../../usage/usage.ts";
import { contractOf } from "../contract-of.ts";
import { judge } from "../judge.ts";
import type { Make } from "../made.ts";
import type { Options } from "../options.ts";
import type { OutputFile } from "../output-file.ts";
import { readPeriod } from "../read-period.ts";
import { billSummary } from "../summary/bill-summary.ts";
import { temperaturesOf } from "../temperatures-of.ts";
import { estimatesOf } from "./estimates-of.ts";
import { historyIfAny } from "./history-if-any.ts";
import { readHome } from "./read-home.ts";

const LIMIT_MINUTES = 15;

const slotsOf = (used: Usage, contract: Contract): readonly SlotRow[] =>
  used.slots.length === 0 ? [] : slotRows(used, contract);

const slotFiles = (slots: readonly SlotRow[], { zone }: Contract): readonly OutputFile[] =>
  slots.length === 0 ? [] : [{ path: "slots.csv", content: toSlotsCsv(slots, zone) }];

/** Whether there is a document to read beside the numbers. */
const isDrawn = ({ format = ["md"] }: Options): boolean => format.some((each) => each !== "json" && each !== "csv");

/**
 * Makes the bill of a period with the contract that was named, and says its issues. Within 15 minutes. Throws ReadingError
 * `incomplete` for a provisional bill that was not allowed, and the errors of contract, source and usage.
 */
export const makeBill: Make<"bill"> = async (periodText, context) => {
  const { options, terminal, documents: lang } = context;
  const [contract, temperatures] = [await contractOf(context), await temperaturesOf(context)];
  const period = readPeriod(periodText, contract.zone);
  const { allowProposedLaw } = options;
  const { used, exitCode, date, ...told } = await readHome(context, contract, LIMIT_MINUTES, async (source, how) => {
    const home = rememberedSource(source);
    const read = await usage(home, contract, period, how);
    const verdict = judge(bill(read, contract, { lang: terminal.lang, allowProposedLaw }), context);
    if (!isDrawn(options)) return { used: read, ...verdict };
    const estimates = estimatesOf(contract, read, { allowProposedLaw });
    const history = await historyIfAny(home, contract, read, { ...how, context });
    return { used: read, ...verdict, estimates, history: history && { ...history, temperatures } };
  });
  const made = bill(used, contract, { lang, allowProposedLaw });
  const slots = slotsOf(used, contract);
  return {
    exitCode,
    delivery: (report, name) => ({
      name,
      period: made.period.text,
      document: report.build({ bill: made, days: used.days, contract, lang, date, slots, ...told }),
      data: { json: toJson(made), csv: toCsv(made) },
      beside: slotFiles(slots, contract),
      summary: (paths, words) => billSummary(made, paths, words),
    }),
  };
};
