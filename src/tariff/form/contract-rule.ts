import type { Text } from "../../text.ts";
import { localInstants } from "../../units/local-instants.ts";
import { centsRule } from "./cents-rule.ts";
import type { ContractForm } from "./contract-form.ts";
import type { Rule } from "./form.ts";
import { lostHour } from "./lost-hour.ts";
import type { Problem } from "./problem.ts";
import { vatRule } from "./vat-rule.ts";

type Path = Problem["path"];

const COMMODITY: Problem = {
  path: [],
  text: {
    en: "has no electricity and no gas: give at least one",
    nl: "heeft geen electricity en geen gas: geef er minstens één",
  },
};

const unstated = (country: string): Text => ({
  en: `missing: only a contract of NL has a default here, this one is of ${country}`,
  nl: `ontbreekt: alleen een contract uit NL heeft hier een standaardwaarde, dit is uit ${country}`,
});

const foreignLaw = (country: string): Text => ({
  en: `the law of ${country} is not known: write none or a list of its own`,
  nl: `de wet van ${country} is niet bekend: schrijf none of een eigen lijst`,
});

const DUTCH_VAT: Problem = {
  path: ["vatRates"],
  text: { en: "Dutch VAT follows the law: leave vatRates out", nl: "Nederlandse btw volgt de wet: laat vatRates weg" },
};

/** What the Netherlands have by law or custom, another country's contract must say. */
function foreign({ country, vatRates, zone, currency, electricity, gas }: ContractForm): Problem[] {
  const stated: [Path, unknown][] = [
    [["vatRates"], vatRates],
    [["zone"], zone],
    [["currency"], currency],
  ];
  if (electricity !== undefined)
    for (const key of ["registers", "energyTax", "taxCredit"] as const)
      stated.push([["electricity", key], electricity[key]]);
  if (gas !== undefined) stated.push([["gas", "energyTax"], gas.energyTax]);
  return stated.flatMap(([path, value]): Problem[] => {
    if (value === undefined) return [{ path, text: unstated(country), missing: true }];
    return value === "NL" ? [{ path, text: foreignLaw(country) }] : [];
  });
}

/** A meter cannot be changed in the hour that spring leaves out. */
const lostChanges = ({ meterChanges, zone = "Europe/Amsterdam" }: ContractForm): Problem[] =>
  meterChanges.flatMap(({ at }, index) =>
    localInstants(Date.parse(`${at}Z`), zone).length > 0
      ? []
      : [{ path: ["meterChanges", index, "at"], text: lostHour(at, zone) }],
  );

/** What must hold between the parts of a contract. */
export const contractRule: Rule<ContractForm> = (contract) => [
  ...(contract.electricity === undefined && contract.gas === undefined ? [COMMODITY] : []),
  ...(contract.country === "NL" ? (contract.vatRates === undefined ? [] : [DUTCH_VAT]) : foreign(contract)),
  ...lostChanges(contract),
  ...centsRule(contract),
  ...vatRule(contract),
];
