import type { BillIssue } from "../../bill/bill-document.ts";
import type { Lang } from "../../text.ts";
import type { TableBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { locale } from "../locale.ts";

const WORDS = {
  en: {
    title: "Where readings are missing",
    from: "From",
    to: "To",
    hours: "Hours",
    how: "How filled",
    between: "total from the readings around it, days unknown",
    without: "not filled: not in the quantities",
    interpolated: "reading interpolated in time between its neighbours",
    spread: "spread evenly over the slots",
  },
  nl: {
    title: "Waar metingen ontbreken",
    from: "Van",
    to: "Tot",
    hours: "Uren",
    how: "Hoe gevuld",
    between: "totaal uit de standen eromheen, per dag onbekend",
    without: "niet gevuld: zit niet in de hoeveelheden",
    interpolated: "stand geschat in de tijd tussen de standen ernaast",
    spread: "gelijk verdeeld over de tijdvakken",
  },
} as const;

type Words = (typeof WORDS)[Lang];
type Gap = BillIssue & { readonly from: string; readonly to: string };

const CODES: readonly string[] = ["gap", "boundary-estimated", "slots-estimated"];

const isGap = (issue: BillIssue): issue is Gap =>
  CODES.includes(issue.code) && issue.from !== undefined && issue.to !== undefined;

/** What is done about it. Registers count on through a gap; a source of intervals alone does not know what was used then. */
function fillOf({ code }: Gap, { bill }: ReportInput, say: Words): string {
  if (code === "boundary-estimated") return say.interpolated;
  if (code === "slots-estimated") return say.spread;
  const isMissing = bill.lines.some(({ quality }) => quality === "missing");
  return isMissing ? say.without : say.between;
}

const hoursOf = ({ from, to }: Gap): string =>
  ((Date.parse(to) - Date.parse(from)) / 3_600_000).toFixed(2).replace(/\.?0+$/, "");

/** The gaps behind a bill: from when to when, and how each was filled; nothing where there is none. */
export function billGaps(input: ReportInput): readonly TableBlock[] {
  const gaps = input.bill.issues.filter(isGap);
  if (gaps.length === 0) return [];
  const say = WORDS[input.lang];
  const { instant } = locale(input.lang);
  const rows = gaps.map((gap) => [instant(gap.from), instant(gap.to), hoursOf(gap), fillOf(gap, input, say)]);
  const known = new Map(rows.map((cells) => [cells.join("\n"), { cells }]));
  return [
    {
      kind: "table",
      title: say.title,
      columns: [
        { header: say.from, type: "text" },
        { header: say.to, type: "text" },
        { header: say.hours, type: "number" },
        { header: say.how, type: "text" },
      ],
      rows: [...known.values()],
    },
  ];
}
