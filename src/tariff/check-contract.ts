import type { Contract } from "./contract.ts";
import { checkForm, type FormGiven } from "./form/check-form.ts";
import type { ContractForm } from "./form/contract-form.ts";
import { schema } from "./form/schema.ts";

interface Given extends FormGiven {
  readonly hash: string;
}

/** What the Netherlands have by law or custom; the schema has refused other countries that do not say it. */
function withDefaults({ electricity, gas, ...form }: ContractForm, { file, hash }: Given): Contract {
  const registers = { t1: "low", t2: "normal" } as const;
  return {
    ...form,
    file,
    hash,
    zone: form.zone ?? "Europe/Amsterdam",
    currency: form.currency ?? "EUR",
    electricity: electricity && {
      ...electricity,
      registers: electricity.registers ?? registers,
      energyTax: electricity.energyTax ?? "NL",
      taxCredit: electricity.taxCredit ?? "NL",
    },
    gas: gas && { ...gas, energyTax: gas.energyTax ?? "NL" },
  };
}

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

/** Check a value in which every number is its digits. Throws ContractError with the first problem in the file's order. */
export const checkContract = (value: unknown, given: Given): Contract =>
  frozen(withDefaults(checkForm(schema, value, given), given));
