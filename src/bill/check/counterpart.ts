import type { Quality } from "../../reading.ts";
import type { CivilDate } from "../../units/civil.ts";
import type { Money } from "../../units/money.ts";
import type { BillLine } from "../bill-document.ts";
import type { CheckPrice } from "./check-document.ts";

/** What our bill has for one line of theirs, with or without VAT as theirs is. */
export interface Counterpart {
  readonly lines: readonly BillLine[];
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  readonly unit: BillLine["unit"];
  readonly quantity: Money;
  readonly price: Money;
  /** Whether several prices stand behind `price`. */
  readonly isAverage: boolean;
  /** Ours over its days; empty where the line stands for several of ours at once. */
  readonly prices: readonly CheckPrice[];
  /** To the cent. */
  readonly amount: Money;
  readonly quality: Quality;
  readonly vatRate: string | null;
  /**
   * Whether ours is cut where theirs is, or only one of both is cut finer. Energy is cut wherever its registers were read: what
   * is not aligned was divided without a reading.
   */
  readonly isAligned: boolean;
  /** Where theirs has days that ours has not: what was counted on those, undefined where that was not read. */
  readonly beyond?: { readonly quantity: Money | undefined } | undefined;
}
