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
  },
  nl: {
    rank: "Plaats",
    contract: "Contract",
    total: (symbol: string) => `Totaal (${symbol})`,
    difference: (symbol: string) => `Verschil (${symbol})`,
    provisional: "voorlopig",
  },
} as const;

export interface ComparedContractsInput {
  readonly title: string;
  readonly contracts: readonly ComparedContract[];
  readonly currency: string;
  readonly lang: Lang;
}

function nameOf({ name, supplier, status }: ComparedContract, lang: Lang): string {
  const notes = status === "final" ? [] : [`(${WORDS[lang].provisional})`];
  return [supplier === null ? name : `${name} · ${supplier}`, ...notes].join(" ");
}

/** Contracts in order of what they cost, including VAT, with their difference from the first that was named. */
export function comparedContracts({ title, contracts, currency, lang }: ComparedContractsInput): TableBlock {
  const say = WORDS[lang];
  const { symbol } = locale(lang, currency);
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
  };
}
