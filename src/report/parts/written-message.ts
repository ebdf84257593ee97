import type { Lang } from "../../text.ts";
import { isCivilDate } from "../../units/civil.ts";
import { locale } from "../locale.ts";
import { writtenMoney } from "../written-money.ts";

const INSTANT = /\b(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:[+-]\d{2}:\d{2}|Z)/g;
const DATE = /\b\d{4}-\d{2}-\d{2}\b(?![-T\d])/g;
const QUANTITY = {
  en: /(?<![\d.,])(-?\d+\.\d+)(?= (?:kWh|m³)(?![\p{L}\d]))/gu,
  nl: /(?<![\d.,])(-?\d+[.,]\d+)(?= (?:kWh|m³)(?![\p{L}\d]))/gu,
} as const;
const HOURS = /(?<![\d.,-])(\d{4,})(?= (?:(?:of|van de) \d+ )?(?:uren|uur|hours)\b)/g;

/**
 * A message as a document writes it: its dates, amounts, quantities and hours, which are in ISO and plain digits for programs, in the
 * forms of the language.
 *
 * @example writtenMessage("Readings are missing on 2022-11-05", "en") // "Readings are missing on 5 November 2022"
 */
export function writtenMessage(message: string, lang: Lang): string {
  const words = locale(lang);
  return writtenMoney(message, lang)
    .replace(INSTANT, (_, iso: string) => words.instant(iso))
    .replace(DATE, (text) => (isCivilDate(text) ? words.date(text) : text))
    .replace(QUANTITY[lang], (digits) => words.number(digits.replace(",", ".")))
    .replace(HOURS, (digits) => words.number(digits));
}
