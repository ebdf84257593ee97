import type { CheckLine, CheckSide, CheckVerdict } from "../../../bill/check/check-document.ts";
import type { Contract } from "../../../tariff/contract.ts";
import type { Lang } from "../../../text.ts";
import { money } from "../../../units/money.ts";
import type { Locale } from "../../locale.ts";
import { contractPrices } from "./contract-prices.ts";

type Cause = Exclude<CheckVerdict, "agrees" | "rounding">;

const UNITS = {
  en: { kWh: "kWh", m3: "m³", day: ["day", "days"], month: ["month", "months"] },
  nl: { kWh: "kWh", m3: "m³", day: ["dag", "dagen"], month: ["maand", "maanden"] },
} as const;

const WORDS = {
  en: {
    theirs: (sum: string) => `Your bill has ${sum}.`,
    ours: (sum: string) => `I come to ${sum}.`,
    noTheirs: "Your bill does not have this line.",
    noOurs: "My contract does not have this line.",
    notSo: "My calculation does not have this line.",
    mean: "on average",
    more: (amount: string) => `That is ${amount} more on your bill.`,
    less: (amount: string) => `That is ${amount} less on your bill.`,
    prices: (prices: string) => `By my contract the price is ${prices}.`,
    rates: (prices: string) => `By law the rate is ${prices}.`,
    units: (theirs: string, ours: string) => `You charge it per ${theirs}, my contract does per ${ours}.`,
    vat: "The price has another rate of VAT in it.",
    otherTariff: "The price is that of the other of normal and low in my contract.",
    vatTwice: "The price is that of my contract with VAT once too often.",
    days: "The energy was divided by days, though my meter was read on that date.",
    whole: "Your bill counts in whole units, my meter does not.",
    ownSum: "Quantity × price is not the amount of the line.",
    twice: "The same line stands on the bill twice.",
    byMonth: "You count a yearly amount by month, I count it by day.",
    otherDays: (days: string) => `By my contract it is charged over ${days}.`,
    quantity: "The quantity does not follow from the meter readings on the bill.",
  },
  nl: {
    theirs: (sum: string) => `Op uw rekening staat ${sum}.`,
    ours: (sum: string) => `Ik kom op ${sum}.`,
    noTheirs: "Deze regel staat niet op uw rekening.",
    noOurs: "Deze regel staat niet in mijn contract.",
    notSo: "Deze regel staat niet in mijn berekening.",
    mean: "gemiddeld",
    more: (amount: string) => `Dat is op uw rekening ${amount} meer.`,
    less: (amount: string) => `Dat is op uw rekening ${amount} minder.`,
    prices: (prices: string) => `Volgens mijn contract is het tarief ${prices}.`,
    rates: (prices: string) => `Volgens de wet is het tarief ${prices}.`,
    units: (theirs: string, ours: string) => `U rekent het per ${theirs}, mijn contract per ${ours}.`,
    vat: "In het tarief zit een ander btw-tarief.",
    otherTariff: "De prijs is die van de andere van normaal en laag in mijn contract.",
    vatTwice: "Het tarief is dat van mijn contract met één keer btw te veel.",
    days: "Het verbruik is naar dagen verdeeld, terwijl mijn meter op die datum is uitgelezen.",
    whole: "Uw rekening telt in hele eenheden, mijn meter niet.",
    ownSum: "Aantal × tarief is niet het bedrag van de regel.",
    twice: "Dezelfde regel staat twee keer op de rekening.",
    byMonth: "U rekent een jaarbedrag per maand, ik per dag.",
    otherDays: (days: string) => `Volgens mijn contract geldt hij over ${days}.`,
    quantity: "Het aantal volgt niet uit de meterstanden op de rekening.",
  },
} as const;

const CAUSES: Readonly<Record<Lang, Readonly<Record<Cause, string>>>> = {
  en: {
    "other-reading": "The line rests on another meter reading than that of my meter.",
    estimated: "The meter reading was estimated, though my meter was read on that date.",
    "other-price": "The price is another than that of my contract.",
    "other-period": "The number of days is another than that of the period.",
    "other-method": "The line was netted, taxed or divided otherwise than my contract and the law say.",
    "not-in-contract": "I do not know what it is based on.",
    missing: "By my contract it belongs on it.",
    unverifiable: "I cannot tell what the amount is based on.",
  },
  nl: {
    "other-reading": "De regel rust op een andere meterstand dan die van mijn meter.",
    estimated: "De meterstand is geschat, terwijl mijn meter op die datum is uitgelezen.",
    "other-price": "Het tarief is een ander dan dat van mijn contract.",
    "other-period": "Het aantal dagen is een ander dan dat van de periode.",
    "other-method": "De regel is anders gesaldeerd, belast of verdeeld dan volgens mijn contract en de wet.",
    "not-in-contract": "Ik weet niet waar hij op rust.",
    missing: "Volgens mijn contract hoort hij erop.",
    unverifiable: "Ik kan niet nagaan waar het bedrag op rust.",
  },
};

/** Of lines that the law sets, not the contract. */
const BY_LAW: Readonly<Record<Lang, Partial<Record<Cause, string>>>> = {
  en: { "other-price": "The rate is another than that of the law.", missing: "By law it belongs on it." },
  nl: { "other-price": "Het tarief is een ander dan dat van de wet.", missing: "Volgens de wet hoort hij erop." },
};

const TAXES = /\.(energy-tax|ode|tax-credit)(\.|$)/;

/** Whether the law sets the price of a line; a contract may have taxes of its own. */
function isByLaw({ ids }: CheckLine, { electricity, gas }: Contract): boolean {
  const own = (id: string): unknown =>
    id.endsWith(".tax-credit") ? electricity?.taxCredit : (id.startsWith("gas.") ? gas : electricity)?.energyTax;
  return ids.every((id) => TAXES.test(id) && (id.includes(".ode") || own(id) === "NL"));
}

function unitWord({ unit, quantity }: CheckSide, lang: Lang): string {
  const word = UNITS[lang][unit];
  return typeof word === "string" ? word : word[money(quantity).eq(1) ? 0 : 1];
}

function sumOf(side: CheckSide, words: Locale): string {
  const mean = side.priceKind === "average" ? `${WORDS[words.lang].mean} ` : "";
  const quantity = `${words.number(side.quantity)} ${unitWord(side, words.lang)}`;
  return `${quantity} × ${mean}${words.price(side.price)} = ${words.money(side.amount)}`;
}

/** What of a line is charged: a day, a kWh. */
function unitOf({ unit }: CheckSide, lang: Lang): string {
  const word = UNITS[lang][unit];
  return typeof word === "string" ? word : word[0];
}

/** What a difference comes from, in one sentence. */
function causeOf(line: CheckLine, contract: Contract, words: Locale): string {
  const { verdict, note, days, prices = [], parts, theirs, ours } = line;
  const say = WORDS[words.lang];
  const byLaw = isByLaw(line, contract);
  if (days !== undefined) return say.otherDays(words.dates(days.from, days.to));
  if (prices.length > 0) return (byLaw ? say.rates : say.prices)(contractPrices(prices, words));
  if (note === "vat") return say.vat;
  if (note === "vat-twice") return say.vatTwice;
  if (note === "other-tariff") return say.otherTariff;
  if (note === "days") return say.days;
  if (note === "whole-units") return say.whole;
  if (note === "own-sum") return say.ownSum;
  if (note === "twice") return say.twice;
  if (note === "by-month") return say.byMonth;
  if (note === "conversion") return "";
  if (verdict === "other-price" && theirs && ours && theirs.unit !== ours.unit)
    return say.units(unitOf(theirs, words.lang), unitOf(ours, words.lang));
  if (verdict === "other-method" && !money(parts.unexplained).isZero()) return say.quantity;
  return (byLaw && BY_LAW[words.lang][verdict as Cause]) || CAUSES[words.lang][verdict as Cause];
}

/** Of a line that only they have: a price that the contract or the law has is no proof that it is owed. */
function withoutOurs({ ids, verdict, note }: CheckLine, lang: Lang): string {
  if (note === "twice") return "";
  const isPriced = verdict === "other-method" || ids.every((id) => TAXES.test(id));
  return isPriced ? WORDS[lang].notSo : WORDS[lang].noOurs;
}

/** One line that differs, as a letter tells it: what it is, what both have, by how much and why. A factor is told of all gas at once. */
export function letterLine(line: CheckLine, contract: Contract, words: Locale): string {
  const { label, from, to, theirs, ours, difference } = line;
  const say = WORDS[words.lang];
  const size = words.money(money(difference).abs().toFixed(2));
  return [
    `${label}, ${words.dates(from, to)}.`,
    theirs === null ? say.noTheirs : say.theirs(sumOf(theirs, words)),
    ours === null ? withoutOurs(line, words.lang) : say.ours(sumOf(ours, words)),
    money(difference).isNegative() ? say.less(size) : say.more(size),
    causeOf(line, contract, words),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
