import type { FactsBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { locale } from "../locale.ts";
import { billSpan } from "./bill-span.ts";

const WORDS = {
  en: {
    home: "Home",
    period: "Period",
    days: (dates: string, count: number) => `${dates} (${count} ${count === 1 ? "day" : "days"})`,
    contract: "Contract",
    prices: "Prices",
    vat: { excluded: "entered by you, excl. VAT", included: "entered by you, incl. VAT" },
    until: (date: string) => `, valid until ${date}`,
  },
  nl: {
    home: "Woning",
    period: "Periode",
    days: (dates: string, count: number) => `${dates} (${count} ${count === 1 ? "dag" : "dagen"})`,
    contract: "Contract",
    prices: "Prijzen",
    vat: { excluded: "door jou ingevoerd, excl. btw", included: "door jou ingevoerd, incl. btw" },
    until: (date: string) => `, geldig tot ${date}`,
  },
} as const;

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(" · ");

/** An EAN names a household: only its end is printed. */
const masked = (ean: string | undefined): string | undefined => ean && `EAN …${ean.slice(-4)}`;

/** What a bill is about: the home, the period, and the contract that it was priced with. */
export function contractFacts({ bill, contract, lang }: ReportInput): FactsBlock {
  const say = WORDS[lang];
  const words = locale(lang);
  const { from, to } = billSpan(bill);
  const { name, supplier, vat, until, home } = contract;
  const items = [
    { name: say.home, value: joined([home.label, masked(home.ean)]) },
    { name: say.contract, value: joined([name, supplier]) },
    { name: say.period, value: say.days(words.dates(from, to), bill.period.days) },
    { name: say.prices, value: `${say.vat[vat]}${until === undefined ? "" : say.until(words.date(until, "short"))}` },
  ];
  return { kind: "facts", columns: 2, items: items.filter(({ value }) => value !== "") };
}
