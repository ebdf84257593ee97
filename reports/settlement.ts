import {
  type Block,
  comparedParts,
  contractFacts,
  type Document,
  dataBadge,
  defineReport,
  expectedYear,
  type HeadingBlock,
  type HeroBlock,
  howToRepeat,
  issueNotes,
  type Locale,
  locale,
  money,
  type Report,
  type SettlementForecast,
  type SettlementInput,
  settledMonths,
  yearAhead,
} from "meterkast";

const TITLE = { en: "Calculated settlement", nl: "Berekende afrekening" } as const;

const WORDS = {
  en: {
    notInvoice:
      "This is not an invoice, and it asks for no payment. It sets your own calculated bills against the advances in your contract file. Your supplier sends the official settlement.",
    provisional: "Provisional",
    pay: "to pay",
    back: "to get back",
    bills: (bills: string, advances: string) => `The bills come to ${bills}, and ${advances} was paid on account.`,
    expected: (amount: string) => `Expected when the year ends: ${amount}`,
    band: (low: string, high: string) => `, between ${low} and ${high}`,
    sign: ". A negative amount is one you get back.",
    advice: "Advised advance",
    perMonth: (amount: string) => `${amount} a month`,
    spread: "What it spreads",
    rule: "How it is found",
    ahead: "The rest of the year",
    next: "The year after",
    nextRules: {
      "its-days": (date: string) =>
        `The same readings at the prices of ${date} and by the law of the year from that day on.`,
      "first-day": (date: string) => `The same readings at the prices and by the law of ${date}.`,
    },
    once: " One-off amounts do not come again by themselves.",
    nextParts: "What changes",
    nextNames: ["This year", "Year after"],
    remarks: "Remarks",
    repeat: "Calculate it again",
  },
  nl: {
    notInvoice:
      "Dit is geen factuur; je hoeft er niets voor te betalen. Je eigen berekende rekeningen staan tegenover de termijnbedragen in je contractbestand. Je leverancier stuurt de officiële afrekening.",
    provisional: "Voorlopig",
    pay: "te betalen",
    back: "terug te krijgen",
    bills: (bills: string, advances: string) =>
      `De rekeningen zijn samen ${bills}, en ${advances} is in termijnen betaald.`,
    expected: (amount: string) => `Verwacht aan het eind van het jaar: ${amount}`,
    band: (low: string, high: string) => `, tussen ${low} en ${high}`,
    sign: ". Een negatief bedrag krijg je terug.",
    advice: "Advies termijnbedrag",
    perMonth: (amount: string) => `${amount} per maand`,
    spread: "Wat het verdeelt",
    rule: "Zo is het gevonden",
    ahead: "De rest van het jaar",
    next: "Het jaar erna",
    nextRules: {
      "its-days": (date: string) =>
        `Dezelfde meterstanden tegen de prijzen van ${date} en volgens de wet van het jaar vanaf die dag.`,
      "first-day": (date: string) =>
        `Dezelfde meterstanden tegen de prijzen van ${date} en volgens de wet van die dag.`,
    },
    once: " Eenmalige bedragen komen niet vanzelf terug.",
    nextParts: "Wat er verandert",
    nextNames: ["Dit jaar", "Jaar erna"],
    remarks: "Opmerkingen",
    repeat: "Zelf narekenen",
  },
} as const;

const heading = (level: HeadingBlock["level"], text: string): HeadingBlock => ({ kind: "heading", level, text });

function answer(input: SettlementInput): HeroBlock {
  const { settlement, lang } = input;
  const say = WORDS[lang];
  const words = locale(lang, settlement.currency);
  const { totals, forecast, status } = settlement;
  return {
    kind: "hero",
    amount: totals.balance,
    label: money(totals.balance).isNegative() ? say.back : say.pay,
    sentences: [
      say.bills(words.money(totals.bills), words.money(totals.advances)),
      ...(forecast === null ? [] : [expectedSentence(forecast, words)]),
    ],
    badge: dataBadge(input, settlement.bills),
    ...(status === "provisional" ? { prefix: say.provisional } : {}),
  };
}

/** Where the year is expected to end, with its band where that is wider than nothing. */
function expectedSentence({ balance: { expected, low, high } }: SettlementForecast, words: Locale): string {
  const say = WORDS[words.lang];
  const band = low === high ? "" : say.band(words.money(low), words.money(high));
  return `${say.expected(words.money(expected))}${band}${say.sign}`;
}

function advice({ settlement, lang }: SettlementInput): readonly Block[] {
  const { advice: advised, currency } = settlement;
  if (advised === null) return [];
  const say = WORDS[lang];
  const amount = say.perMonth(locale(lang, currency).money(advised.perMonth));
  const items = [
    { name: say.advice, value: amount },
    { name: say.spread, value: locale(lang, currency).money(advised.amount) },
    { name: say.rule, value: advised.text },
  ];
  return [{ kind: "facts", items }];
}

/** Why the next year costs something else; nothing where it costs the same. */
function next({ settlement, lang }: SettlementInput): readonly Block[] {
  const { nextYear, advice: advised, currency } = settlement;
  if (nextYear === null || advised?.rule !== "new-prices") return [];
  const say = WORDS[lang];
  const { from, law, amount, difference, parts } = nextYear;
  const contract = { parts, total: amount, difference };
  const hasOneOffs = parts.some(({ id }) => id === "adjustment");
  return [
    heading(2, say.next),
    { kind: "text", text: say.nextRules[law](locale(lang).date(from)) + (hasOneOffs ? say.once : "") },
    comparedParts({ title: say.nextParts, contract, names: say.nextNames, currency, lang }),
  ];
}

function build(input: SettlementInput): Document {
  const { settlement, contract, lang, date } = input;
  const say = WORDS[lang];
  const [from, to] = [settlement.period.start.slice(0, 10), settlement.period.end.slice(0, 10)];
  const ahead = yearAhead(settlement, contract, lang);
  const remarks = issueNotes({ bill: settlement, lang });
  return {
    title: TITLE[lang],
    subtitle: locale(lang).span(from, to),
    lang,
    currency: settlement.currency,
    meta: { date: date ?? to, id: settlement.document.id },
    blocks: [
      { kind: "text", text: say.notInvoice },
      contractFacts(input),
      answer(input),
      ...advice(input),
      settledMonths(settlement, lang),
      ...(ahead.length === 0 ? [] : [heading(2, say.ahead), ...ahead, ...expectedYear(input)]),
      ...next(input),
      ...(remarks.length === 0 ? [] : [heading(2, say.remarks), ...remarks]),
      heading(2, say.repeat),
      ...howToRepeat(input, { command: "settle", document: settlement.document }),
    ],
  };
}

/** Bills against advances: the balance, what the rest of the year is expected to bring, and which advance to pay. */
const settlementReport: Report<"settlement"> = defineReport({
  name: "settlement",
  title: TITLE,
  subject: "settlement",
  build,
});

export default settlementReport;
