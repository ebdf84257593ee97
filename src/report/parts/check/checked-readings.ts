import type { CheckReading } from "../../../bill/check/check-document.ts";
import type { Lang } from "../../../text.ts";
import type { Cell, Row, TableBlock } from "../../blocks.ts";
import type { CheckInput } from "../../define-report.ts";
import { type Locale, locale } from "../../locale.ts";
import { readingWord } from "../reading-word.ts";
import { readingName } from "./reading-name.ts";

const WORDS = {
  en: {
    title: "Table V2: meter readings at every boundary",
    register: "Register (OBIS)",
    theirs: "They",
    label: "Label",
    ours: "We",
    how: "Read",
    difference: "Difference",
    effect: (symbol: string) => `Effect (${symbol})`,
    labels: { measured: "measured", estimated: "estimated", days: "by days" },
    none: "no reading",
    unused: "not in lines",
    changed:
      "Old and new meter: as written down when the meter was replaced on that day, from `meterChanges` of the contract.",
    rule: "Readings at 00:00 of the day; the number of the row is in brackets. Read: when ours was measured, on the evening before or at 00:00 itself. Effect: what our calculation changes by with their reading, tax and VAT included.",
    odd: "“Not in lines”: their lines do not follow this reading. Was it typed over as it stands on the bill?",
  },
  nl: {
    title: "Tabel V2: meterstanden op elke grens",
    register: "Telwerk (OBIS)",
    theirs: "Zij",
    label: "Label",
    ours: "Wij",
    how: "Gelezen",
    difference: "Verschil",
    effect: (symbol: string) => `Effect (${symbol})`,
    labels: { measured: "gemeten", estimated: "geschat", days: "naar dagen" },
    none: "geen stand",
    unused: "niet in regels",
    changed:
      "Oude en nieuwe meter: zoals genoteerd toen de meter op die dag werd vervangen, uit `meterChanges` van het contract.",
    rule: "Standen om 00:00 van de dag; het nummer van de rij staat tussen haakjes. Gelezen: wanneer de onze is gemeten, de avond ervoor of om 00:00 zelf. Effect: wat onze berekening verandert met hun stand, belasting en btw inbegrepen.",
    odd: "“Niet in regels”: hun regels volgen deze stand niet. Is hij overgenomen zoals hij op de rekening staat?",
  },
} as const;

function oursText({ ours }: CheckReading, { check, lang }: CheckInput): string {
  if (ours === null) return WORDS[lang].none;
  return ours.quality === "measured"
    ? ours.at.slice(11, 16)
    : readingWord(ours, { issues: check.bills.flatMap(({ issues }) => issues) }, lang);
}

function effectCell({ followed, effect }: CheckReading, lang: Lang): Cell {
  return followed ? effect : { words: WORDS[lang].unused };
}

function readingRow(reading: CheckReading, row: number, input: CheckInput): Row {
  const { contract, lang } = input;
  const { theirs, ours, difference } = reading;
  return {
    cells: [
      `(${row}) ${readingName(reading, contract, lang)}`,
      theirs?.value ?? null,
      theirs ? WORDS[lang].labels[theirs.how] : WORDS[lang].none,
      ours?.value ?? null,
      oursText(reading, input),
      difference,
      effectCell(reading, lang),
    ],
  };
}

function rowsOf(input: CheckInput, words: Locale): readonly Row[] {
  const { readings } = input.check;
  return [...new Set(readings.map(({ date }) => date))].flatMap((date) => [
    { role: "group" as const, cells: [words.date(date)] },
    ...readings.flatMap((reading, index) => (reading.date === date ? [readingRow(reading, index + 1, input)] : [])),
  ]);
}

/** Their meter readings beside ours at every boundary, with what each difference comes to in money. */
export function checkedReadings(input: CheckInput): TableBlock {
  const { check, lang } = input;
  const say = WORDS[lang];
  const words = locale(lang, check.currency);
  const hasOdd = check.readings.some(({ followed }) => !followed);
  const hasChanged = check.readings.some(({ meter }) => meter !== undefined);
  return {
    kind: "table",
    title: say.title,
    columns: [
      { header: say.register, type: "text" },
      { header: say.theirs, type: "number" },
      { header: say.label, type: "text" },
      { header: say.ours, type: "number" },
      { header: say.how, type: "text" },
      { header: say.difference, type: "number" },
      { header: say.effect(words.symbol), type: "amount" },
    ],
    rows: rowsOf(input, words),
    footnotes: [say.rule, ...(hasChanged ? [say.changed] : []), ...(hasOdd ? [say.odd] : [])],
  };
}
