import type { Text } from "../../text.ts";
import type { Digits } from "../contract.ts";
import { type Form, textThat } from "./form.ts";
import { unreadable } from "./refusal.ts";

const WANTED: Text = {
  en: "must be a number in plain digits as in 0.12500",
  nl: "moet een getal in gewone cijfers zijn als 0.12500",
};

/** `0,65` and `1.234,56` as someone used to a decimal comma writes them. */
const withComma = /^-?\d{1,3}(\.\d{3})*,\d+$|^-?\d+,\d+$/;

function wrongDigits(value: string): Text | undefined {
  if (/^-?\d+(\.\d+)?$/.test(value)) return undefined;
  if (!withComma.test(value)) return unreadable(value, WANTED);
  const point = value.replaceAll(".", "").replace(",", ".");
  return {
    en: `cannot read "${value}": write the decimals after a point, ${point}`,
    nl: `kan "${value}" niet lezen: schrijf de decimalen na een punt, ${point}`,
  };
}

const negative = (value: string): Text => ({
  en: `cannot use ${value} here: it must not be negative`,
  nl: `kan ${value} hier niet gebruiken: dit mag niet negatief zijn`,
});

/** A number that may be negative, its digits as they are written. */
export const signedDigits: Form<Digits> = textThat(WANTED, wrongDigits);

/** A number from zero up, its digits as they are written. */
export const digits: Form<Digits> = textThat(
  WANTED,
  (value) => wrongDigits(value) ?? (value.startsWith("-") ? negative(value) : undefined),
);
