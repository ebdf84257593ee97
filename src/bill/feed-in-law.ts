import type { Issue } from "../issue.ts";
import { lawDay } from "../tariff/law-day.ts";
import { NETTING_END } from "../tariff/nl/netting-end.ts";
import { rateAt } from "../tariff/rate-at.ts";
import { vatRateOn } from "../tariff/vat-rate-on.ts";
import type { CivilDate } from "../units/civil.ts";
import { type Money, money } from "../units/money.ts";
import type { Billing } from "./billing.ts";
import { entryOn, priceOf } from "./price-on.ts";
import { vatFactor } from "./vat-factor.ts";

/** The first civil day on which feed-in pay has no legal minimum any more. Source: kst_36611. */
const MINIMUM_END: CivilDate = "2030-01-01";

const withoutVat = (price: string, vat: "included" | "excluded", rate: string): Money =>
  vat === "included" ? money(price).div(vatFactor(rate)) : money(price);

function isBelowMinimum({ contract }: Billing, date: CivilDate): boolean {
  const { feedIn = [], supply = [] } = contract.electricity ?? {};
  const pay = rateAt(feedIn, date);
  if (pay === undefined) return false;
  const price = entryOn(contract, "electricity.supply", supply, date);
  if (pay.dynamic !== undefined || price.dynamic !== undefined) return false;
  return (["normal", "low"] as const).some((tariff) => {
    const paid = priceOf(contract, "electricity.feedIn", pay, tariff).price;
    const asked = priceOf(contract, "electricity.supply", price, tariff).price;
    const half = withoutVat(asked, contract.vat, vatRateOn(contract, date)).div(2);
    return withoutVat(paid, contract.vat, String(pay.vat ?? 0)).lt(half);
  });
}

function isOtherThanPerKwh({ contract }: Billing, date: CivilDate): boolean {
  const cost = rateAt(contract.electricity?.feedInCost ?? [], date);
  return cost !== undefined && cost.perKwh === undefined;
}

const BELOW_MINIMUM = {
  code: "feed-in-below-minimum",
  severity: "warning",
  text: {
    en: "Feed-in pays less than half the supply price without VAT, the legal minimum of 2027 to 2029; it is billed as the contract says",
    nl: "De terugleververgoeding is lager dan de helft van de leveringsprijs zonder btw, het wettelijk minimum van 2027 tot en met 2029; er is gerekend zoals in het contract staat",
  },
} as const;

const NOT_PER_KWH = {
  code: "feed-in-cost-not-per-kwh",
  severity: "warning",
  text: {
    en: "The contract's feed-in cost is not per kWh, as it must be from 2027; it is billed as the contract says",
    nl: "De terugleverkosten in het contract zijn niet per kWh, zoals vanaf 2027 moet; er is gerekend zoals in het contract staat",
  },
} as const;

/** What Dutch law says of feed-in from 2027 on and the contract does not keep to. It is told, never corrected. */
export function feedInLawIssues(billing: Billing): Issue[] {
  const { contract, segments, to } = billing;
  if (contract.country !== "NL" || (contract.lawYear === undefined && to <= NETTING_END)) return [];
  const hasMinimum = (date: CivilDate): boolean =>
    lawDay(contract, date) >= NETTING_END && lawDay(contract, date) < MINIMUM_END;
  const holds = (rule: (billing: Billing, date: CivilDate) => boolean): boolean =>
    segments((date) => hasMinimum(date) && rule(billing, date)).some(({ value }) => value);
  return [...(holds(isBelowMinimum) ? [BELOW_MINIMUM] : []), ...(holds(isOtherThanPerKwh) ? [NOT_PER_KWH] : [])];
}
