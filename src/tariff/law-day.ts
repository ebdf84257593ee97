import { type CivilDate, yearOf } from "../units/civil.ts";
import type { Contract } from "./contract.ts";

/**
 * The civil date whose law holds on a date: the date itself, or under `lawYear` the same day of that year, or of the year after.
 * Energy tax, ODE, tax credit, netting and what the law says of feed-in go by it; prices, days and VAT stay those of the date.
 *
 * @example lawDay({ ...contract, lawYear: 2027 }, "2022-11-01") // "2027-11-01"
 */
export const lawDay = ({ lawYear }: Pick<Contract, "lawYear">, date: CivilDate): CivilDate =>
  lawYear === undefined ? date : `${lawYear === "next" ? yearOf(date) + 1 : lawYear}${date.slice(4)}`;
