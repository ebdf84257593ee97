import { money } from "../../units/money.ts";
import type { Digits } from "../contract.ts";
import { signedDigits } from "./digits.ts";
import { type Form, keeping } from "./form.ts";

/** An amount of money, its digits as they are written: a bill has no half cents. */
export const wholeCents: Form<Digits> = keeping(signedDigits, (value) =>
  money(value).decimalPlaces() <= 2
    ? []
    : [
        {
          path: [],
          text: {
            en: `${value} has a part of a cent: write an amount with at most two decimals`,
            nl: `${value} heeft een deel van een cent: schrijf een bedrag met hoogstens twee decimalen`,
          },
        },
      ],
);
