import type { Bill } from "../../bill/bill-document.ts";

const CODES: readonly string[] = ["counter-of-intervals", "counter-of-sums"];

/** Whether the readings of a bill are sums of a file's intervals, which stand on no meter. */
export const isSummed = ({ issues }: Pick<Bill, "issues">): boolean => issues.some(({ code }) => CODES.includes(code));
