import type { Issue } from "../issue.ts";
import type { Source } from "../source/source.ts";
import type { Contract } from "../tariff/contract.ts";
import type { Period } from "../units/period.ts";
import { longestYear } from "./longest-year.ts";
import { type Usage, type UsageOptions, usage } from "./usage.ts";

/** The usage of a period that is settled as a whole, with the contract by which it was read. */
export interface SettledUsage {
  /** As given, but `settlement: none` is left out: within a statement netting runs from its first day. */
  readonly contract: Contract;
  readonly whole: Usage;
}

export type SettledUsageOptions = Omit<UsageOptions, "windowFrom" | "windowTo">;

function refuseLonger(contract: Contract, { text, from, to }: Period): void {
  if (to > longestYear(contract, from))
    throw new RangeError(`Cannot settle ${text} as a whole: it must be at most a year, by which netting is settled`);
}

/** What must be known where months are parts of a statement and not bills of their own. */
function windowIssues({ name, country, electricity }: Contract, { windows, spans, period }: Usage): Issue[] {
  const isGiven = windows.some(({ kind }) => kind === "given");
  const exported = spans.some(({ register, thousandths }) => /t[34]/.test(register) && thousandths > 0);
  if (!isGiven || !exported || country !== "NL" || electricity?.netting.method === "none") return [];
  return [
    {
      code: "netting-statement",
      severity: "info",
      from: period.start,
      to: period.end,
      text: {
        en: `The contract "${name}" states no contract year: netting runs over this whole period, so its months differ from bills that stand on their own`,
        nl: `Het contract "${name}" noemt geen contractjaar: er is over deze hele periode gesaldeerd, dus de maanden verschillen van rekeningen die op zichzelf staan`,
      },
    },
  ];
}

/**
 * Read what the statement of a period needs, as {@link usage} does for a bill. Where the contract has no contract year the
 * period is one: netting and tax tiers run from its first day to its last (interface §3.4).
 *
 * @throws RangeError for a period of more than a year, and all that `usage` throws
 * @example compare([await settledUsage(home, mine, year), await settledUsage(home, other, year)])
 */
export async function settledUsage(
  source: Source,
  contract: Contract,
  asked: Period,
  options: SettledUsageOptions = {},
): Promise<SettledUsage> {
  refuseLonger(contract, asked);
  const settled = contract.settlement === "none" ? { ...contract, settlement: undefined } : contract;
  const whole = await usage(source, settled, asked, { ...options, windowFrom: asked.from, windowTo: asked.to });
  return { contract: settled, whole: { ...whole, issues: [...whole.issues, ...windowIssues(settled, whole)] } };
}
