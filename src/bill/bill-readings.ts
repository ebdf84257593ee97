import { REGISTERS, type Register } from "../reading.ts";
import { vatRateOn } from "../tariff/vat-rate-on.ts";
import { type CivilDate, monthOf } from "../units/civil.ts";
import { quantityText } from "../units/energy.ts";
import { isoInstant } from "../units/zone.ts";
import { shownOf } from "../usage/readings/shown-of.ts";
import type { Span } from "../usage/span.ts";
import type { BillReading } from "./bill-document.ts";
import type { Billing } from "./billing.ts";
import { type MeterStretch, meterStretches } from "./meter-stretches.ts";
import { portionsOf } from "./netting/portions.ts";
import { entryOn, priceOf } from "./price-on.ts";

type Stretch = Pick<BillReading, "from" | "to">;

/** What a register's supply line is cut by: its price, its VAT rate, and for corrected gas the month. */
function supplyOn({ contract, registers }: Billing, register: Register, date: CivilDate): unknown {
  const vatRate = vatRateOn(contract, date);
  if (register === "gas") {
    const entry = entryOn(contract, "gas.supply", contract.gas?.supply ?? [], date);
    const price = entry.dynamic ?? priceOf(contract, "gas.supply", entry, "normal").price;
    return { price, vatRate, month: contract.gas?.correction && monthOf(date) };
  }
  const tariff = [registers.import.low, registers.export.low].includes(register) ? "low" : "normal";
  const entry = entryOn(contract, "electricity.supply", contract.electricity?.supply ?? [], date);
  return { ...(entry.dynamic ?? priceOf(contract, "electricity.supply", entry, tariff)), vatRate };
}

const shown = ({ at, quality = "derived", ...reading }: MeterStretch["start"], zone: string): BillReading["start"] => ({
  at: isoInstant(at, zone),
  value: quantityText(shownOf(reading)),
  quality,
});

/** One entry a meter; a dip that counts as no use makes no entry negative, and together they are what the register counted. */
function entries(register: Register, stretches: readonly MeterStretch[], counted: number, zone: string): BillReading[] {
  const origin = stretches[0]!.start.thousandths;
  let before = 0;
  return stretches.map(({ start, end, from, to }, index) => {
    const isLast = index === stretches.length - 1;
    const upTo = isLast ? counted : Math.min(Math.max(before, end.thousandths - origin), counted);
    const usage = quantityText(upTo - before);
    before = upTo;
    const unit = register === "gas" ? "m3" : "kWh";
    return { register, unit, from, to, start: shown(start, zone), end: shown(end, zone), usage };
  });
}

/** The bill's stretches, cut where a contract year begins in it and the register was read: netting and tiers begin anew there. */
function stretchesOf(billing: Billing, own: readonly Span[]): Stretch[] {
  const { from, to } = billing;
  const starts = portionsOf(billing).map(({ start }) => start);
  const cuts = starts.filter((date) => date > from && own.some((span) => span.from === date));
  return [from, ...cuts].map((start, index) => ({ from: start, to: cuts[index] ?? to }));
}

/**
 * The readings behind a bill: one entry a register, contract year, segment of its supply line and meter, as the meter displayed
 * them.
 */
export function billReadings(billing: Billing): BillReading[] {
  const { zone } = billing.usage.period;
  return REGISTERS.flatMap((register) => {
    const own = billing.spansOf(register);
    if (own.length === 0) return [];
    return stretchesOf(billing, own)
      .flatMap((stretch) => billing.segments((date) => supplyOn(billing, register, date), stretch.from, stretch.to))
      .flatMap(({ from, to }) => {
        const inside = own.filter((span) => span.from >= from && span.to <= to);
        const { thousandths } = billing.used([register], from, to);
        return entries(register, meterStretches(inside, zone), thousandths, zone);
      });
  });
}
