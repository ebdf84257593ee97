import {
  type Block,
  becauseSentence,
  billLines,
  comparedParts,
  contractFacts,
  type Document,
  dataBadge,
  defineReport,
  euroSplit,
  explainedDifference,
  gasAndCold,
  type HeadingBlock,
  type HeroBlock,
  highDays,
  howToRepeat,
  issueNotes,
  locale,
  marketPrices,
  marketSentence,
  meterReadings,
  money,
  monthBars,
  monthCosts,
  monthEnergy,
  type Report,
  vatAndTotal,
  type YearInput,
  yearEnergy,
} from "meterkast";

const TITLE = { en: "Calculated annual statement", nl: "Berekend jaaroverzicht" } as const;

const WORDS = {
  en: {
    notInvoice:
      "This is not an invoice, and it asks for no payment. It is calculated from your own meter data and the prices you entered yourself. Your supplier sends the official annual bill.",
    provisional: "Provisional",
    label: "including VAT",
    average: (amount: string) => `On average ${amount} a day.`,
    paid: (paid: string, left: string) => `Paid on account: ${paid}. Left to pay: ${left}.`,
    back: (paid: string, back: string) => `Paid on account: ${paid}. To get back: ${back}.`,
    whyProvisional: "Provisional, because it does not rest on measured readings of the whole period: see the remarks.",
    calculation: "How the amount is calculated",
    next: "The same days under the rules of 2027",
    end: "Netting ends on 1 January 2027.",
    own: "As it was",
    under: "Rules of 2027",
    insight: "Where it went",
    cold: "Gas and the cold",
    remarks: "Remarks",
    repeat: "Calculate it again",
  },
  nl: {
    notInvoice:
      "Dit is geen factuur; je hoeft er niets voor te betalen. Berekend uit je eigen meetgegevens en de prijzen die je zelf hebt ingevoerd. Je leverancier stuurt de officiële jaarrekening.",
    provisional: "Voorlopig",
    label: "inclusief btw",
    average: (amount: string) => `Gemiddeld ${amount} per dag.`,
    paid: (paid: string, left: string) => `Betaald in termijnen: ${paid}. Nog te betalen: ${left}.`,
    back: (paid: string, back: string) => `Betaald in termijnen: ${paid}. Terug te krijgen: ${back}.`,
    whyProvisional: "Voorlopig, omdat het niet op gemeten standen van de hele periode rust: zie de opmerkingen.",
    calculation: "Zo is het bedrag berekend",
    next: "Dezelfde dagen volgens de regels van 2027",
    end: "Salderen stopt op 1 januari 2027.",
    own: "Zoals het was",
    under: "Regels van 2027",
    insight: "Waar het heen ging",
    cold: "Gas en de kou",
    remarks: "Opmerkingen",
    repeat: "Zelf narekenen",
  },
} as const;

const heading = (level: HeadingBlock["level"], text: string): HeadingBlock => ({ kind: "heading", level, text });

/** What was paid on account and what that leaves; nothing where the contract states no advances. */
function paidSentence({ settlement, lang }: YearInput): string | undefined {
  const { advances, balance } = settlement.totals;
  if (money(advances).isZero()) return undefined;
  const words = locale(lang, settlement.currency);
  const left = money(balance);
  const [paid, amount] = [words.money(advances), words.money(left.abs().toFixed(2))];
  return left.isNegative() ? WORDS[lang].back(paid, amount) : WORDS[lang].paid(paid, amount);
}

function answer(input: YearInput): HeroBlock {
  const { year, explanation, lang } = input;
  const say = WORDS[lang];
  const words = locale(lang, year.currency);
  const isProvisional = year.status === "provisional";
  const sentences = [
    explanation === undefined ? undefined : becauseSentence(explanation, lang),
    paidSentence(input),
    marketSentence(input),
    say.average(words.money(money(year.total.total).div(year.period.days).toFixed())),
    isProvisional ? say.whyProvisional : undefined,
  ];
  return {
    kind: "hero",
    amount: year.total.total,
    label: say.label,
    sentences: sentences.filter((sentence) => sentence !== undefined),
    badge: dataBadge(input, input.year.bills),
    ...(isProvisional ? { prefix: say.provisional } : {}),
  };
}

/** What the figures of 2027 are made with: said beside them. */
const isAboutRules = ({ code }: { readonly code: string }): boolean => code === "rules-of-2027";

/** What netting and the tax of 2027 would have made of this year; nothing unless that was asked for and can be said. */
function underRulesOf2027({ comparison, year, lang }: YearInput): readonly Block[] {
  const [contract] = comparison?.rulesOf2027 ?? [];
  if (comparison === undefined || contract === undefined) return [];
  const say = WORDS[lang];
  const names = [say.own, say.under] as const;
  return [
    heading(2, say.next),
    { kind: "text", text: say.end },
    ...issueNotes({ bill: { issues: comparison.issues.filter(isAboutRules) }, lang }),
    comparedParts({ title: say.under, contract, names, currency: year.currency, lang }),
  ];
}

function insight(input: YearInput): readonly Block[] {
  const { bill, lang } = input;
  const say = WORDS[lang];
  const cold = gasAndCold(input);
  return [
    { kind: "pageBreak" },
    heading(2, say.insight),
    ...(bill.lines.length === 0 ? [] : [euroSplit(input)]),
    ...(bill.lines.length === 0 ? [] : [yearEnergy(input)]),
    highDays(input),
    ...(cold.length === 0 ? [] : [heading(3, say.cold), ...cold]),
  ];
}

/** Those of the year, and those of the rules of 2027, once each. */
const issuesOf = ({ year, comparison }: YearInput): YearInput["year"]["issues"] => [
  ...new Map(
    [...year.issues, ...(comparison?.issues ?? [])]
      .filter((issue) => !isAboutRules(issue))
      .map((issue) => [issue.message, issue]),
  ).values(),
];

function build(input: YearInput): Document {
  const { year, explanation, comparison, temperatures, lang, date } = input;
  const say = WORDS[lang];
  const remarks = issueNotes({ bill: { issues: issuesOf(input) }, lang });
  const proposed = comparison !== undefined;
  return {
    title: TITLE[lang],
    subtitle: locale(lang).span(year.total.from, year.total.to),
    lang,
    currency: year.currency,
    meta: { date: date ?? year.total.to, id: year.document.id },
    blocks: [
      { kind: "text", text: say.notInvoice },
      contractFacts(input),
      answer(input),
      monthCosts(input),
      monthBars(input),
      ...(explanation === undefined ? [] : [explainedDifference(explanation, lang)]),
      { kind: "pageBreak" },
      heading(2, say.calculation),
      billLines(input),
      ...marketPrices(input),
      vatAndTotal(input),
      monthEnergy(input),
      meterReadings(input),
      ...underRulesOf2027(input),
      ...insight(input),
      ...(remarks.length === 0 ? [] : [heading(2, say.remarks), ...remarks]),
      heading(2, say.repeat),
      ...howToRepeat(input, { command: "year", document: year.document, proposed, cold: temperatures !== undefined }),
    ],
  };
}

/** A year on at most four pages: the answer month by month, the arithmetic, the rules of 2027, and where it went. */
const annualStatement: Report<"year"> = defineReport({
  name: "annual-statement",
  title: TITLE,
  subject: "year",
  build,
});

export default annualStatement;
