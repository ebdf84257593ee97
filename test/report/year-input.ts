import type { Bill } from "../../src/bill/bill-document.ts";
import { compare } from "../../src/bill/compare.ts";
import { explain } from "../../src/bill/explain.ts";
import { settle } from "../../src/bill/settle.ts";
import { forecast } from "../../src/bill/settlement/forecast.ts";
import { nextYearCost } from "../../src/bill/settlement/next-year-cost.ts";
import { yearStatement } from "../../src/bill/year-statement.ts";
import type { ComparisonInput, SettlementInput, YearInput } from "../../src/report/define-report.ts";
import type { DayTemperature } from "../../src/source/temperatures.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import type { Lang } from "../../src/text.ts";
import { datesBetween } from "../../src/units/civil.ts";
import { yearBefore } from "../../src/usage/year-before.ts";
import { registerSource } from "../support/register-source.ts";
import { contractOf, noonOf, readYear, twoYears } from "../support/two-years.ts";

/** Of every document here, so that goldens outlive a version. */
const DOCUMENT: Bill["document"] = {
  id: "0123456789abcdef",
  program: "meterkast",
  data: "sha256:data",
  contract: "sha256:contract",
};

export const ownContract: Contract = contractOf({
  name: "Twee prijzen",
  supplier: "Voorbeeld Energie",
  home: { label: "Voorbeeldstraat 1" },
  advances: [{ from: "2025-01-01", perMonth: "120.00" }],
});

const otherContract: Contract = contractOf({
  name: "Eén prijs",
  vat: "included",
  gas: { supply: [{ from: "2024-01-01", price: "0.95000" }] },
});

/** Cold in winter, warm in summer, the same every year. */
const temperatures: readonly DayTemperature[] = datesBetween("2023-01-01", "2026-01-01").map((date) => {
  const season = Math.cos((2 * Math.PI * (Number(date.slice(5, 7)) - 0.5)) / 12);
  return { date, celsius: Math.round((10 - 8 * season) * 10) / 10 };
});

const printed = <T extends { readonly document: Bill["document"] }>(made: T): T => ({ ...made, document: DOCUMENT });

/** A whole year, with all that a statement can show. */
export async function yearInput(lang: Lang, contract: Contract = ownContract): Promise<YearInput> {
  const home = registerSource(twoYears(1.15));
  const used = await readYear("2025", contract, { home });
  const earlier = await readYear("2024", contract, { home });
  const year = printed(yearStatement(used, { lang }));
  return {
    bill: printed(year.bill),
    year,
    settlement: settle(year, contract, { lang }),
    explanation: explain(yearStatement(earlier).bill, year.bill, { temperatures }),
    comparison: compare([used], { lang, allowProposedLaw: true }),
    temperatures,
    days: used.months.flatMap(({ days }) => days),
    contract,
    lang,
  };
}

/** A year of which eight months are known. */
export async function settlementInput(lang: Lang): Promise<SettlementInput> {
  const home = registerSource(twoYears(1.15));
  const now = noonOf("2025-09-10");
  const used = await readYear("2025", ownContract, { home, now });
  const ahead = forecast(used, await yearBefore(home, used, { now }));
  const year = yearStatement(used, { lang });
  return {
    bill: printed(year.bill),
    settlement: printed(settle(year, ownContract, { lang, forecast: ahead })),
    days: used.months.flatMap(({ days }) => days),
    contract: ownContract,
    lang,
    date: "2025-09-10",
  };
}

/** A year that is over, under prices that change right after it. */
export async function overInput(lang: Lang): Promise<SettlementInput> {
  const gas = [
    { from: "2024-01-01", price: "0.38000" },
    { from: "2025-01-01", price: "0.45000" },
  ];
  const contract = contractOf({
    home: { label: "Voorbeeldstraat 1" },
    gas: { supply: gas },
    advances: [{ from: "2024-01-01", perMonth: "120.00" }],
    adjustments: [{ date: "2024-03-01", name: "Welkom", amount: -50, vat: 21 }],
  });
  const used = await readYear("2024", contract, { home: registerSource(twoYears()) });
  const year = yearStatement(used, { lang });
  const settlement = printed(settle(year, contract, { lang, nextYear: nextYearCost(used) }));
  return { bill: printed(year.bill), settlement, days: [], contract, lang, date: "2025-01-10" };
}

/** Two contracts with and without VAT in their prices. */
export async function comparisonInput(lang: Lang): Promise<ComparisonInput> {
  const home = registerSource(twoYears(1.15));
  const contracts = [ownContract, otherContract];
  const usages = await Promise.all(contracts.map((contract) => readYear("2025", contract, { home })));
  const comparison = printed(compare(usages, { lang, allowProposedLaw: true }));
  return { bill: printed(comparison.bills[0]!), comparison, contracts, contract: ownContract, days: [], lang };
}
