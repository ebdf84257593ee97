import type { Bill, BillLine, LineKind } from "../../bill/bill-document.ts";
import type { Lang } from "../../text.ts";
import { type Money, money } from "../../units/money.ts";
import type { ChartBlock } from "../blocks.ts";
import { drawn } from "../chart/drawn.ts";
import { type SplitPart, splitBar } from "../chart/split-bar.ts";
import type { ReportInput } from "../define-report.ts";
import { type Locale, locale } from "../locale.ts";
import { addUp } from "./add-up.ts";

const WORDS = {
  en: {
    supply: "supply",
    network: "network",
    tax: "energy tax",
    vat: "VAT",
    other: "adjustments",
    part: "Part",
    amount: (symbol: string) => `Amount (${symbol})`,
    table: "Where every euro goes",
    title: (name: string, amount: string) => `Where every euro goes: the largest part, ${amount}, is ${name}`,
    both: (name: string, amount: string) =>
      `Where every euro goes: the largest part, ${amount}, is ${name}; left of the line is what you get back`,
    mostlyBack: (name: string, amount: string) =>
      `What you get back: the largest part, ${amount}, is ${name}; right of the line is what you pay`,
    back: "You get every part back",
    nothing: "There is nothing to divide",
    alt: (parts: string, total: string) => `One bar in parts: ${parts}; together ${total}`,
  },
  nl: {
    supply: "levering",
    network: "netbeheer",
    tax: "energiebelasting",
    vat: "btw",
    other: "correcties",
    part: "Deel",
    amount: (symbol: string) => `Bedrag (${symbol})`,
    table: "Waar elke euro heen gaat",
    title: (name: string, amount: string) => `Waar elke euro heen gaat: het grootste deel, ${amount}, is ${name}`,
    both: (name: string, amount: string) =>
      `Waar elke euro heen gaat: het grootste deel, ${amount}, is ${name}; links van de streep staat wat je terugkrijgt`,
    mostlyBack: (name: string, amount: string) =>
      `Wat je terugkrijgt: het grootste deel, ${amount}, is ${name}; rechts van de streep staat wat je betaalt`,
    back: "Elk deel krijg je terug",
    nothing: "Er is niets te verdelen",
    alt: (parts: string, total: string) => `Eén balk in delen: ${parts}; samen ${total}`,
  },
} as const;

type Words = (typeof WORDS)[Lang];
type PartName = "supply" | "network" | "tax" | "other";

const PART_OF: Readonly<Record<LineKind, PartName>> = {
  supply: "supply",
  netting: "supply",
  "feed-in": "supply",
  "feed-in-cost": "supply",
  standing: "supply",
  network: "network",
  "energy-tax": "tax",
  ode: "tax",
  "tax-credit": "tax",
  adjustment: "other",
  rounding: "other",
};

const amountOf = (lines: readonly BillLine[], part: PartName): string =>
  addUp(lines.filter(({ kind }) => PART_OF[kind] === part).map(({ amount }) => amount));

/** From left to right. They add up to the total of the bill; where lines include VAT, so does every part. */
function partsOf({ lines, vat, totals }: Bill, say: Words): readonly SplitPart[] {
  const isBack = ({ amount }: SplitPart): boolean => money(amount).isNegative();
  const all: readonly SplitPart[] = [
    { name: say.supply, ink: "normal", amount: amountOf(lines, "supply") },
    { name: say.network, ink: "fixed", amount: amountOf(lines, "network") },
    { name: say.tax, ink: "tax", amount: amountOf(lines, "tax") },
    { name: say.vat, ink: "vat", amount: vat === "excluded" ? totals.vat : "0.00" },
    { name: say.other, ink: "other", amount: amountOf(lines, "other") },
  ];
  const shown = all.filter(({ amount }) => Number(amount) !== 0);
  return [...shown.filter(isBack), ...shown.filter((part) => !isBack(part))];
}

const sizeOf = ({ amount }: SplitPart): Money => money(amount).abs();

const largestOf = (parts: readonly SplitPart[]): SplitPart =>
  parts.reduce((most, part) => (sizeOf(part).gt(sizeOf(most)) ? part : most));

/** Says the largest part of the side of the line that the total is on. */
function finding(parts: readonly SplitPart[], { totals }: Bill, say: Words, words: Locale): string {
  if (parts.length === 0) return say.nothing;
  const [back, paid] = [true, false].map((side) => parts.filter(({ amount }) => money(amount).isNegative() === side));
  if (paid!.length === 0) return say.back;
  const isBack = money(totals.gross).isNegative();
  const largest = largestOf(isBack ? back! : paid!);
  const title = isBack ? say.mostlyBack : back!.length > 0 ? say.both : say.title;
  return title(largest.name, words.money(sizeOf(largest).toFixed(2)));
}

/** One bar that divides the total into supply, network, tax, VAT and adjustments. */
export function euroSplit({ bill, lang }: ReportInput): ChartBlock {
  const say = WORDS[lang];
  const words = locale(lang, bill.currency);
  const parts = partsOf(bill, say);
  const title = finding(parts, bill, say, words);
  const alt = say.alt(
    parts.map(({ name, amount }) => `${name} ${words.money(amount)}`).join(", "),
    words.money(bill.totals.gross),
  );
  return {
    kind: "chart",
    name: "euro",
    title,
    alt,
    ...drawn(splitBar, { lang, currency: bill.currency, title, description: alt, parts }),
    twin: {
      kind: "table",
      title: say.table,
      columns: [
        { header: say.part, type: "text" },
        { header: say.amount(words.symbol), type: "amount" },
      ],
      rows: parts.map(({ name, amount }) => ({ cells: [name, amount] })),
    },
  };
}
