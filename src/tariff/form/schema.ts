import * as v from "valibot";
import { checkZone } from "../../units/zone.ts";
import type { Adjustment } from "../contract.ts";
import type { ContractForm } from "./contract-form.ts";
import { contractRule } from "./contract-rule.ts";
import { date } from "./date.ts";
import { electricityForm } from "./electricity-form.ts";
import { advanceEntry } from "./fixed-entry.ts";
import { choice, type Form, keeping, list, text, textLike, textThat } from "./form.ts";
import { gasForm } from "./gas-form.ts";
import { group } from "./group.ts";
import { meterChanges } from "./meter-changes-form.ts";
import { percent, percentDigits } from "./percent.ts";
import { unreadable } from "./refusal.ts";
import { settlement } from "./settlement-form.ts";
import { timeline } from "./timeline.ts";
import { wholeCents } from "./whole-cents.ts";

const ZONE = {
  en: "must be an IANA zone as in Europe/Amsterdam",
  nl: "moet een IANA-tijdzone zijn als Europe/Amsterdam",
};

function isZone(name: string): boolean {
  try {
    checkZone(name);
    return true;
  } catch {
    return false;
  }
}

const zone = textThat(ZONE, (value) => (isZone(value) ? undefined : unreadable(value, ZONE)));
const country = textLike(/^[A-Z]{2}$/, {
  en: "must be two capitals as in NL",
  nl: "moet uit twee hoofdletters bestaan als NL",
});
const currency = textLike(/^[A-Z]{3}$/, {
  en: "must be three capitals as in EUR",
  nl: "moet uit drie hoofdletters bestaan als EUR",
});
const ean = textLike(/^\d{18}$/, { en: "must be 18 digits", nl: "moet uit 18 cijfers bestaan" });
const minutes = v.pipe(
  textLike(/^\d{1,4}$/, { en: "must be whole minutes as in 15", nl: "moet een aantal hele minuten zijn als 15" }),
  v.transform(Number),
);

const adjustmentVat: Form<Adjustment["vat"]> = v.lazy(
  (input): Form<Adjustment["vat"]> =>
    typeof input === "string" && /^[-\d]/.test(input)
      ? percent
      : choice(["included", "none"], { en: "a rate as in 21", nl: "een tarief als 21" }),
);

const adjustment: Form<Adjustment> = group({ date, name: text, amount: wholeCents, vat: adjustmentVat });

/** Every key of a contract file. */
export const schema: Form<ContractForm> = keeping<ContractForm>(
  group({
    name: text,
    supplier: v.optional(text),
    country: v.optional(country, "NL"),
    vatRates: v.optional(timeline(group({ from: date, rate: percentDigits }))),
    zone: v.optional(zone),
    currency: v.optional(currency),
    vat: choice(["excluded", "included"]),
    until: v.optional(date),
    home: v.optional(group({ label: v.optional(text), ean: v.optional(ean) }), {}),
    settlement: v.optional(settlement),
    electricity: v.optional(electricityForm),
    gas: v.optional(gasForm),
    advances: v.optional(timeline(advanceEntry), []),
    adjustments: v.optional(list(adjustment), []),
    meterChanges: v.optional(meterChanges, []),
    quality: v.optional(group({ maxBoundaryGapMinutes: v.optional(minutes, "15") }), {}),
  }),
  contractRule,
);
