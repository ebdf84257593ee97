import type { CheckLine, CheckReading } from "../../../bill/check/check-document.ts";
import { money } from "../../../units/money.ts";
import type { Block } from "../../blocks.ts";
import type { CheckInput } from "../../define-report.ts";
import { type Locale, locale } from "../../locale.ts";
import { readingName } from "./reading-name.ts";

const WORDS = {
  en: {
    intro: { one: "This meter reading shows it:", many: "These meter readings show it:" },
    how: { measured: "measured", estimated: "estimated", days: "divided by days" },
    on: { midnight: "on my meter", change: "written down when the meter was replaced" },
    both: (on: string, value: string) => `on your bill and ${on} ${value}`,
    differs: (theirs: string, how: string, on: string, ours: string) =>
      `on your bill ${theirs} (${how}), ${on} ${ours}`,
    mine: (on: string, value: string) => `${on} ${value}, not on your bill`,
  },
  nl: {
    intro: { one: "Deze meterstand laat dat zien:", many: "Deze meterstanden laten dat zien:" },
    how: { measured: "gemeten", estimated: "geschat", days: "verdeeld over dagen" },
    on: { midnight: "op mijn meter", change: "genoteerd bij de meterwissel" },
    both: (on: string, value: string) => `op uw rekening en ${on} ${value}`,
    differs: (theirs: string, how: string, on: string, ours: string) =>
      `op uw rekening ${theirs} (${how}), ${on} ${ours}`,
    mine: (on: string, value: string) => `${on} ${value}, niet op uw rekening`,
  },
} as const;

function readingText({ theirs, ours, difference, meter }: CheckReading, words: Locale): string {
  const say = WORDS[words.lang];
  const on = say.on[meter === undefined ? "midnight" : "change"];
  const own = words.number(ours?.value ?? "0");
  if (theirs === null) return say.mine(on, own);
  if (money(difference ?? "0").isZero()) return say.both(on, own);
  return say.differs(words.number(theirs.value), say.how[theirs.how], on, own);
}

const isKnown = ({ ours, meter }: CheckReading): boolean => ours?.quality === "measured" || meter !== undefined;

/**
 * The readings that lines of the letter rest on, measured or written down when a meter was replaced, each once. Those that are
 * only without their decimals show nothing.
 */
export function letterReadings(lines: readonly CheckLine[], { check, contract, lang }: CheckInput): readonly Block[] {
  const words = locale(lang, check.currency);
  const rows = new Set(lines.flatMap(({ note, evidence }) => (note === "whole-units" ? [] : evidence)));
  const proof = check.readings.filter((reading, index) => rows.has(index + 1) && isKnown(reading));
  if (proof.length === 0) return [];
  const items = proof.map((reading) => ({
    name: `${words.date(reading.date)}, ${readingName(reading, contract, lang)}`,
    value: readingText(reading, words),
  }));
  return [
    { kind: "text", text: WORDS[lang].intro[proof.length === 1 ? "one" : "many"] },
    { kind: "facts", items },
  ];
}
