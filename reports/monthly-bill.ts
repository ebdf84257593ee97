import {
  type Block,
  billLines,
  billSpan,
  contractFacts,
  type Document,
  dailyEnergy,
  dataBadge,
  defineReport,
  euroSplit,
  type HeadingBlock,
  type HeroBlock,
  howToRepeat,
  issueNotes,
  locale,
  meterReadings,
  money,
  type Report,
  type ReportInput,
  useAndCost,
  vatAndTotal,
} from "meterkast";

const TITLE = { en: "Calculated energy bill", nl: "Berekende energierekening" } as const;

const WORDS = {
  en: {
    notInvoice:
      "This is not an invoice, and no payment is asked with it. It is calculated from your own meter data and the prices you entered yourself. Your supplier sends the official bill.",
    provisional: "Provisional",
    label: "including VAT",
    average: (amount: string) => `On average ${amount} a day.`,
    parts: (electricity: string, gas: string) => `Electricity ${electricity}, gas ${gas}.`,
    credit: "A negative amount is in your favour.",
    whyProvisional: "Provisional, because it does not rest on measured readings of the whole period: see the remarks.",
    calculation: "How the amount is calculated",
    remarks: "Remarks",
    definitions: "The words",
    repeat: "Calculate it again",
    words: [
      { kind: "supply", name: "Supply", value: "the energy itself, from your supplier" },
      { kind: "network", name: "Network", value: "transport through cables and pipes" },
      { kind: "energy-tax", name: "Energy tax", value: "national tax on each kWh and m³" },
      { kind: "tax-credit", name: "Tax credit", value: "fixed national discount on the energy tax" },
      { kind: "netting", name: "Netting", value: "export taken off import, until the end of 2026" },
      { kind: "standing", name: "Standing charge", value: "fixed amount of the supplier" },
      { kind: "feed-in", name: "Feed-in", value: "pay for export that is not netted" },
      { kind: "feed-in-cost", name: "Feed-in cost", value: "what the supplier asks for export" },
      { kind: "ode", name: "ODE", value: "surcharge for sustainable energy, until 2022" },
    ],
  },
  nl: {
    notInvoice:
      "Dit is geen factuur, en er wordt geen betaling mee gevraagd. Berekend uit je eigen meetgegevens en de prijzen die je zelf hebt ingevoerd. Je leverancier stuurt de officiële rekening.",
    provisional: "Voorlopig",
    label: "inclusief btw",
    average: (amount: string) => `Gemiddeld ${amount} per dag.`,
    parts: (electricity: string, gas: string) => `Stroom ${electricity}, gas ${gas}.`,
    credit: "Een negatief bedrag is in jouw voordeel.",
    whyProvisional: "Voorlopig, omdat het niet op gemeten standen van de hele periode rust: zie de opmerkingen.",
    calculation: "Zo is het bedrag berekend",
    remarks: "Opmerkingen",
    definitions: "De woorden",
    repeat: "Zelf narekenen",
    words: [
      { kind: "supply", name: "Levering", value: "de energie zelf, van je leverancier" },
      { kind: "network", name: "Netbeheer", value: "transport door kabels en leidingen" },
      { kind: "energy-tax", name: "Energiebelasting", value: "belasting van het Rijk per kWh en m³" },
      { kind: "tax-credit", name: "Vermindering", value: "vaste korting op de energiebelasting" },
      { kind: "netting", name: "Saldering", value: "teruglevering gaat af van afname, t/m 2026" },
      { kind: "standing", name: "Vaste kosten", value: "vast bedrag van de leverancier" },
      { kind: "feed-in", name: "Terugleververgoeding", value: "voor teruglevering die niet gesaldeerd is" },
      { kind: "feed-in-cost", name: "Terugleverkosten", value: "wat de leverancier voor teruglevering vraagt" },
      { kind: "ode", name: "ODE", value: "opslag voor duurzame energie, t/m 2022" },
    ],
  },
} as const;

const heading = (level: HeadingBlock["level"], text: string): HeadingBlock => ({ kind: "heading", level, text });

/** Only the words that this bill uses. */
function definitions({ bill, lang }: ReportInput): readonly Block[] {
  const say = WORDS[lang];
  const kinds: readonly string[] = bill.lines.map(({ kind }) => kind);
  const items = say.words.filter(({ kind }) => kinds.includes(kind)).map(({ name, value }) => ({ name, value }));
  return items.length === 0 ? [] : [heading(3, say.definitions), { kind: "facts", items, columns: 2 }];
}

function answer(input: ReportInput): HeroBlock {
  const { bill, lang } = input;
  const say = WORDS[lang];
  const words = locale(lang, bill.currency);
  const { gross, electricity, gas } = bill.totals;
  const provisional = bill.status === "provisional";
  const average = say.average(words.money(money(gross).div(bill.period.days).toFixed()));
  const parts = say.parts(words.money(electricity), words.money(gas));
  const sentences = [
    money(gas).isZero() || money(electricity).isZero() ? average : `${parts} ${average}`,
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

function build(input: ReportInput): Document {
  const { bill, lang, date } = input;
  const say = WORDS[lang];
  const { from, to } = billSpan(bill);
  const remarks = issueNotes(input);
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
      dailyEnergy(input),
      ...definitions(input),
      { kind: "pageBreak" },
      heading(2, say.calculation),
      billLines(input),
      vatAndTotal(input),
      meterReadings(input),
      ...(remarks.length === 0 ? [] : [heading(2, say.remarks), ...remarks]),
      heading(2, say.repeat),
      ...howToRepeat(input),
    ],
  };
}

/** The bill of a month: the answer on page 1, the arithmetic and what it rests on on page 2. */
const monthlyBill: Report = defineReport({ name: "monthly-bill", title: TITLE, build });

export default monthlyBill;
