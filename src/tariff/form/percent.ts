import * as v from "valibot";
import type { Text } from "../../text.ts";
import { money } from "../../units/money.ts";
import type { Digits } from "../contract.ts";
import { digits } from "./digits.ts";
import { type Form, keeping } from "./form.ts";

const asFraction = (value: Digits): Text => ({
  en: `cannot use ${value} as a VAT rate: write a percentage as in 21`,
  nl: `kan ${value} niet als btw-tarief gebruiken: schrijf een percentage als 21`,
});

const rate: Form<Digits> = keeping(digits, (value) =>
  money(value).eq(0) || (money(value).gte(1) && money(value).lt(100)) ? [] : [{ path: [], text: asFraction(value) }],
);

/** A VAT rate in percent in its shortest digits; 0.21 is someone's 21. */
export const percentDigits: Form<Digits> = v.pipe(
  rate,
  v.transform((value) => money(value).toFixed()),
);

/** A VAT rate in percent as a number. */
export const percent: Form<number> = v.pipe(percentDigits, v.transform(Number));
