import type { ComparedContract, Comparison } from "../bill/compare.ts";
import { csvText } from "./csv-text.ts";

const COLUMNS = ["rules", "rank", "contract", "id", "amount", "difference"] as const;

const rows = (rules: string, { rank, name, parts, total, difference }: ComparedContract): readonly string[][] =>
  [...parts, { id: "total", amount: total, difference }].map((part) => [
    rules,
    String(rank),
    name,
    part.id,
    part.amount,
    part.difference,
  ]);

/**
 * A comparison as CSV (RFC 4180, UTF-8, lines end in a line feed), one row a contract and kind of line, and its total. `rules`
 * is `own` or `2027`. Digits with a decimal point and an ASCII minus.
 *
 * @example toComparisonCsv(comparison).split("\n")[0] // "rules,rank,contract,id,amount,difference"
 */
export const toComparisonCsv = ({ ranking, rulesOf2027 }: Comparison): string =>
  csvText([
    COLUMNS,
    ...ranking.flatMap((each) => rows("own", each)),
    ...rulesOf2027.flatMap((each) => rows("2027", each)),
  ]);
