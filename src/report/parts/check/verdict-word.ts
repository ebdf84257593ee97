import type { CheckNote, CheckVerdict } from "../../../bill/check/check-document.ts";
import type { Lang } from "../../../text.ts";

const VERDICTS: Readonly<Record<Lang, Readonly<Record<CheckVerdict, string>>>> = {
  en: {
    agrees: "agrees",
    rounding: "rounding",
    "other-reading": "other meter reading",
    estimated: "estimated where measured",
    "other-price": "other price than ours",
    "other-period": "other period or days",
    "other-method": "calculated otherwise",
    "not-in-contract": "not in your contract",
    missing: "not on their bill",
    unverifiable: "cannot be checked",
  },
  nl: {
    agrees: "klopt",
    rounding: "afronding",
    "other-reading": "andere meterstand",
    estimated: "geschat terwijl gemeten",
    "other-price": "ander tarief dan hier",
    "other-period": "andere periode of dagen",
    "other-method": "anders berekend",
    "not-in-contract": "niet in je contract",
    missing: "niet op hun rekening",
    unverifiable: "niet te controleren",
  },
};

const NOTES: Readonly<Record<Lang, Readonly<Record<CheckNote, string>>>> = {
  en: {
    days: "divided by days",
    vat: "other VAT rate",
    "vat-twice": "VAT once too often",
    "other-tariff": "price of the other of normal and low",
    "whole-units": "in whole units",
    "own-sum": "quantity × price is another amount",
    "not-measured": "we have no measured reading",
    "outside-period": "not of this period",
    twice: "on the bill twice",
    "by-month": "by month, here by day",
    conversion: "as with a correction factor or calorific value",
  },
  nl: {
    days: "verdeeld over dagen",
    vat: "ander btw-tarief",
    "vat-twice": "een keer btw te veel",
    "other-tariff": "prijs van de andere van normaal en laag",
    "whole-units": "in hele eenheden",
    "own-sum": "aantal × tarief is een ander bedrag",
    "not-measured": "wij hebben geen gemeten stand",
    "outside-period": "niet van deze periode",
    twice: "staat er twee keer op",
    "by-month": "per maand, hier per dag",
    conversion: "zoals bij een correctiefactor of calorische waarde",
  },
};

/**
 * What a comparison came to, in words that say what differs and never who is wrong.
 *
 * @example verdictWord("estimated", "nl", "days") // "geschat terwijl gemeten (verdeeld over dagen)"
 */
export const verdictWord = (verdict: CheckVerdict, lang: Lang, note?: CheckNote): string => {
  // A line that the contract has, once.
  if (note === "twice") return NOTES[lang][note];
  return note === undefined ? VERDICTS[lang][verdict] : `${VERDICTS[lang][verdict]} (${NOTES[lang][note]})`;
};
