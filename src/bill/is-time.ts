import type { BillLine } from "./bill-document.ts";

/** Whether a line counts time, in days or months, and not energy. */
export const isTime = (unit: BillLine["unit"]): unit is "day" | "month" => unit === "day" || unit === "month";
