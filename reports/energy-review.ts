import {
  contractFacts,
  type Document,
  defineReport,
  type HeadingBlock,
  howToRepeat,
  issueNotes,
  locale,
  type Report,
  type ReviewInput,
  reviewAnswer,
  reviewBase,
  reviewCold,
  reviewCost,
  reviewDuration,
  reviewHours,
  reviewLeftOut,
  reviewPeaks,
  reviewProfile,
  reviewSolar,
} from "meterkast";

const TITLE = { en: "Energy review", nl: "Energie onder de loep" } as const;

const WORDS = {
  en: {
    about:
      "When this home uses energy, what that costs, and what always runs. It rests on the same readings as the bill; hours and minutes show the shape.",
    when: "When electricity is used",
    cost: "What it costs",
    power: "Power: what always runs, and the peaks",
    sun: "The sun",
    cold: "Gas and the cold",
    remarks: "Remarks",
    repeat: "Make it again",
  },
  nl: {
    about:
      "Wanneer deze woning energie gebruikt, wat dat kost, en wat er altijd aan staat. Het rust op dezelfde standen als de rekening; uren en minuten geven de vorm.",
    when: "Wanneer er stroom gebruikt wordt",
    cost: "Wat het kost",
    power: "Vermogen: wat altijd aan staat, en de pieken",
    sun: "De zon",
    cold: "Gas en de kou",
    remarks: "Opmerkingen",
    repeat: "Opnieuw maken",
  },
} as const;

const heading = (text: string): HeadingBlock => ({ kind: "heading", level: 2, text });

function build(input: ReviewInput): Document {
  const { bill, review, lang, date } = input;
  const say = WORDS[lang];
  const [from, to] = [bill.period.start.slice(0, 10), bill.period.end.slice(0, 10)];
  const hasHours = review.profile.some((cell) => cell.import.kwh !== null);
  const cost = reviewCost(input);
  const warnings = bill.issues.filter(({ severity }) => severity === "warning");
  const [power, sun, cold] = [
    [...reviewBase(input), ...reviewPeaks(input), ...reviewDuration(input)],
    reviewSolar(input),
    reviewCold(input),
  ];
  return {
    title: TITLE[lang],
    subtitle: locale(lang).span(from, to),
    lang,
    currency: bill.currency,
    meta: { date: date ?? to, id: review.document.id },
    blocks: [
      { kind: "text", text: say.about },
      contractFacts(input),
      reviewAnswer(input),
      ...(hasHours ? [heading(say.when), reviewProfile(input), reviewHours(input)] : []),
      ...(cost.length === 0 ? [] : [heading(say.cost), ...cost]),
      ...(power.length === 0 ? [] : [heading(say.power), ...power]),
      ...(sun.length === 0 ? [] : [heading(say.sun), ...sun]),
      ...(cold.length === 0 ? [] : [heading(say.cold), ...cold]),
      ...reviewLeftOut(input),
      ...(warnings.length === 0 ? [] : [heading(say.remarks), ...issueNotes({ bill: { issues: warnings }, lang })]),
      heading(say.repeat),
      ...howToRepeat(input, { command: "report energy-review", document: review.document, cold: review.gas !== null }),
    ],
  };
}

/** When energy is used and what that costs, what always runs, the sun, and gas against the cold. */
const energyReview: Report<"review"> = defineReport({ name: "energy-review", title: TITLE, subject: "review", build });

export default energyReview;
