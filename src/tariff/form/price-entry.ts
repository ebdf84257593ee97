import * as v from "valibot";
import type { PriceEntry } from "../contract.ts";
import { NETTING_END } from "../nl/netting-end.ts";
import { date } from "./date.ts";
import { digits, signedDigits } from "./digits.ts";
import { type Form, keeping, type Rule, text } from "./form.ts";
import { group } from "./group.ts";
import { percent } from "./percent.ts";

const dynamic = group({ prices: text, surcharge: signedDigits });

const says = (en: string, nl: string): ReturnType<Rule<PriceEntry>> => [{ path: [], text: { en, nl } }];

/** One price, or normal and low, or dynamic. */
const onePrice: Rule<PriceEntry> = ({ price, normal, low, dynamic: spot }) => {
  const forms = [price, normal ?? low, spot].filter((form) => form !== undefined).length;
  if (forms === 0)
    return says(
      "has no price: write price, normal and low, or dynamic",
      "heeft geen prijs: schrijf price, normal en low, of dynamic",
    );
  if (forms > 1)
    return says(
      "has two kinds of price: write price, or normal and low, or dynamic",
      "heeft twee soorten prijs: schrijf price, of normal en low, of dynamic",
    );
  if ((normal === undefined) === (low === undefined)) return [];
  const [given, other] = normal === undefined ? ["low", "normal"] : ["normal", "low"];
  return says(
    `has ${given} without ${other}: two tariffs need both`,
    `heeft ${given} zonder ${other}: twee tarieven hebben beide nodig`,
  );
};

const feedInVat: Rule<PriceEntry> = ({ from, dynamic: spot, vat }) =>
  spot === undefined || vat !== undefined || from >= NETTING_END
    ? []
    : says(
        "dynamic feed-in does not say its VAT: add vat: 0 or vat: 21",
        "dynamische teruglevering noemt geen btw: voeg vat: 0 of vat: 21 toe",
      );

const onePriceEntry = { from: date, price: v.optional(digits), dynamic: v.optional(dynamic) };
const registerPrices = { normal: v.optional(digits), low: v.optional(digits) };

/** What import costs, for both registers or for each. */
export const supplyEntry: Form<PriceEntry> = keeping(group({ ...onePriceEntry, ...registerPrices }), onePrice);

/** What gas costs: a gas meter has one register. */
export const gasEntry: Form<PriceEntry> = keeping(group(onePriceEntry), onePrice);

/** What surplus export pays. */
export const feedInEntry: Form<PriceEntry> = keeping(
  keeping(group({ ...onePriceEntry, ...registerPrices, vat: v.optional(percent) }), onePrice),
  feedInVat,
);
