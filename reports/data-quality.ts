import {
  contractFacts,
  type Document,
  defineReport,
  type HeadingBlock,
  howToRepeat,
  issueNotes,
  locale,
  type QualityInput,
  qualityAnswer,
  qualityArchive,
  qualityBoundaries,
  qualityEstimates,
  qualityGaps,
  qualityRegisters,
  qualityStrip,
  type Report,
} from "meterkast";

const TITLE = { en: "Data quality", nl: "Kwaliteit van de gegevens" } as const;

const WORDS = {
  en: {
    about:
      "How well this period was measured, and what that means for the bill. A bill at fixed prices rests on the meter readings at its ends and where a price changes: if those were measured, what is missing in between changes nothing about its amount.",
    evidence: "The evidence",
    remarks: "Remarks",
    repeat: "Make it again",
  },
  nl: {
    about:
      "Hoe goed deze periode gemeten is, en wat dat voor de rekening betekent. Een rekening met vaste prijzen rust op de meterstanden aan het begin, aan het eind en waar een prijs verandert: zijn die gemeten, dan verandert wat ertussen ontbreekt niets aan het bedrag.",
    evidence: "De onderbouwing",
    remarks: "Opmerkingen",
    repeat: "Opnieuw maken",
  },
} as const;

const heading = (text: string): HeadingBlock => ({ kind: "heading", level: 2, text });

function build(input: QualityInput): Document {
  const { bill, quality, lang, date } = input;
  const say = WORDS[lang];
  const [from, to] = [bill.period.start.slice(0, 10), bill.period.end.slice(0, 10)];
  const remarks = issueNotes({ bill: quality, lang });
  return {
    title: TITLE[lang],
    subtitle: locale(lang).span(from, to),
    lang,
    currency: bill.currency,
    meta: { date: date ?? to, id: quality.document.id },
    blocks: [
      { kind: "text", text: say.about },
      contractFacts(input),
      qualityAnswer(input),
      qualityStrip(input),
      qualityRegisters(input),
      qualityGaps(input),
      { kind: "pageBreak" },
      heading(say.evidence),
      qualityBoundaries(input),
      ...qualityEstimates(input),
      ...(remarks.length === 0 ? [] : [heading(say.remarks), ...remarks]),
      heading(say.repeat),
      ...howToRepeat(input, { command: "report data-quality", document: quality.document }),
      qualityArchive(input),
    ],
  };
}

/** Whether a period was measured, day by day, and what of its bill that leaves open. */
const dataQuality: Report<"quality"> = defineReport({ name: "data-quality", title: TITLE, subject: "quality", build });

export default dataQuality;
