import type { Check, CheckLine } from "../../../bill/check/check-document.ts";
import { type Money, money } from "../../../units/money.ts";
import type { Block } from "../../blocks.ts";
import type { CheckInput } from "../../define-report.ts";
import { type Locale, locale } from "../../locale.ts";
import { billSpan } from "../bill-span.ts";
import { conversionFactor } from "./conversion-factor.ts";
import { letterLine } from "./letter-line.ts";
import { letterReadings } from "./letter-readings.ts";
import { totalSentence } from "./total-sentence.ts";

const WORDS = {
  en: {
    heading: "Text for a letter, if you want to send one",
    salutation: "Dear Sir or Madam,",
    open: (period: string, theirs: string, ours: string) =>
      `My energy bill of ${period} comes to ${theirs}. With the readings of my meter and the prices of my contract I come to ${ours}.`,
    total: {
      more: (amount: string) => `In all the bill is ${amount} more than my calculation, including VAT.`,
      less: (amount: string) => `In all the bill is ${amount} less than my calculation, including VAT.`,
      same: "In all both come to the same.",
    },
    lines: {
      one: { included: "One line differs, including VAT:", excluded: "One line differs, excluding VAT:" },
      many: {
        included: (count: number) => `${count} lines differ. Their amounts include VAT:`,
        excluded: (count: number) => `${count} lines differ. Their amounts exclude VAT:`,
      },
    },
    conversion: (factor: string) =>
      `All m³ of gas on your bill are mine times one factor, as with a correction factor or calorific value of ${factor}. What is it based on?`,
    unread: {
      one: (label: string) => `One line I cannot check, because I have no meter reading for it: ${label}.`,
      many: (labels: string) => `These lines I cannot check, because I have no meter readings for them: ${labels}.`,
    },
    agreeing: "The lines themselves agree.",
    ask: "Please recalculate the bill with the measured readings and the prices of my contract, or tell me what your figures are based on.",
    explain: "Please tell me what these amounts are based on, or recalculate the bill.",
    close: "Yours faithfully,",
    name: "[name, address and customer number]",
  },
  nl: {
    heading: "Tekst voor een brief, als je die wilt sturen",
    salutation: "Geachte heer, mevrouw,",
    open: (period: string, theirs: string, ours: string) =>
      `Mijn energierekening over ${period} bedraagt ${theirs}. Met de standen van mijn meter en de tarieven van mijn contract kom ik op ${ours}.`,
    total: {
      more: (amount: string) => `In totaal is de rekening ${amount} hoger dan mijn berekening, inclusief btw.`,
      less: (amount: string) => `In totaal is de rekening ${amount} lager dan mijn berekening, inclusief btw.`,
      same: "In totaal komen beide op hetzelfde uit.",
    },
    lines: {
      one: { included: "Eén regel wijkt af, inclusief btw:", excluded: "Eén regel wijkt af, exclusief btw:" },
      many: {
        included: (count: number) => `${count} regels wijken af. De bedragen zijn inclusief btw:`,
        excluded: (count: number) => `${count} regels wijken af. De bedragen zijn exclusief btw:`,
      },
    },
    conversion: (factor: string) =>
      `Alle m³ gas op uw rekening zijn de mijne maal één factor, zoals bij een correctiefactor of calorische waarde van ${factor}. Waar rust die op?`,
    unread: {
      one: (label: string) => `Eén regel kan ik niet controleren, omdat ik er geen meterstand voor heb: ${label}.`,
      many: (labels: string) =>
        `Deze regels kan ik niet controleren, omdat ik er geen meterstanden voor heb: ${labels}.`,
    },
    agreeing: "De regels zelf komen overeen.",
    ask: "Wilt u de rekening opnieuw berekenen met de gemeten standen en de tarieven van mijn contract, of mij laten weten waar uw cijfers op rusten?",
    explain: "Wilt u mij laten weten waar deze bedragen op rusten, of de rekening opnieuw berekenen?",
    close: "Met vriendelijke groet,",
    name: "[naam, adres en klantnummer]",
  },
} as const;

const text = (words: string): Block => ({ kind: "text", text: words });

/** What we cannot tell, because we lack a reading or the days: no reason to say that it differs. */
const isUnread = ({ verdict, note }: CheckLine): boolean =>
  verdict === "unverifiable" && (note === "not-measured" || note === "outside-period");

/** A bill that counts in whole units is no reason to write. */
const isWhole = ({ verdict, note }: CheckLine): boolean => note === "whole-units" && verdict === "other-method";

/** The factor between all their gas and ours, as the line with the most gas shows it. */
function conversionText(lines: readonly CheckLine[], words: Locale): readonly Block[] {
  const volume = ({ theirs }: CheckLine): Money => money(theirs?.quantity ?? "0");
  const gas = lines.filter(({ note }) => note === "conversion").sort((one, other) => volume(other).cmp(volume(one)));
  const factor = gas[0] && conversionFactor(gas[0]);
  return factor === undefined ? [] : [text(WORDS[words.lang].conversion(words.number(factor)))];
}

function linesText(lines: readonly CheckLine[], { check, contract }: CheckInput, words: Locale): readonly Block[] {
  const say = WORDS[words.lang].lines;
  if (lines.length === 0) return [];
  const intro = lines.length === 1 ? say.one[check.vat] : say.many[check.vat](lines.length);
  return [
    text(intro),
    ...lines.map((line) => text(letterLine(line, contract, words))),
    ...conversionText(lines, words),
  ];
}

function unreadText(lines: readonly CheckLine[], words: Locale): readonly Block[] {
  const say = WORDS[words.lang].unread;
  if (lines.length === 0) return [];
  const labels = lines.map(({ label, from, to }) => `${label} (${words.dates(from, to)})`).join("; ");
  return [text(lines.length === 1 ? say.one(labels) : say.many(labels))];
}

function totalText({ totals }: Check, words: Locale): string {
  const say = WORDS[words.lang].total;
  const difference = money(totals.difference);
  if (difference.isZero()) return say.same;
  const size = words.money(difference.abs().toFixed(2));
  return difference.isNegative() ? say.less(size) : say.more(size);
}

/** What they ask beyond their lines. */
function beyondText(isAgreeing: boolean, check: Check, words: Locale): readonly Block[] {
  const [sentence] = totalSentence(check, words, "you");
  if (sentence === undefined) return [];
  return [text(isAgreeing ? `${WORDS[words.lang].agreeing} ${sentence}` : sentence)];
}

/**
 * The text of a letter that says line by line what differs, by how much and why, with the readings that show it, and asks for a
 * recalculation. Nothing is sent, and no term is named: whether one applies is for the reader. Empty when only rounding differs, to the
 * cent or to whole units.
 */
export function recalculationLetter(input: CheckInput): readonly Block[] {
  const { check, lang } = input;
  const say = WORDS[lang];
  const words = locale(lang, check.currency);
  const other = check.lines.filter(({ verdict }) => verdict !== "agrees" && verdict !== "rounding");
  const differing = other.filter((line) => !isUnread(line) && !isWhole(line));
  if (check.totals.beyondLines === undefined && other.every(isWhole)) return [];
  const [bill] = check.bills;
  const span = bill === undefined ? check.period.text : words.span(billSpan(bill).from, billSpan(bill).to);
  const readings = letterReadings(differing, input);
  return [
    { kind: "heading", level: 2, text: say.heading },
    text(say.salutation),
    text(say.open(span, words.money(check.totals.theirs), words.money(check.totals.ours))),
    ...linesText(differing, input, words),
    ...unreadText(other.filter(isUnread), words),
    ...beyondText(other.length === 0, check, words),
    ...readings,
    text(totalText(check, words)),
    text(readings.length === 0 ? say.explain : say.ask),
    text(say.close),
    text(say.name),
  ];
}
