import { SourceError } from "../../errors.ts";
import type { BillHistory } from "../../report/bill-history.ts";
import type { Source } from "../../source/source.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Period } from "../../units/period.ts";
import type { Usage, UsageOptions } from "../../usage/usage.ts";
import type { Context } from "../context.ts";
import { readHistory } from "./read-history.ts";

const READING = { en: "Earlier months", nl: "Eerdere maanden" };

export interface HistoryOptions extends Pick<UsageOptions, "signal" | "overrides"> {
  readonly context: Context;
}

/** Prices by the slot ask for every day of a month, which a bill of another month does not do by itself. */
function tellNotAtHand(months: readonly Period[], { terminal, options }: Context): void {
  const from = months.map((each) => each.from).sort()[0]!;
  const to = months
    .map((each) => each.to)
    .sort()
    .at(-1)!;
  const command = `meterkast fetch ${from}/${to}${options.demo ? " --demo" : ""}`;
  terminal.note({
    en: `What some earlier months cost is not on the bill: prices by the slot take all their days. \`${command}\` gets them once`,
    nl: `Wat sommige eerdere maanden kostten staat er niet bij: prijzen per tijdvak vragen al hun dagen. \`${command}\` haalt ze eenmaal op`,
  });
}

/**
 * The time before a bill, unless `--no-history` says not to read it. A service that fails on it costs the comparison and not the
 * bill.
 */
export async function historyIfAny(
  home: Source,
  contract: Contract,
  used: Usage,
  { context, signal, overrides }: HistoryOptions,
): Promise<BillHistory | undefined> {
  const { options, terminal, documents: lang, now } = context;
  if (options.history === false) return undefined;
  const notAtHand: Period[] = [];
  const onProgress = (done: number, of: number): void => terminal.progress(READING, done, of);
  try {
    const history = await readHistory(home, contract, used, {
      lang,
      allowProposedLaw: options.allowProposedLaw,
      now,
      signal,
      overrides,
      onProgress,
      onNotAtHand: (period) => notAtHand.push(period),
    });
    if (notAtHand.length > 0) tellNotAtHand(notAtHand, context);
    return history;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    terminal.warn({
      en: `Earlier months are left out. ${error.text.en}`,
      nl: `Eerdere maanden ontbreken. ${error.text.nl}`,
    });
    return undefined;
  }
}
