import { quantityText } from "../../../units/energy.ts";
import { isoInstant } from "../../../units/zone.ts";
import type { HeroBlock } from "../../blocks.ts";
import type { ReviewInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";

const WORDS = {
  en: {
    label: "including VAT",
    provisional: "Provisional",
    sun: (made: string, own: string, covered: string) =>
      `The panels made ${made} kWh. The home used ${own} of it itself, which covered ${covered} of what it used.`,
    base: (watts: string, kwh: string) => `Something always draws ${watts} W: ${kwh} kWh a year`,
    costs: (amount: string) => `, which costs ${amount}.`,
    peak: (kw: string, when: string) => `The highest quarter of an hour took ${kw} kW from the grid, on ${when}.`,
    cold: (m3: string) => `Each degree day took ${m3} m³ of gas.`,
  },
  nl: {
    label: "inclusief btw",
    provisional: "Voorlopig",
    sun: (made: string, own: string, covered: string) =>
      `De panelen maakten ${made} kWh. Daarvan is ${own} zelf gebruikt, en dat dekte ${covered} van het verbruik.`,
    base: (watts: string, kwh: string) => `Er staat altijd ${watts} W aan: ${kwh} kWh per jaar`,
    costs: (amount: string) => `, dat kost ${amount}.`,
    peak: (kw: string, when: string) => `Het hoogste kwartier vroeg ${kw} kW van het net, op ${when}.`,
    cold: (m3: string) => `Elke graaddag kostte ${m3} m³ gas.`,
  },
} as const;

type Sentence = (input: ReviewInput) => string | undefined;

const sun: Sentence = ({ review: { solar }, lang }) => {
  const { productionWh = null, selfConsumption = null, selfSufficiency = null } = solar?.total ?? {};
  if (productionWh === null || selfConsumption === null || selfSufficiency === null) return undefined;
  const { number, percent } = locale(lang);
  const share = (part: number): string => percent((part * 100).toFixed(0));
  const made = number(quantityText(Math.round(productionWh)), { decimals: 0 });
  return WORDS[lang].sun(made, share(selfConsumption), share(selfSufficiency));
};

const YEAR_HOURS = 8760;

const base: Sentence = ({ review: { baseLoad, standby }, bill, lang }) => {
  if (baseLoad === null) return undefined;
  const [say, words] = [WORDS[lang], locale(lang, bill.currency)];
  const kwh = standby?.kwhPerYear ?? ((baseLoad.watts * YEAR_HOURS) / 1000).toFixed(3);
  const sentence = say.base(words.number(baseLoad.watts.toFixed(0)), words.number(kwh, { decimals: 0 }));
  return standby === null ? `${sentence}.` : sentence + say.costs(words.money(standby.perYear));
};

const peak: Sentence = ({ review, bill, lang }) => {
  const [highest] = review.peaks?.import.quarters ?? [];
  if (highest === undefined) return undefined;
  const { number, instant } = locale(lang);
  return WORDS[lang].peak(number((highest.w / 1000).toFixed(2)), instant(isoInstant(highest.at, bill.period.zone)));
};

const cold: Sentence = ({ review: { gas }, lang }) =>
  gas === null ? undefined : WORDS[lang].cold(locale(lang).number(gas.perDegreeDay.toFixed(2)));

/** What a period cost, and what stands out in it. */
export function reviewAnswer(input: ReviewInput): HeroBlock {
  const { bill, lang } = input;
  const sentences = [sun, base, peak, cold].map((sentence) => sentence(input));
  return {
    kind: "hero",
    amount: bill.totals.gross,
    label: WORDS[lang].label,
    sentences: sentences.filter((sentence) => sentence !== undefined),
    ...(bill.status === "provisional" ? { prefix: WORDS[lang].provisional } : {}),
  };
}
