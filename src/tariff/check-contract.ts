import * as v from "valibot";
import type { Contract } from "./contract.ts";
import { contractError, type Origin } from "./contract-error.ts";
import type { ContractForm } from "./contract-form.ts";
import type { Problem } from "./problem.ts";
import { problemOf } from "./refusal.ts";
import { schema } from "./schema.ts";

interface Given extends Origin {
  readonly hash: string;
  /** What is already known to be wrong. */
  readonly problems?: readonly Problem[];
}

/** What the schema says about or below something that is already known to be wrong is left out, but for a wrong name. */
const notAbout =
  (known: readonly Problem[]) =>
  ({ path, at }: Problem): boolean =>
    !known.some(
      (problem) =>
        problem.path.every((key, index) => key === path[index]) && (at !== "key" || problem.path.length < path.length),
    );

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
export function checkContract(value: unknown, given: Given): Contract {
  const checked = v.safeParse(schema, value);
  const known = given.problems ?? [];
  const found = (checked.issues ?? []).map(problemOf).filter(notAbout(known));
  if (!checked.success || known.length > 0) throw contractError([...known, ...found], given);
  return frozen(withDefaults(checked.output, given));
}
