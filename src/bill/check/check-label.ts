import type { SupplierLine } from "../../tariff/supplier-bill.ts";
import type { Lang } from "../../text.ts";
import type { BillLine } from "../bill-document.ts";
import { LINE_IDS, labelOf } from "../labels.ts";

const OTHER = { en: "Other line", nl: "Andere regel" } as const;

function wordsOf(id: string, ours: readonly BillLine[], lang: Lang): string {
  const own = ours.find((line) => line.id === id)?.label;
  if (own !== undefined) return own;
  return LINE_IDS.includes(id.replace(/\.\d$/, "")) ? labelOf(id, lang) : OTHER[lang];
}

/** What a line of theirs is called: by them, else by us. */
export const checkLabel = ({ name, ids }: SupplierLine, ours: readonly BillLine[], lang: Lang): string =>
  name ?? ids.map((id) => wordsOf(id, ours, lang)).join(" + ");
