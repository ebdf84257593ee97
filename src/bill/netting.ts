import { ContractError } from "../errors.ts";
import type { Issue } from "../issue.ts";
import type { Contract } from "../tariff/contract.ts";
import { NETTING_END } from "../tariff/nl/netting-end.ts";
import { vatRateOn } from "../tariff/vat-rate-on.ts";
import type { Text } from "../text.ts";
import type { CivilDate } from "../units/civil.ts";
import { quantityText } from "../units/energy.ts";
import type { Tariff } from "../usage/registers-of.ts";
import type { Billing, Charged } from "./billing.ts";
import type { Line } from "./line.ts";
import { creditShare } from "./netting/credit-share.ts";
import { crossNetting } from "./netting/cross-netting.ts";
import { knownBefore } from "./netting/known-before.ts";
import { neededBefore } from "./netting/needed-before.ts";
import { netsOn, nettedUpTo } from "./netting/netted-up-to.ts";
import { type Portion, portionsOf, upTo } from "./netting/portions.ts";
import { splitAsFedIn } from "./netting/split-as-fed-in.ts";
import { type PricedPart, type PricedStretch, type RunningTotal, splitByPrice } from "./netting/split-by-price.ts";
import { entryOn, priceOf, type RegisterPrice } from "./price-on.ts";

const SUPPLY = "electricity.supply";
const TARIFFS: readonly Tariff[] = ["normal", "low"];

type NettedPrice = RegisterPrice & Pick<Line, "vatRate">;

interface NettedStretch extends PricedStretch {
  /** Undefined before the bill where the contract does not tell it. */
  readonly price: NettedPrice | undefined;
}

function priceOn(contract: Contract, tariff: Tariff, date: CivilDate): NettedPrice {
  const entry = entryOn(contract, SUPPLY, contract.electricity?.supply ?? [], date);
  return { ...priceOf(contract, SUPPLY, entry, tariff), vatRate: vatRateOn(contract, date) };
}

function stretchesOf({ contract, segments }: Billing, portion: Portion, tariff: Tariff): NettedStretch[] {
  const { window, start, end } = portion;
  const knownOn = knownBefore(start, (date) => priceOn(contract, tariff, date));
  return segments((date) => (netsOn(contract, date) ? { price: knownOn(date) } : undefined), window.from, end).flatMap(
    ({ from, to, value }) =>
      value === undefined ? [] : [{ from, to, single: value.price?.single, price: value.price }],
  );
}

/**
 * The prices of a register at which export may be credited in a window; undefined for what is not known. Until a home has fed
 * in nothing can be credited, so what is not known of that time is no other price.
 */
function creditPrices(billing: Billing, portion: Portion, tariff: Tariff): Set<string | undefined> {
  const { low, normal } = billing.registers.export;
  const isFedInBy = (date: CivilDate): boolean =>
    billing.used([low, normal], portion.window.from, date).thousandths > 0;
  const stretches = stretchesOf(billing, portion, tariff).filter(
    ({ price, to }) => price !== undefined || isFedInBy(to),
  );
  return new Set(stretches.map(({ price }) => price?.price));
}

/** A window that holds export and two supply prices has two answers: the contract must say which (interface §3.4). */
function requirePriceChangeRule(billing: Billing, portion: Portion): void {
  const [{ contract }, { window }] = [billing, portion];
  if (contract.electricity?.netting.priceChange !== undefined) return;
  const prices = TARIFFS.map((tariff) => creditPrices(billing, portion, tariff));
  if (prices.every(({ size }) => size < 2)) return;
  const change = prices.some((known) => known.has(undefined))
    ? { en: "is not known for all of that stretch", nl: "is niet voor dat hele tijdvak bekend" }
    : { en: "changes in that stretch", nl: "verandert in dat tijdvak" };
  throw new ContractError({
    code: "unstated",
    place: { file: contract.file, path: "electricity.netting.priceChange" },
    text: {
      en: `Cannot net from ${window.from}: the supply price ${change.en} and the contract does not say which price export is credited at`,
      nl: `Kan niet salderen vanaf ${window.from}: de leveringsprijs ${change.nl} en het contract zegt niet tegen welke prijs teruglevering wordt verrekend`,
    },
    hint: {
      en: "State `electricity.netting.priceChange`: `chronological` (in order of time) or `as-fed-in` (at the price when it was fed in)",
      nl: "Zet `electricity.netting.priceChange` in het contract: `chronological` (op volgorde van tijd) of `as-fed-in` (tegen de prijs van het moment)",
    },
  });
}

function requireSettlement({ contract, usage, from, to }: Billing): void {
  const isGiven = usage.windows.some(({ kind }) => kind === "given");
  if (contract.settlement !== undefined || isGiven || contract.country !== "NL" || from >= NETTING_END) return;
  throw new ContractError({
    code: "unstated",
    place: { file: contract.file, path: "settlement" },
    text: {
      en: `Cannot net ${from} to ${to}: this home feeds in, and in the Netherlands netting runs over the contract year, which the contract does not state`,
      nl: `Kan ${from} tot ${to} niet salderen: deze woning levert terug en in Nederland loopt salderen over het contractjaar, dat niet in het contract staat`,
    },
    hint: {
      en: "State `settlement: { start: 2026-03-01 }` with the first day of your contract year, or `settlement: none` to net within each bill alone",
      nl: "Zet `settlement: { start: 2026-03-01 }` met de eerste dag van je contractjaar in het contract, of `settlement: none` om binnen elke rekening apart te salderen",
    },
  });
}

const nextYear = (date: CivilDate): CivilDate => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;

const SUPPLY_NETTED: Text = {
  en: "Netted within this bill only; by law netting runs over the contract year, so the annual bill may differ",
  nl: "Alleen binnen deze rekening gesaldeerd; wettelijk loopt salderen over het contractjaar, dus de jaarrekening kan afwijken",
};

const TAX_NETTED: Text = {
  en: "Export is taken off what energy tax is due on within this bill only; by law that runs over the contract year, so the annual bill may differ",
  nl: "Teruglevering gaat alleen binnen deze rekening af van waar energiebelasting over gaat; wettelijk loopt dat over het contractjaar, dus de jaarrekening kan afwijken",
};

function windowIssue({ contract, usage, from, to, segments }: Billing): Issue[] {
  if (contract.settlement !== "none" || contract.country !== "NL" || to >= nextYear(from) || from >= NETTING_END)
    return [];
  const isNetted = segments((date) => netsOn(contract, date), from, to).some(({ value }) => value);
  if (!isNetted && contract.electricity?.energyTax === "none") return [];
  return [
    {
      code: "netting-window",
      severity: "info",
      from: usage.period.start,
      to: usage.period.end,
      text: isNetted ? SUPPLY_NETTED : TAX_NETTED,
    },
  ];
}

const TAKEN_BACK: Text = {
  en: "This bill takes back what was netted then",
  nl: "Deze rekening neemt terug wat toen is gesaldeerd",
};

const CREDITED: Text = {
  en: "This bill nets what was fed in then",
  nl: "Deze rekening saldeert wat toen is teruggeleverd",
};

function row({ contract }: Billing, { stretch, tariff, from, to, quantity }: PricedPart<NettedStretch>): Line {
  const register = tariff === "low" ? "low" : "normal";
  const why = quantity.thousandths < 0 ? TAKEN_BACK : CREDITED;
  const { price, vatRate } = stretch.price ?? neededBefore(() => priceOn(contract, register, stretch.from), why);
  return {
    id: `electricity.netting.${tariff}`,
    from,
    to,
    quantity: quantityText(-quantity.thousandths),
    unit: "kWh",
    price,
    vatRate,
    quality: quantity.quality,
  };
}

function rows(billing: Billing, portion: Portion): Line[] {
  const { window } = portion;
  const all = { normal: stretchesOf(billing, portion, "normal"), low: stretchesOf(billing, portion, "low") };
  const nettedAt: RunningTotal = (date) => {
    const { netted, quality } = nettedUpTo(billing, window, date);
    return { energy: netted, quality };
  };
  const partsAt = (date: CivilDate): PricedPart<NettedStretch>[] => {
    const stretches = { normal: upTo(all.normal, date), low: upTo(all.low, date) };
    return billing.contract.electricity?.netting.priceChange === "as-fed-in"
      ? splitAsFedIn(billing, window, date, stretches, "netted")
      : splitByPrice(stretches, nettedAt);
  };
  return creditShare(portion, partsAt)
    .filter(({ stretch, quantity }) => stretch.price !== undefined || quantity.thousandths !== 0)
    .map((part) => row(billing, part));
}

/**
 * Export that offsets import, credited at the supply price, over the contract year or, with `settlement: none`, the bill's own
 * period. Law: Elektriciteitswet 1998 art. 31c, until 31 December 2026.
 */
export function netting(billing: Billing): Charged {
  const { contract, registers } = billing;
  const portions = portionsOf(billing).filter(
    ({ window, end }) =>
      billing.used([registers.export.low, registers.export.normal], window.from, end).thousandths > 0,
  );
  if (!contract.electricity || portions.length === 0) return { lines: [] };
  requireSettlement(billing);
  if (contract.electricity.netting.method === "none") return { lines: [], issues: windowIssue(billing) };
  for (const portion of portions) requirePriceChangeRule(billing, portion);
  const lines = portions.flatMap((portion) => rows(billing, portion));
  const crossed = lines.some(({ id }) => !id.endsWith(".single"))
    ? portions.flatMap((portion) => crossNetting(billing, portion))
    : [];
  return { lines, issues: [...windowIssue(billing), ...crossed] };
}
