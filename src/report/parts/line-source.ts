import type { BillLine } from "../../bill/bill-document.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Lang } from "../../text.ts";
import { qualityWord } from "./quality-word.ts";

const LAW = { en: "law", nl: "wet" } as const;

/** Where the quantity of a line comes from, in a word: how it was metered, or who counts the days. */
export const lineSource = ({ kind, quality }: BillLine, { electricity }: Contract, lang: Lang): string =>
  kind === "tax-credit" && electricity?.taxCredit === "NL" ? LAW[lang] : qualityWord(quality, lang);
