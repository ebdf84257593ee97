import { type Money, money, sum } from "../../units/money.ts";
import type { AdvancePayment } from "./advance-payments.ts";

/** What payments come to. */
export const paid = (payments: readonly AdvancePayment[]): Money => sum(payments.map(({ amount }) => money(amount)));
