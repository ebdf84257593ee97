import {
  type Block,
  becauseSentence,
  billGaps,
  billLines,
  billSpan,
  contractFacts,
  contractStrip,
  type Document,
  dailyEnergy,
  dataBadge,
  defineReport,
  definitions,
  euroSplit,
  explain,
  type HeadingBlock,
  type HeroBlock,
  howToRepeat,
  issueNotes,
  locale,
  marketPrices,
  marketSentence,
  meterExchange,
  meterReadings,
  money,
  monthHistory,
  nettingSteps,
  priceByHour,
  pricePeriods,
  qualityBoundaries,
  qualityEstimates,
  type Report,
  type ReportInput,
  taxSteps,
  useAndCost,
  useSentence,
  vatAndTotal,
  yearSoFar,
} from "meterkast";

const TITLE = { en: "Calculated energy bill", nl: "Berekende energierekening" } as const;

const WORDS = {
  en: {
    notInvoice:
      "This is not an invoice, and it asks for no payment. It is calculated from your own meter data and the prices you entered yourself. Your supplier sends the official bill.",
    provisional: "Provisional",
    label: "including VAT",
    average: (amount: string) => `On average ${amount} a day.`,
    parts: (electricity: string, gas: string) => `Electricity ${electricity}, gas ${gas}.`,
    credit: "A negative amount is one you get back.",
    whyProvisional: "Provisional, because not all of the period is measured: see the remarks.",
    calculation: "How the amount is calculated",
    hours: "When electricity was cheap and dear",
    evidence: "What it rests on",
    remarks: "Remarks",
    repeat: "Calculate it again",
  },
  nl: {
    notInvoice:
      "Dit is geen factuur; je hoeft er niets voor te betalen. Berekend uit je eigen meetgegevens en de prijzen die je zelf hebt ingevoerd. Je leverancier stuurt de officiële rekening.",
    provisional: "Voorlopig",
    label: "inclusief btw",
    average: (amount: string) => `Gemiddeld ${amount} per dag.`,
    parts: (electricity: string, gas: string) => `Elektriciteit ${electricity}, gas ${gas}.`,
    credit: "Een negatief bedrag krijg je terug.",
    whyProvisional: "Voorlopig, omdat niet alles van de periode gemeten is: zie de opmerkingen.",
    calculation: "Zo is het bedrag berekend",
    hours: "Wanneer stroom goedkoop en duur was",
    evidence: "Waar het op rust",
    remarks: "Opmerkingen",
    repeat: "Zelf narekenen",
  },
} as const;

const heading = (level: HeadingBlock["level"], text: string): HeadingBlock => ({ kind: "heading", level, text });

/** Why it is not what it was last month, and a year ago; of what may still change, one comparison is enough. */
function becauseSentences(input: ReportInput): readonly string[] {
  const { bill, history, lang } = input;
  if (history === undefined) return [];
  const { before, yearEarlier, temperatures } = history;
  const earlier = [before?.bill, yearEarlier?.bill].filter((each) => each !== undefined);
  if (earlier.length === 0) return [useSentence(input) ?? becauseSentence(undefined, lang)];
  const compared = bill.status === "provisional" ? earlier.slice(0, 1) : earlier;
  return compared.map((each) => becauseSentence(explain(each, bill, { temperatures }), lang));
}

function answer(input: ReportInput): HeroBlock {
  const { bill, lang } = input;
  const say = WORDS[lang];
  const words = locale(lang, bill.currency);
  const { gross, electricity, gas } = bill.totals;
  const provisional = bill.status === "provisional";
  const average = say.average(words.money(money(gross).div(bill.period.days).toFixed()));
  const parts = say.parts(words.money(electricity), words.money(gas));
  const because = becauseSentences(input);
  const inParts = money(gas).isZero() || money(electricity).isZero() ? average : `${parts} ${average}`;
  const sentences = [
    ...because,
    marketSentence(input),
    because.length < 2 && !provisional ? inParts : undefined,
    money(gross).isNegative() ? say.credit : undefined,
    provisional ? say.whyProvisional : undefined,
  ];
  return {
    kind: "hero",
    amount: gross,
    label: say.label,
    sentences: sentences.filter((sentence) => sentence !== undefined),
    badge: dataBadge(input),
    ...(provisional ? { prefix: say.provisional } : {}),
  };
}

const titled = (title: HeadingBlock, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [title, ...blocks];

/** What is only to be known, told together, and not once more where the steps of netting show it. */
function information(input: ReportInput): readonly Block[] {
  const { bill, lang } = input;
  const told = nettingSteps(input).length === 0 ? [] : ["netted-across-registers"];
  const known = bill.issues.filter(({ code, severity }) => severity === "info" && !told.includes(code));
  const [first] = known;
  if (first === undefined) return [];
  return issueNotes({
    bill: { issues: [{ ...first, message: known.map(({ message }) => message).join(". ") }] },
    lang,
  });
}

/** What a reader must look at, one by one. */
function remarks({ bill, lang }: ReportInput): readonly Block[] {
  return issueNotes({ bill: { issues: bill.issues.filter(({ severity }) => severity === "warning") }, lang });
}

/** Gaps, estimates, an exchanged meter, changed prices, and then how the readings were taken: nothing where a month went without. */
function evidence(input: ReportInput): readonly Block[] {
  const { bill, contract, lang, estimates } = input;
  const doubts = [
    ...billGaps(input),
    ...(estimates === undefined ? [] : qualityEstimates({ bill, contract, lang, quality: { band: estimates } })),
    ...meterExchange(input),
  ];
  return [...doubts, ...(doubts.length === 0 ? [] : [qualityBoundaries(input)]), ...pricePeriods(input)];
}

function build(input: ReportInput): Document {
  const { bill, lang, date } = input;
  const say = WORDS[lang];
  const { from, to } = billSpan(bill);
  return {
    title: TITLE[lang],
    subtitle: locale(lang).span(from, to),
    lang,
    currency: bill.currency,
    meta: { date: date ?? to, id: bill.document.id },
    blocks: [
      { kind: "text", text: say.notInvoice },
      contractFacts(input),
      answer(input),
      useAndCost(input),
      ...(bill.lines.length === 0 ? [] : [euroSplit(input)]),
      ...(input.days.length === 0 ? [] : [dailyEnergy(input)]),
      ...monthHistory(input),
      ...yearSoFar(input),
      { kind: "pageBreak" },
      heading(2, say.calculation),
      contractStrip(input),
      billLines(input),
      ...(bill.lines.length === 0 ? [] : [definitions(input)]),
      ...marketPrices(input),
      vatAndTotal(input),
      meterReadings(input),
      ...nettingSteps(input),
      ...taxSteps(input),
      ...information(input),
      heading(2, say.repeat),
      ...howToRepeat(input),
      ...titled(heading(2, say.hours), priceByHour(input)),
      ...titled(heading(2, say.evidence), evidence(input)),
      ...titled(heading(2, say.remarks), remarks(input)),
    ],
  };
}

/**
 * The bill of a month: the answer on page 1, the arithmetic on page 2, and on page 3 what it rests on where not all was measured
 * or something changed.
 */
const monthlyBill: Report = defineReport({ name: "monthly-bill", title: TITLE, build });

export default monthlyBill;
