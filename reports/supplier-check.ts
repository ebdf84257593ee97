import {
  type Block,
  type Check,
  type CheckInput,
  checkedDifference,
  checkedLines,
  checkedReadings,
  contractFacts,
  type Document,
  dataBadge,
  defineReport,
  type HeadingBlock,
  type HeroBlock,
  howToRepeat,
  issueNotes,
  type Lang,
  locale,
  money,
  type Report,
  recalculationLetter,
  totalSentence,
} from "meterkast";

const TITLE = { en: "Energy bill check", nl: "Controle energierekening" } as const;

const WORDS = {
  en: {
    about: (supplier: string) =>
      `The bill of ${supplier} beside our own calculation, from your own meter data and the contract you entered. A difference is not a mistake: it is a question, with its evidence.`,
    label: (supplier: string) => `more on the bill of ${supplier}, including VAT`,
    less: (supplier: string) => `on the bill of ${supplier}, including VAT; negative is less than ours`,
    same: "difference, including VAT",
    totals: (theirs: string, ours: string) => `They come to ${theirs}, we come to ${ours}.`,
    verdict: (agreeing: number, all: number) => `${agreeing} of ${all} lines agree.`,
    advances: (paid: string, theirs: string, ours: string) =>
      `Paid in advance ${paid}: by their bill ${theirs} is left to pay, by ours ${ours}; negative is money back.`,
    difference: "The difference",
    remarks: "Remarks",
    repeat: "Calculate it again",
  },
  nl: {
    about: (supplier: string) =>
      `De rekening van ${supplier} naast onze eigen berekening, uit je eigen meetgegevens en het contract dat je hebt ingevoerd. Een verschil is geen fout: het is een vraag, met het bewijs erbij.`,
    label: (supplier: string) => `meer op de rekening van ${supplier}, inclusief btw`,
    less: (supplier: string) => `op de rekening van ${supplier}, inclusief btw; negatief is minder dan de onze`,
    same: "verschil, inclusief btw",
    totals: (theirs: string, ours: string) => `De leverancier komt op ${theirs}, wij komen op ${ours}.`,
    verdict: (agreeing: number, all: number) => `${agreeing} van de ${all} regels kloppen.`,
    advances: (paid: string, theirs: string, ours: string) =>
      `Vooruit betaald ${paid}: volgens hun rekening blijft ${theirs} te betalen, volgens de onze ${ours}; negatief krijg je terug.`,
    difference: "Het verschil",
    remarks: "Opmerkingen",
    repeat: "Zelf narekenen",
  },
} as const;

const heading = (level: HeadingBlock["level"], text: string): HeadingBlock => ({ kind: "heading", level, text });

function labelOf({ supplier, totals }: Check, lang: Lang): string {
  const say = WORDS[lang];
  if (money(totals.difference).isZero()) return say.same;
  return money(totals.difference).isNegative() ? say.less(supplier) : say.label(supplier);
}

function advancesText({ totals, currency }: Check, lang: Lang): readonly string[] {
  if (totals.advances === null) return [];
  const words = locale(lang, currency);
  const left = (total: string): string =>
    words.money(
      money(total)
        .minus(totals.advances ?? "0")
        .toFixed(2),
    );
  return [WORDS[lang].advances(words.money(totals.advances), left(totals.theirs), left(totals.ours))];
}

function answer(input: CheckInput): HeroBlock {
  const { check, lang } = input;
  const say = WORDS[lang];
  const words = locale(lang, check.currency);
  const agreeing = check.lines.filter(({ verdict }) => verdict === "agrees" || verdict === "rounding").length;
  return {
    kind: "hero",
    amount: check.totals.difference,
    label: labelOf(check, lang),
    sentences: [
      say.totals(words.money(check.totals.theirs), words.money(check.totals.ours)),
      say.verdict(agreeing, check.lines.length),
      ...totalSentence(check, words, "they"),
      ...advancesText(check, lang),
    ],
    badge: dataBadge(input),
  };
}

function build(input: CheckInput): Document {
  const { check, file = "supplier-bill.yaml", lang } = input;
  const say = WORDS[lang];
  const remarks = issueNotes(input);
  const letter = recalculationLetter(input);
  const blocks: readonly Block[] = [
    { kind: "text", text: say.about(check.supplier) },
    contractFacts(input),
    answer(input),
    checkedLines(input),
    heading(2, say.difference),
    checkedDifference(input),
    ...(remarks.length === 0 ? [] : [heading(2, say.remarks), ...remarks]),
    checkedReadings(input),
    heading(2, say.repeat),
    ...howToRepeat(input, { command: "check", about: file, document: check.document }),
    ...(letter.length === 0 ? [] : [{ kind: "pageBreak" as const }, ...letter]),
  ];
  return {
    title: TITLE[lang],
    subtitle: check.supplier,
    lang,
    currency: check.currency,
    meta: { date: input.date ?? check.period.end.slice(0, 10), id: check.document.id },
    blocks,
  };
}

/** A supplier's bill checked: the verdict, every line, causes and readings, and on a page of its own a letter. */
const supplierCheck: Report<"check"> = defineReport({ name: "supplier-check", title: TITLE, subject: "check", build });

export default supplierCheck;
