import type { ComparedContract } from "../../../bill/compare.ts";
import type { Lang } from "../../../text.ts";
import type { TableBlock } from "../../blocks.ts";
import { locale } from "../../locale.ts";

const WORDS = {
  en: {
    rank: "Rank",
    contract: "Contract",
    total: (symbol: string) => `Total (${symbol})`,
    difference: (symbol: string) => `Difference (${symbol})`,
    provisional: "provisional",
    today: (name: string) => `Difference: with ${name}.`,
    later: (name: string) => `Difference: with ${name} under the rules of the days themselves.`,
  },
  nl: {
    rank: "Plaats",
    contract: "Contract",
    total: (symbol: string) => `Totaal (${symbol})`,
    difference: (symbol: string) => `Verschil (${symbol})`,
    provisional: "voorlopig",
    today: (name: string) => `Verschil: met ${name}.`,
    later: (name: string) => `Verschil: met ${name} volgens de regels van de dagen zelf.`,
  },
} as const;

export interface ComparedContractsInput {
  readonly title: string;
  readonly contracts: readonly ComparedContract[];
  /** Whose total the differences are from, and whether these contracts are under other rules than it. */
  readonly against: { readonly name: string; readonly isUnderOwnRules: boolean };
  readonly currency: string;
  readonly lang: Lang;
}

function nameOf({ name, supplier, status }: ComparedContract, lang: Lang): string {
  const notes = status === "final" ? [] : [`(${WORDS[lang].provisional})`];
  return [supplier === null ? name : `${name} · ${supplier}`, ...notes].join(" ");
}

/** Contracts in order of what they cost, including VAT, with their difference from the first that was named. */
export function comparedContracts({ title, contracts, against, currency, lang }: ComparedContractsInput): TableBlock {
  const say = WORDS[lang];
  const { symbol } = locale(lang, currency);
  const isAlone = contracts.length === 1 && !against.isUnderOwnRules;
  return {
    kind: "table",
    title,
    columns: [
      { header: say.contract, type: "text" },
      { header: say.rank, type: "number" },
      { header: say.total(symbol), type: "amount" },
      { header: say.difference(symbol), type: "amount" },
    ],
    rows: contracts.map((contract) => ({
      cells: [nameOf(contract, lang), String(contract.rank), contract.total, contract.difference],
    })),
    footnotes: isAlone ? [] : [(against.isUnderOwnRules ? say.later : say.today)(against.name)],
  };
}
