import { REGISTERS, type Register } from "../reading.ts";
import { vatRateOn } from "../tariff/vat-rate-on.ts";
import { type CivilDate, monthOf } from "../units/civil.ts";
import { quantityText } from "../units/energy.ts";
import { isoInstant } from "../units/zone.ts";
import type { BoundaryReading } from "../usage/boundary-reading.ts";
import type { BillReading } from "./bill-document.ts";
import type { Billing } from "./billing.ts";
import { entryOn, priceOf } from "./price-on.ts";

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

const shown = (reading: BoundaryReading, zone: string): BillReading["start"] => ({
  at: isoInstant(reading.at, zone),
  value: quantityText(reading.thousandths),
  quality: reading.quality,
});

/** The readings behind a bill: one entry a register and segment of its supply line, as metered. */
export function billReadings(billing: Billing): BillReading[] {
  const { spans, period } = billing.usage;
  return REGISTERS.flatMap((register) => {
    const own = spans.filter((span) => span.register === register);
    if (own.length === 0) return [];
    return billing
      .segments((date) => supplyOn(billing, register, date))
      .map(({ from, to }): BillReading => {
        const start = own.find((span) => span.from === from)!.start;
        const end = own.find((span) => span.to === to)!.end;
        const { thousandths } = billing.used([register], from, to);
        const unit = register === "gas" ? "m3" : "kWh";
        return {
          register,
          unit,
          from,
          to,
          start: shown(start, period.zone),
          end: shown(end, period.zone),
          usage: quantityText(thousandths),
        };
      });
  });
}
