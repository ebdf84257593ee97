import { type CheckOptions, check } from "../../bill/check.ts";
import { toCheckCsv } from "../../report/to-check-csv.ts";
import { toJson } from "../../report/to-json.ts";
import type { Contract } from "../../tariff/contract.ts";
import { readSupplierBill } from "../../tariff/read-supplier-bill.ts";
import type { SupplierBill } from "../../tariff/supplier-bill.ts";
import type { CivilDate } from "../../units/civil.ts";
import { civilDate } from "../../units/zone.ts";
import { readingsOn } from "../../usage/readings/readings-on.ts";
import { usage } from "../../usage/usage.ts";
import type { Context } from "../context.ts";
import { contractOf } from "../contract-of.ts";
import { judge } from "../judge.ts";
import type { Make } from "../made.ts";
import { readPeriod } from "../read-period.ts";
import { checkSummary } from "../summary/check-summary.ts";
import { supplierBillFile } from "../supplier-bill-file.ts";
import { readHome } from "./read-home.ts";

const LIMIT_MINUTES = 15;

/** Where their bill has a reading, and where it cuts energy. */
function datesOf({ readings, lines }: SupplierBill): readonly CivilDate[] {
  const energy = lines.filter(({ unit }) => unit === "kWh" || unit === "m3");
  return [...new Set([...readings.map(({ date }) => date), ...energy.flatMap(({ from, to }) => [from, to])])];
}

/** What our bill rests on, and what we read on the other dates of theirs. */
async function read(theirs: SupplierBill, contract: Contract, context: Context) {
  const period = readPeriod(theirs.period, contract.zone);
  return readHome(context, contract, LIMIT_MINUTES, async (home, how) => {
    const used = await usage(home, contract, period, how);
    const today = civilDate(context.now, contract.zone);
    const dates = datesOf(theirs).filter((date) => date <= today);
    return { used, readings: await readingsOn(home, contract, dates, { ...how, now: context.now }) };
  });
}

/**
 * Checks a supplier's bill, a file as it was typed, with the contract that was named, and says the issues of our own bill.
 * Throws as `makeBill` does, and ContractError for a file that is not in form.
 */
export const makeCheck: Make<"check"> = async (file, context) => {
  const { options, terminal, documents: lang } = context;
  const contract = await contractOf(context);
  const path = supplierBillFile(file, context);
  const theirs = await readSupplierBill(path);
  const { used, readings } = await read(theirs, contract, context);
  const { allowProposedLaw } = options;
  const checkedIn = (words: CheckOptions["lang"]) =>
    check(theirs, used, contract, { lang: words, readings, allowProposedLaw });
  const { exitCode, date } = judge(checkedIn(terminal.lang).bills[0]!, context);
  const checked = checkedIn(lang);
  const [bill] = checked.bills;
  return {
    exitCode,
    delivery: (report, name) => ({
      name,
      period: checked.period.text,
      checked: path,
      document: report.build({ bill: bill!, check: checked, file, days: used.days, contract, lang, date }),
      data: { json: toJson(checked), csv: toCheckCsv(checked) },
      summary: (paths, words) => checkSummary(checked, paths, words),
    }),
  };
};
