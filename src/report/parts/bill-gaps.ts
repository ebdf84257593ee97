import type { BillIssue } from "../../bill/bill-document.ts";
import type { Lang } from "../../text.ts";
import { addDays, type CivilDate } from "../../units/civil.ts";
import type { Row, TableBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { locale } from "../locale.ts";

const WORDS = {
  en: {
    title: "Where readings are missing",
    from: "From",
    to: "To",
    hours: "Hours",
    how: "How filled",
    without: "not filled: not in the quantities",
    interpolated: "reading interpolated in time between its neighbours",
    spread: "spread evenly over the slots",
    together: "Days that are known together only",
    days: "Days",
    missing: "Missing reading",
    known: "What is known",
    either: (first: string, last: string) => `one or more from ${first} to ${last}`,
    sum: "the use of these days together, from the readings around them",
  },
  nl: {
    title: "Waar metingen ontbreken",
    from: "Van",
    to: "Tot",
    hours: "Uren",
    how: "Hoe gevuld",
    without: "niet gevuld: zit niet in de hoeveelheden",
    interpolated: "stand geschat in de tijd tussen de standen ernaast",
    spread: "gelijk verdeeld over de tijdvakken",
    together: "Dagen die alleen samen bekend zijn",
    days: "Dagen",
    missing: "Ontbrekende stand",
    known: "Wat bekend is",
    either: (first: string, last: string) => `een of meer van ${first} tot en met ${last}`,
    sum: "het verbruik van deze dagen samen, uit de standen eromheen",
  },
} as const;

type Words = (typeof WORDS)[Lang];
type Gap = BillIssue & { readonly from: string; readonly to: string };

const CODES: readonly string[] = ["gap", "boundary-estimated", "slots-estimated"];

const isGap = (issue: BillIssue): issue is Gap =>
  CODES.includes(issue.code) && issue.from !== undefined && issue.to !== undefined;

/** Registers count on through a gap between midnights; a source of intervals alone does not know what was used then. */
const isBetween = ({ code }: Gap, { bill }: ReportInput): boolean =>
  code === "gap" && bill.lines.every(({ quality }) => quality !== "missing");

function fillOf({ code }: Gap, say: Words): string {
  if (code === "boundary-estimated") return say.interpolated;
  return code === "slots-estimated" ? say.spread : say.without;
}

/** Each stretch of it by itself. */
const eachOf = (gap: Gap): readonly Gap[] =>
  (gap.stretches ?? [gap]).map(({ from, to }): Gap => ({ ...gap, from, to }));

const hoursOf = ({ from, to }: Gap): string =>
  ((Date.parse(to) - Date.parse(from)) / 3_600_000).toFixed(2).replace(/\.?0+$/, "");

/** Each row once: several issues may be about one stretch. */
const rowsOf = (rows: readonly (readonly string[])[]): readonly Row[] => [
  ...new Map(rows.map((cells) => [cells.join("\n"), { cells }])).values(),
];

function stretches(gaps: readonly Gap[], lang: Lang): TableBlock {
  const say = WORDS[lang];
  const { instant } = locale(lang);
  return {
    kind: "table",
    title: say.title,
    columns: [
      { header: say.from, type: "text" },
      { header: say.to, type: "text" },
      { header: say.hours, type: "number" },
      { header: say.how, type: "text" },
    ],
    rows: rowsOf(
      gaps.flatMap(eachOf).map((gap) => [instant(gap.from), instant(gap.to), hoursOf(gap), fillOf(gap, say)]),
    ),
  };
}

/** Of two days the midnight between them is missing, of one or of more it may be any. */
function midnights(first: CivilDate, end: CivilDate, lang: Lang): string {
  const { date } = locale(lang);
  const at = (day: CivilDate): string => `${date(day, "short")} 00:00`;
  const last = addDays(end, -1);
  if (first === last) return WORDS[lang].either(at(first), at(end));
  const second = addDays(first, 1);
  return second === last ? at(second) : WORDS[lang].either(at(second), at(last));
}

function together(gaps: readonly Gap[], lang: Lang): TableBlock {
  const say = WORDS[lang];
  const row = ({ from, to }: Gap): readonly string[] => {
    const [first, end] = [from.slice(0, 10), to.slice(0, 10)];
    return [locale(lang).dates(first, end), midnights(first, end, lang), say.sum];
  };
  return {
    kind: "table",
    title: say.together,
    columns: [
      { header: say.days, type: "text" },
      { header: say.missing, type: "text" },
      { header: say.known, type: "text" },
    ],
    rows: rowsOf(gaps.map(row)),
  };
}

/** The gaps behind a bill, and the days that are known together only; nothing where there is none. */
export function billGaps(input: ReportInput): readonly TableBlock[] {
  const gaps = input.bill.issues.filter(isGap);
  const between = gaps.filter((gap) => isBetween(gap, input));
  const others = gaps.filter((gap) => !between.includes(gap));
  return [
    ...(others.length === 0 ? [] : [stretches(others, input.lang)]),
    ...(between.length === 0 ? [] : [together(between, input.lang)]),
  ];
}
