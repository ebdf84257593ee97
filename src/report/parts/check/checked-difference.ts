import { CHECK_CAUSES } from "../../../bill/check/check-causes.ts";
import { money } from "../../../units/money.ts";
import type { TableBlock } from "../../blocks.ts";
import type { CheckInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";

const WORDS = {
  en: {
    title: "What the difference is made of",
    cause: "Cause",
    amount: (symbol: string) => `Amount (${symbol})`,
    cancelled: "Lines that cancel each other out",
    total: "Difference, including VAT",
    causes: {
      reading: "Other meter readings, or energy divided otherwise over a price change",
      price: "Other prices than in your contract",
      period: "Other days",
      tax: "Energy tax, tax credit and VAT",
      netting: "Netting and feed-in",
      lines: "Lines that only one of the bills has",
      rounding: "Rounding",
      unexplained: "Calculated otherwise, or not explained",
    },
  },
  nl: {
    title: "Waaruit het verschil bestaat",
    cause: "Oorzaak",
    amount: (symbol: string) => `Bedrag (${symbol})`,
    cancelled: "Regels die tegen elkaar wegvallen",
    total: "Verschil, inclusief btw",
    causes: {
      reading: "Andere meterstanden, of energie anders verdeeld over een prijswijziging",
      price: "Andere tarieven dan in je contract",
      period: "Andere dagen",
      tax: "Energiebelasting, vermindering en btw",
      netting: "Saldering en teruglevering",
      lines: "Regels die maar op één van beide rekeningen staan",
      rounding: "Afronding",
      unexplained: "Anders berekend, of niet verklaard",
    },
  },
} as const;

/** The difference of both totals by what it comes from; the rows add up to it. What comes to nothing is left out. */
export function checkedDifference({ check, lang }: CheckInput): TableBlock {
  const say = WORDS[lang];
  const { symbol } = locale(lang, check.currency);
  const rows = CHECK_CAUSES.filter((cause) => !money(check.parts[cause]).isZero());
  const isCancelled = rows.length === 0 && check.lines.some(({ difference }) => !money(difference).isZero());
  return {
    kind: "table",
    title: say.title,
    columns: [
      { header: say.cause, type: "text" },
      { header: say.amount(symbol), type: "amount" },
    ],
    rows: [
      ...rows.map((cause) => ({ cells: [say.causes[cause], check.parts[cause]] })),
      ...(isCancelled ? [{ cells: [say.cancelled, "0.00"] }] : []),
      { role: "total", cells: [say.total, check.totals.difference] },
    ],
  };
}
