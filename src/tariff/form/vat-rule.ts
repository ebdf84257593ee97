import type { Text } from "../../text.ts";
import { vatRatesOf } from "../vat-rates-of.ts";
import type { ContractForm } from "./contract-form.ts";
import type { Rule } from "./form.ts";
import type { Problem } from "./problem.ts";

const list = (rates: readonly string[], or: string): string => `${rates.slice(0, -1).join(", ")} ${or} ${rates.at(-1)}`;

const unknown = (rate: number, country: string, rates: readonly string[]): Text => ({
  en: `${rate} % is no VAT rate of ${country} on energy: it must be ${list(rates, "or")}`,
  nl: `${rate} % is geen btw-tarief van ${country} op energie: het moet ${list(rates, "of")} zijn`,
});

/** The rule that a VAT rate written with feed-in or an adjustment is one that its country has. */
export const vatRule: Rule<ContractForm> = (contract) => {
  const { country, electricity, adjustments } = contract;
  const rates = [...new Set(["0", ...vatRatesOf(contract).map(({ rate }) => rate)])];
  const stated: [Problem["path"], number | string | undefined][] = [
    ...(electricity?.feedIn ?? []).map((entry, index): (typeof stated)[number] => [
      ["electricity", "feedIn", index, "vat"],
      entry.vat,
    ]),
    ...adjustments.map(({ vat }, index): (typeof stated)[number] => [["adjustments", index, "vat"], vat]),
  ];
  return stated.flatMap(([path, vat]) =>
    typeof vat !== "number" || rates.includes(String(vat)) ? [] : [{ path, text: unknown(vat, country, rates) }],
  );
};
