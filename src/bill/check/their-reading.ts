import { ContractError } from "../../errors.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { SupplierReading } from "../../tariff/supplier-bill.ts";
import { toThousandths } from "../../units/energy.ts";
import { midnight } from "../../units/zone.ts";
import { meterRecord } from "../../usage/readings/meter-record.ts";
import type { RegisterChange } from "../../usage/readings/register-change.ts";
import { registerChanges } from "../../usage/readings/register-changes.ts";
import { shownOf } from "../../usage/readings/shown-of.ts";
import { isShortened } from "./is-shortened.ts";
import type { ChangedMeter, SupposedReading } from "./supposed-usage.ts";

/** A reading that their bill has, or that its division by days comes to. */
export interface TheirReading extends SupposedReading {
  readonly how: SupplierReading["how"] | "days";
  /** Whether it was printed without decimals. */
  readonly isWhole: boolean;
}

const shownBy = (change: RegisterChange, meter: ChangedMeter): number =>
  shownOf(meter === "old" ? change.last : change.first);

const isWhole = (value: string): boolean => !value.includes(".");

/**
 * Which meter a reading is of: as their bill says, or the one that showed just that. Of two on that day also the one that
 * showed it but for its decimals: one alone may be of midnight.
 */
function meterOf(
  reading: SupplierReading,
  change: RegisterChange | undefined,
  isPair: boolean,
): ChangedMeter | undefined {
  const { meter, value } = reading;
  if (meter !== undefined || change === undefined) return meter;
  const thousandths = toThousandths(value);
  const typed = { isWhole: isPair && isWhole(value), thousandths };
  return (["old", "new"] as const).find((each) => {
    const shown = shownBy(change, each);
    return shown === thousandths || isShortened(typed, { thousandths: shown });
  });
}

const notOnRecord = ({ date, register }: SupplierReading, file: string | undefined): ContractError =>
  new ContractError({
    code: "unstated",
    place: { file, path: "meterChanges" },
    text: {
      en: `Cannot check the change of meter of ${date}: the contract has none of ${register} on that day`,
      nl: `Kan de meterwissel van ${date} niet controleren: in het contract staat er geen van ${register} op die dag`,
    },
    hint: {
      en: "Add it to `meterChanges`, with what the old meter showed last and the new one first",
      nl: "Zet hem in `meterChanges`, met de laatste stand van de oude meter en de eerste van de nieuwe",
    },
  });

function ofChange(theirs: SupplierReading, change: RegisterChange, meter: ChangedMeter): TheirReading {
  const { date, register, value, how } = theirs;
  const shown = toThousandths(value);
  const more = shown - shownBy(change, meter);
  const thousandths = change.last.thousandths + more;
  return { date, register, how, isWhole: isWhole(value), thousandths, shown, changed: { meter, more } };
}

/**
 * What tells the readings of their bill on the count of ours, which goes on over the contract's changes of meter. Throws
 * ContractError `unstated` for a meter of theirs that was changed on a day on which the contract has no change.
 */
export function theirReading(
  contract: Contract,
  all: readonly SupplierReading[],
): (theirs: SupplierReading) => TheirReading {
  const record = meterRecord({ contract });
  const isPair = ({ date, register }: SupplierReading): boolean =>
    all.filter((each) => each.date === date && each.register === register).length > 1;
  return (theirs) => {
    const { date, register, value, how } = theirs;
    const change = registerChanges(contract, register).find(({ civil }) => civil.startsWith(date));
    const meter = meterOf(theirs, change, isPair(theirs));
    if (meter !== undefined && change === undefined) throw notOnRecord(theirs, contract.file);
    if (meter !== undefined && change !== undefined) return ofChange(theirs, change, meter);
    const at = midnight(date, contract.zone);
    const { thousandths, shown } = record.endOfDay({ register, at, thousandths: toThousandths(value), step: 0 });
    return { date, register, how, isWhole: isWhole(value), thousandths, shown };
  };
}
