import type { Lang } from "../text.ts";
import { cents, money } from "../units/money.ts";
import type { BillLine, LineKind, LineQuality, SlotMarket } from "./bill-document.ts";
import { labelOf } from "./labels.ts";

/** A row before it is multiplied out. Quantity and price are digits exactly as they will be printed. */
export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly quantity: string;
  readonly unit: BillLine["unit"];
  readonly price: string;
  readonly vatRate: string | null;
  readonly quality: LineQuality;
  /** Where the label is not the id's own: the name of an adjustment. */
  readonly name?: string | undefined;
  readonly proposed?: boolean | undefined;
  /** Where the price is a mean over slots: the amount as printed, the exact sum over them rounded once. */
  readonly amount?: string | undefined;
  readonly priceKind?: "weighted" | undefined;
  readonly market?: SlotMarket | undefined;
}

const commodityOf = (id: string): BillLine["commodity"] =>
  id.startsWith("electricity.") ? "electricity" : id.startsWith("gas.") ? "gas" : null;

const kindOf = (id: string): LineKind => (id.split(".")[1] ?? id) as LineKind;

const registerOf = (id: string): BillLine["register"] =>
  id.endsWith(".low") ? "low" : id.endsWith(".normal") ? "normal" : null;

/** Multiply a row out: amount = quantity × price as printed, rounded once, half away from zero, to the cent. */
export function billLine(line: Line, lang: Lang): BillLine {
  const { id, from, to, quantity, unit, price, vatRate, quality } = line;
  return {
    id,
    commodity: commodityOf(id),
    kind: kindOf(id),
    register: registerOf(id),
    label: line.name ?? labelOf(id, lang),
    from,
    to,
    quantity,
    unit,
    price,
    amount: line.amount ?? cents(money(quantity).times(money(price))),
    vatRate,
    quality,
    ...(line.proposed ? { law: "proposed" as const } : {}),
    ...(line.priceKind ? { priceKind: line.priceKind } : {}),
    ...(line.market ? { market: line.market } : {}),
  };
}
