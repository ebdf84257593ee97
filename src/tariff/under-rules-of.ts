import type { Contract } from "./contract.ts";

/**
 * A contract as it would be under the law of another calendar year, or under that of the same days a year later: days,
 * readings, prices and VAT stay, while netting, energy tax, ODE, tax credit and what the law says of feed-in (also that pay at
 * market prices has no VAT from 2027 on) are those of that year. The law's own figures only: what the contract states
 * of its own stays. For a calculation, not a forecast.
 *
 * @example bill(november, underRulesOf(2027, contract), { allowProposedLaw: true })
 */
export const underRulesOf = (year: number | "next", contract: Contract): Contract => ({ ...contract, lawYear: year });
