import type { CheckReading } from "../../bill/check-document.ts";
import { money } from "../../units/money.ts";
import type { Block, FactsBlock } from "../blocks.ts";
import type { CheckInput } from "../define-report.ts";
import { locale } from "../locale.ts";
import { billSpan } from "./bill-span.ts";
import { registerName } from "./register-name.ts";

const WORDS = {
  en: {
    heading: "Text for a letter, if you want to send one",
    open: (period: string, theirs: string, ours: string) =>
      `Dear Sir or Madam, my energy bill of ${period} comes to ${theirs}. With the readings of my meter and the prices of my contract I come to ${ours}.`,
    readings: "These readings differ from what my meter showed:",
    reading: (theirs: string, how: string, ours: string) => `on your bill ${theirs} (${how}), my meter ${ours}`,
    how: { measured: "measured", estimated: "estimated", days: "divided by days" },
    lines: (labels: string) => `These lines differ from my calculation: ${labels}.`,
    ask: "Please recalculate the bill with the measured readings, or tell me what your figures are based on.",
    explain: "Please tell me what these amounts are based on, or recalculate the bill.",
    close: "Yours faithfully,",
  },
  nl: {
    heading: "Tekst voor een brief, als je die wilt sturen",
    open: (period: string, theirs: string, ours: string) =>
      `Geachte heer, mevrouw, mijn energierekening over ${period} bedraagt ${theirs}. Met de standen van mijn meter en de tarieven van mijn contract kom ik op ${ours}.`,
    readings: "Deze standen wijken af van wat mijn meter aangaf:",
    reading: (theirs: string, how: string, ours: string) => `op uw rekening ${theirs} (${how}), mijn meter ${ours}`,
    how: { measured: "gemeten", estimated: "geschat", days: "verdeeld over dagen" },
    lines: (labels: string) => `Deze regels wijken af van mijn berekening: ${labels}.`,
    ask: "Wilt u de rekening opnieuw berekenen met de gemeten standen, of mij laten weten waar uw cijfers op rusten?",
    explain: "Wilt u mij laten weten waar deze bedragen op rusten, of de rekening opnieuw berekenen?",
    close: "Met vriendelijke groet,",
  },
} as const;

type Fact = FactsBlock["items"][number];

/** Their reading is ours without its decimals: not worth a letter. */
const isWholeOfOurs = ({ theirs, difference }: CheckReading): boolean =>
  money(theirs?.value ?? "0").isInteger() &&
  money(difference ?? "0")
    .abs()
    .lt(1);

const isOther = (reading: CheckReading): boolean =>
  reading.difference !== null &&
  reading.followed &&
  !money(reading.difference).isZero() &&
  reading.ours?.quality === "measured" &&
  !isWholeOfOurs(reading);

function readingFact({ date, register, theirs, ours }: CheckReading, { contract, lang }: CheckInput): Fact {
  const say = WORDS[lang];
  const words = locale(lang);
  const [their, own] = [words.number(theirs?.value ?? "0"), words.number(ours?.value ?? "0")];
  return {
    name: `${words.date(date)}, ${registerName(register, contract, lang)}`,
    value: say.reading(their, say.how[theirs?.how ?? "measured"], own),
  };
}

/**
 * The text of a letter that asks for a recalculation with measured readings. Nothing is sent, and no term is named: whether
 * one applies is for the reader. Empty when only rounding differs.
 */
export function recalculationLetter(input: CheckInput): readonly Block[] {
  const { check, lang } = input;
  const say = WORDS[lang];
  const words = locale(lang, check.currency);
  const differing = check.lines.filter(({ verdict }) => verdict !== "agrees" && verdict !== "rounding");
  if (differing.length === 0) return [];
  const [bill] = check.bills;
  const span = bill === undefined ? check.period.text : words.span(billSpan(bill).from, billSpan(bill).to);
  const readings = check.readings.filter(isOther);
  const labels = [...new Set(differing.map(({ label }) => label))].join(", ");
  const text = (words: string): Block => ({ kind: "text", text: words });
  const measured: readonly Block[] = [
    text(say.readings),
    { kind: "facts", items: readings.map((reading) => readingFact(reading, input)) },
  ];
  return [
    { kind: "heading", level: 2, text: say.heading },
    text(`${say.open(span, words.money(check.totals.theirs), words.money(check.totals.ours))} ${say.lines(labels)}`),
    ...(readings.length === 0 ? [] : measured),
    text(`${readings.length === 0 ? say.explain : say.ask} ${say.close}`),
  ];
}
