import type { SettlementForecast, SettlementStatement } from "../../../bill/settlement/settlement-statement.ts";
import type { Contract } from "../../../tariff/contract.ts";
import type { Lang } from "../../../text.ts";
import { cents, money } from "../../../units/money.ts";
import type { Cell, Column, TableBlock } from "../../blocks.ts";
import { locale } from "../../locale.ts";
import { registerName } from "../register-name.ts";

const WORDS = {
  en: {
    use: (days: string) => `Expected use, ${days}`,
    money: "Expected at the end of the year",
    register: "Register",
    unit: "Unit",
    what: "",
    expected: "Expected",
    low: "Lower end",
    high: "Upper end",
    soFar: "Balance so far",
    cost: "Cost of the days after that",
    advances: "Advances from then on, by the contract",
    balance: "Balance at the end",
    shape:
      "The same days of the year before, times what the whole months so far counted for each kWh or m³ of the same months then; the band is as wide as those months lay from that on average.",
    cold: "Gas follows the cold: this home's use for each degree day, in the mean weather of the years in the temperature file; the band is the mildest and the coldest of those years.",
    band: "The band of the cost is that of the cheapest and the dearest combination; the outcome can lie outside it. A forecast, not a bill.",
  },
  nl: {
    use: (days: string) => `Verwacht gebruik, ${days}`,
    money: "Verwacht aan het eind van het jaar",
    register: "Telwerk",
    unit: "Eenheid",
    what: "",
    expected: "Verwacht",
    low: "Onderkant",
    high: "Bovenkant",
    soFar: "Saldo tot nu toe",
    cost: "Kosten van de dagen daarna",
    advances: "Termijnen vanaf dan, volgens het contract",
    balance: "Saldo aan het eind",
    shape:
      "Dezelfde dagen van het jaar ervoor, maal wat de hele maanden tot nu toe telden voor elke kWh of m³ van dezelfde maanden toen; de band is zo breed als die maanden daar gemiddeld van afweken.",
    cold: "Gas volgt de kou: het gebruik van deze woning per graaddag, in het gemiddelde weer van de jaren in het temperatuurbestand; de band is het zachtste en het koudste van die jaren.",
    band: "De band van de kosten is die van de goedkoopste en de duurste combinatie; de uitkomst kan erbuiten liggen. Een verwachting, geen rekening.",
  },
} as const;

const bands = (type: Column["type"], lang: Lang): readonly Column[] => {
  const say = WORDS[lang];
  return [say.expected, say.low, say.high].map((header) => ({ header, type }));
};

function useTable({ use, gas, from, to }: SettlementForecast, contract: Contract, lang: Lang): TableBlock {
  const say = WORDS[lang];
  return {
    kind: "table",
    title: say.use(locale(lang).dates(from, to)),
    columns: [{ header: say.register, type: "text" }, ...bands("number", lang), { header: say.unit, type: "text" }],
    rows: use.map(({ register, unit, expected, low, high }) => ({
      cells: [registerName(register, contract, lang), expected, low, high, unit === "m3" ? "m³" : unit],
    })),
    footnotes: gas === "degree-days" ? [say.shape, say.cold] : [say.shape],
  };
}

function moneyTable({ amount, advances, balance }: SettlementForecast, soFar: string, lang: Lang): TableBlock {
  const say = WORDS[lang];
  const row = (name: string, band: SettlementForecast["amount"]): readonly Cell[] => [
    name,
    band.expected,
    band.low,
    band.high,
  ];
  const certain = (digits: string) => ({ expected: digits, low: digits, high: digits });
  const paid = cents(money(advances).negated());
  return {
    kind: "table",
    title: say.money,
    columns: [{ header: say.what, type: "text" }, ...bands("amount", lang)],
    rows: [
      { cells: row(say.soFar, certain(soFar)) },
      { cells: row(say.cost, amount) },
      { cells: row(say.advances, certain(paid)) },
      { role: "total", cells: row(say.balance, balance) },
    ],
    footnotes: [say.band],
  };
}

/** What the rest of a settlement's year is expected to use and to cost, each with its band; nothing without a forecast. */
export const yearAhead = (
  { forecast, totals }: SettlementStatement,
  contract: Contract,
  lang: Lang,
): readonly TableBlock[] =>
  forecast === null ? [] : [moneyTable(forecast, totals.balance, lang), useTable(forecast, contract, lang)];
