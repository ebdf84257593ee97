import type { Contract, PriceEntry } from "../../tariff/contract.ts";
import { rateAt } from "../../tariff/rate-at.ts";
import type { Lang } from "../../text.ts";
import { addDays, type CivilDate } from "../../units/civil.ts";
import { settlementYear } from "../../usage/settlement-year.ts";
import type { FactsBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { locale } from "../locale.ts";
import { billSpan } from "./bill-span.ts";

const WORDS = {
  en: {
    electricity: "Electricity",
    gas: "Gas",
    year: "Contract year",
    single: "one price",
    double: "normal and low",
    dynamic: "dynamic, by the slot",
    many: (what: string, periods: number) => `${periods} price periods, the last: ${what}`,
    since: (what: string, date: string) => `${what}, since ${date}`,
    held: (what: string, from: string, last: string) => `${what}, ${from} to ${last}`,
  },
  nl: {
    electricity: "Elektriciteit",
    gas: "Gas",
    year: "Contractjaar",
    single: "één prijs",
    double: "normaal en laag",
    dynamic: "dynamisch, per tijdvak",
    many: (what: string, periods: number) => `${periods} prijsperioden, de laatste: ${what}`,
    since: (what: string, date: string) => `${what}, sinds ${date}`,
    held: (what: string, from: string, last: string) => `${what}, ${from} t/m ${last}`,
  },
} as const;

function kindOf({ dynamic, price }: PriceEntry, lang: Lang): string {
  const say = WORDS[lang];
  if (dynamic !== undefined) return say.dynamic;
  return price === undefined ? say.double : say.single;
}

/** The price that held on the last day, from when to when it holds, and how many there were. */
function priceWords(entries: readonly PriceEntry[], first: CivilDate, last: CivilDate, lang: Lang): string | undefined {
  const entry = rateAt(entries, last);
  if (entry === undefined) return undefined;
  const say = WORDS[lang];
  const periods = 1 + entries.filter(({ from }) => from > first && from <= last).length;
  const what = periods === 1 ? kindOf(entry, lang) : say.many(kindOf(entry, lang), periods);
  const short = (date: CivilDate): string => locale(lang).date(date, "short");
  const next = entries[entries.indexOf(entry) + 1];
  if (next === undefined) return say.since(what, short(entry.from));
  return say.held(what, short(entry.from), short(addDays(next.from, -1)));
}

/** A bill that stands on its own says so in a remark. */
function yearWords(contract: Contract, last: CivilDate, lang: Lang): string | undefined {
  const year = typeof contract.settlement === "object" ? settlementYear(contract, last) : undefined;
  return year && locale(lang).dates(year.from, year.to);
}

/** The contract as far as it priced this bill: which prices held and how long, and its year. */
export function contractStrip({ bill, contract, lang }: ReportInput): FactsBlock {
  const say = WORDS[lang];
  const { electricity, gas } = contract;
  const { from, to } = billSpan(bill);
  const last = addDays(to, -1);
  const isBilled = (name: "electricity" | "gas"): boolean => bill.lines.some(({ commodity }) => commodity === name);
  const items = [
    {
      name: say.electricity,
      value: isBilled("electricity") ? priceWords(electricity?.supply ?? [], from, last, lang) : undefined,
    },
    { name: say.gas, value: isBilled("gas") ? priceWords(gas?.supply ?? [], from, last, lang) : undefined },
    { name: say.year, value: yearWords(contract, last, lang) },
  ];
  return {
    kind: "facts",
    columns: 2,
    items: items.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }])),
  };
}
