import type { Lang } from "../text.ts";
import { locale } from "./locale.ts";

const MONEY = /\b([A-Z]{3}) (-?\d+\.\d{2})\b(?!\d)/g;

/**
 * A message with its amounts, which are in plain digits for programs, in the form of the language.
 *
 * @example writtenMoney("It may be EUR 1.50", "nl") // "It may be € 1,50"
 */
export const writtenMoney = (message: string, lang: Lang): string =>
  message.replace(MONEY, (_, currency: string, digits: string) => locale(lang, currency).money(digits));
