import type { Issue } from "../issue.ts";
import type { Contract, EnergyTax } from "../tariff/contract.ts";

/** Where figures come from: the proposal, the contracts, or each of them in some contract. */
type Origin = "proposed" | "own" | "mixed";

const WORDS = {
  en: {
    same: "Under the rules of 2027: the same days, readings, prices and VAT",
    netting: "without netting",
    feedIn: "without VAT on feed-in pay at market prices",
    tax: { import: "with energy tax over all import", gas: "with energy tax on gas" },
    both: "at the rates and the credit proposed for 2027",
    rates: {
      proposed: "at the rates proposed for 2027",
      own: "at the contract's own rates",
      mixed: "at the rates proposed for 2027 where a contract has none of its own",
    },
    credit: {
      proposed: "with the credit proposed for 2027",
      own: "with the contract's own credit",
      mixed: "with the credit proposed for 2027 where a contract has none of its own",
    },
    end: "A calculation, not a forecast",
  },
  nl: {
    same: "Volgens de regels van 2027: dezelfde dagen, standen, prijzen en btw",
    netting: "zonder salderen",
    feedIn: "zonder btw op terugleververgoeding tegen marktprijzen",
    tax: { import: "met energiebelasting over alle afname", gas: "met energiebelasting op gas" },
    both: "tegen de voorgestelde tarieven en vermindering van 2027",
    rates: {
      proposed: "tegen de voorgestelde tarieven van 2027",
      own: "tegen de tarieven uit het contract zelf",
      mixed: "tegen de voorgestelde tarieven van 2027 waar een contract er zelf geen heeft",
    },
    credit: {
      proposed: "met de voorgestelde vermindering van 2027",
      own: "met de vermindering uit het contract zelf",
      mixed: "met de voorgestelde vermindering van 2027 waar een contract er zelf geen heeft",
    },
    end: "Een berekening, geen voorspelling",
  },
} as const;

/** Undefined where no contract has any. */
function originOf(figures: readonly ("NL" | "none" | readonly unknown[])[]): Origin | undefined {
  const isProposed = figures.includes("NL");
  const isOwn = figures.some((each) => typeof each !== "string");
  if (isProposed && isOwn) return "mixed";
  return isProposed ? "proposed" : isOwn ? "own" : undefined;
}

const taxesOf = (contracts: readonly Contract[], commodity: "electricity" | "gas"): EnergyTax[] =>
  contracts.map((contract) => contract[commodity]?.energyTax ?? "none");

/** Says what of the law of 2027 some contracts were billed with, and what they state of their own. */
export function rulesOf2027(contracts: readonly Contract[]): Issue {
  const [electricity, gas] = [taxesOf(contracts, "electricity"), taxesOf(contracts, "gas")];
  const rates = originOf([...electricity, ...gas]);
  const credit = originOf(contracts.map((contract) => contract.electricity?.taxCredit ?? "none"));
  const taxed = originOf(electricity) === undefined ? "gas" : "import";
  const hasFeedInVat = contracts.some(({ electricity: own }) => own?.feedIn.some(({ dynamic, vat }) => dynamic && vat));
  const said = (lang: "en" | "nl"): string => {
    const say = WORDS[lang];
    const isAll = rates === "proposed" && credit === "proposed";
    const tax = rates && `${say.tax[taxed]} ${isAll ? say.both : say.rates[rates]}`;
    const parts = [
      say.same,
      say.netting,
      hasFeedInVat ? say.feedIn : undefined,
      tax,
      isAll || !credit ? undefined : say.credit[credit],
    ];
    return `${parts.filter((part) => part !== undefined).join(", ")}. ${say.end}`;
  };
  return { code: "rules-of-2027", severity: "info", text: { en: said("en"), nl: said("nl") } };
}
