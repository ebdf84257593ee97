import { SourceError } from "../../errors.ts";
import type { BillHistory } from "../../report/bill-history.ts";
import type { Source } from "../../source/source.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Usage, UsageOptions } from "../../usage/usage.ts";
import type { Context } from "../context.ts";
import { readHistory } from "./read-history.ts";

const READING = { en: "Earlier months", nl: "Eerdere maanden" };

export interface HistoryOptions extends Pick<UsageOptions, "signal" | "overrides"> {
  readonly context: Context;
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
  const onProgress = (done: number, of: number): void => terminal.progress(READING, done, of);
  try {
    return await readHistory(home, contract, used, {
      lang,
      allowProposedLaw: options.allowProposedLaw,
      now,
      signal,
      overrides,
      onProgress,
    });
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    terminal.warn({
      en: `Earlier months are left out. ${error.text.en}`,
      nl: `Eerdere maanden ontbreken. ${error.text.nl}`,
    });
    return undefined;
  }
}
