import {
  type Block,
  type ComparedContract,
  type ComparisonInput,
  comparedContracts,
  comparedParts,
  contractFacts,
  type Document,
  defineReport,
  type HeadingBlock,
  type HeroBlock,
  howToRepeat,
  issueNotes,
  locale,
  money,
  type Report,
} from "meterkast";

const TITLE = { en: "Contracts compared", nl: "Contracten vergeleken" } as const;

const WORDS = {
  en: {
    about:
      "What the same meter readings would have cost under each contract, calculated from the prices you entered yourself. It looks back at days that were: it is not an offer, and prices to come may differ.",
    provisional: "Provisional",
    label: (name: string) => `${name}, including VAT`,
    cheapest: (name: string, amount: string) => `${name} is the cheapest: ${amount} less than the first contract.`,
    first: "The first contract is the cheapest.",
    only: "There is one contract to rank.",
    ranking: "Ranking",
    against: (name: string, first: string) => `${name} against ${first}`,
    next: "The same days under the rules of 2027",
    was: "As it was",
    wasOf: (name: string) => `${name} as it was`,
    under: "Rules of 2027",
    remarks: "Remarks",
    repeat: "Calculate it again",
  },
  nl: {
    about:
      "Wat dezelfde meterstanden onder elk contract hadden gekost, berekend met de prijzen die je zelf hebt ingevoerd. Het kijkt terug op dagen die geweest zijn: het is geen aanbod, en prijzen kunnen veranderen.",
    provisional: "Voorlopig",
    label: (name: string) => `${name}, inclusief btw`,
    cheapest: (name: string, amount: string) => `${name} is het goedkoopst: ${amount} minder dan het eerste contract.`,
    first: "Het eerste contract is het goedkoopst.",
    only: "Er is één contract om te rangschikken.",
    ranking: "Volgorde",
    against: (name: string, first: string) => `${name} tegenover ${first}`,
    next: "Dezelfde dagen volgens de regels van 2027",
    was: "Zoals het was",
    wasOf: (name: string) => `${name} zoals het was`,
    under: "Regels van 2027",
    remarks: "Opmerkingen",
    repeat: "Zelf narekenen",
  },
} as const;

const heading = (level: HeadingBlock["level"], text: string): HeadingBlock => ({ kind: "heading", level, text });

function finding({ comparison, lang }: ComparisonInput): string {
  const say = WORDS[lang];
  const { ranking, currency } = comparison;
  const [best] = ranking;
  if (best === undefined || ranking.length === 1) return say.only;
  if (best.bill === 0) return say.first;
  const less = locale(lang, currency).money(money(best.difference).abs().toFixed(2));
  return say.cheapest(best.name, less);
}

function answer(input: ComparisonInput): HeroBlock {
  const { comparison, lang } = input;
  const say = WORDS[lang];
  const best = comparison.ranking[0]!;
  return {
    kind: "hero",
    amount: best.total,
    label: say.label(best.name),
    sentences: [finding(input)],
    ...(best.status === "provisional" ? { prefix: say.provisional } : {}),
  };
}

/** The contract that was named first. */
const firstOf = (ranking: readonly ComparedContract[]): string => ranking.find(({ bill }) => bill === 0)!.name;

/** Every contract but the first beside the first, cheapest first. */
function differences({ comparison, lang }: ComparisonInput): readonly Block[] {
  const say = WORDS[lang];
  const { ranking, currency } = comparison;
  const first = firstOf(ranking);
  return ranking
    .filter(({ bill }) => bill !== 0)
    .map((contract) =>
      comparedParts({
        title: say.against(contract.name, first),
        contract,
        names: [first, contract.name],
        currency,
        lang,
      }),
    );
}

/** What the figures of 2027 are made with: said beside them. */
const isAboutRules = ({ code }: { readonly code: string }): boolean => code === "rules-of-2027";

function underRulesOf2027({ comparison, lang }: ComparisonInput): readonly Block[] {
  const { rulesOf2027: contracts, ranking, currency } = comparison;
  if (contracts.length === 0) return [];
  const say = WORDS[lang];
  const first = firstOf(ranking);
  const isFirst = ({ bill }: ComparedContract): boolean => bill === ranking.length;
  const before = (contract: ComparedContract): string => (isFirst(contract) ? say.was : say.wasOf(first));
  return [
    ...(ranking.length > 1 ? [{ kind: "pageBreak" } as const] : []),
    heading(2, say.next),
    ...issueNotes({ bill: { issues: comparison.issues.filter(isAboutRules) }, lang }),
    comparedContracts({
      title: say.ranking,
      contracts,
      against: { name: first, isUnderOwnRules: true },
      currency,
      lang,
    }),
    ...contracts.map((contract) =>
      comparedParts({ title: contract.name, contract, names: [before(contract), say.under], currency, lang }),
    ),
  ];
}

function build(input: ComparisonInput): Document {
  const { comparison, contracts, lang, date } = input;
  const say = WORDS[lang];
  const { period, currency, document, ranking, rulesOf2027 } = comparison;
  const [from, to] = [period.start.slice(0, 10), period.end.slice(0, 10)];
  const remarks = issueNotes({ bill: { issues: comparison.issues.filter((issue) => !isAboutRules(issue)) }, lang });
  return {
    title: TITLE[lang],
    subtitle: locale(lang).span(from, to),
    lang,
    currency,
    meta: { date: date ?? to, id: document.id },
    blocks: [
      { kind: "text", text: say.about },
      contractFacts(input),
      answer(input),
      comparedContracts({
        title: say.ranking,
        contracts: ranking,
        against: { name: firstOf(ranking), isUnderOwnRules: false },
        currency,
        lang,
      }),
      ...differences(input),
      ...underRulesOf2027(input),
      ...(remarks.length === 0 ? [] : [heading(2, say.remarks), ...remarks]),
      heading(2, say.repeat),
      ...howToRepeat(input, { command: "compare", document, contracts, proposed: rulesOf2027.length > 0 }),
    ],
  };
}

/** The same readings under several contracts: which is cheapest, and where the others differ. */
const contractComparison: Report<"comparison"> = defineReport({
  name: "contract-comparison",
  title: TITLE,
  subject: "comparison",
  build,
});

export default contractComparison;
