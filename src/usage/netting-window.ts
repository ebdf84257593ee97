import { ContractError } from "../errors.ts";
import type { Contract } from "../tariff/contract.ts";
import { settlementStarts } from "../tariff/settlement-starts.ts";
import type { CivilDate } from "../units/civil.ts";

/** A stretch over which netting, taxed energy and tax tiers run on: a contract year, or a bill that stands on its own. */
export interface NettingWindow {
  readonly from: CivilDate;
  /** Exclusive; where the bill ends, for the last one of contract years. */
  readonly to: CivilDate;
  /**
   * `year`: a contract year, of which a bill takes its own part · `given`: the period of a statement, used as such a year ·
   * `bill`: the bill itself.
   */
  readonly kind: "year" | "given" | "bill";
}

function notStated({ file }: Contract, from: CivilDate, first: CivilDate): ContractError {
  return new ContractError({
    code: "unstated",
    place: { file, path: "settlement.starts" },
    text: {
      en: `Cannot bill from ${from}: the first contract year that the contract states starts on ${first}`,
      nl: `Geen rekening vanaf ${from}: het eerste contractjaar in het contract begint op ${first}`,
    },
    hint: {
      en: "Add the start of the contract year before it to `settlement.starts`",
      nl: "Voeg het begin van het contractjaar ervoor toe aan `settlement.starts`",
    },
  });
}

/**
 * The windows that a billed stretch lies in, in order; the first may begin before it.
 *
 * @param given a statement whose months are differences; used when the contract has no contract year
 * @throws ContractError `unstated` when the stretch begins before the first start that the contract lists
 */
export function nettingWindows(
  contract: Contract,
  from: CivilDate,
  to: CivilDate,
  given?: Pick<NettingWindow, "from" | "to">,
): NettingWindow[] {
  const { settlement } = contract;
  if (settlement === undefined && given !== undefined) return [{ ...given, kind: "given" }];
  if (typeof settlement !== "object") return [{ from, to, kind: "bill" }];
  const starts = settlementStarts(settlement, from, to);
  // Only a list can begin too late: a single start recurs both ways.
  const first = "starts" in settlement ? settlement.starts[0]! : settlement.start;
  if (starts[0] === undefined || starts[0] > from) throw notStated(contract, from, first);
  return starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to, kind: "year" }));
}
