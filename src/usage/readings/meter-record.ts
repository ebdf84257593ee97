import { REGISTERS, type Reading, type Register } from "../../reading.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { ReadingOverride } from "../../tariff/reading-override.ts";
import { toThousandths } from "../../units/energy.ts";
import type { KnownReading } from "./known-reading.ts";
import type { RegisterChange } from "./register-change.ts";
import { registerChanges } from "./register-changes.ts";
import { shownOf } from "./shown-of.ts";

/** What people know of a home's meters beside what the device says. Instants are epoch ms. */
export interface MeterRecord {
  /** A reading whose count goes on over the changes of meter up to its instant. */
  continued(reading: Reading): KnownReading;
  /** As {@link continued}, of a reading that a document gives for a midnight: of the meter that hung there just before. */
  endOfDay(reading: Reading): KnownReading;
  /** The last on record of a register with since <= instant <= until. */
  before(register: Register, until: number, since: number): KnownReading | undefined;
  /** The first on record of a register with from < instant <= until. */
  after(register: Register, from: number, until: number): KnownReading | undefined;
  /** The changes of a register with after < instant <= upTo. */
  changes(register: Register, after: number, upTo: number): readonly RegisterChange[];
}

export interface MeterRecordGiven {
  /** Says which meters were changed; none unless given. */
  readonly contract?: Pick<Contract, "meterChanges" | "zone"> | undefined;
  readonly overrides?: readonly ReadingOverride[] | undefined;
  /** Registers that are sums of intervals, which no change of meter interrupts. */
  readonly sums?: readonly Register[] | undefined;
}

const NO_CHANGES = { meterChanges: [], zone: "UTC" } as const;

const shownBy = (override: ReadingOverride): KnownReading => ({
  register: override.register,
  at: override.at,
  thousandths: toThousandths(override.value),
  step: 0,
  by: override,
});

const inTime = (one: Reading, other: Reading): number => one.at - other.at;

/** A reading of the meter that a change brought, on the count of the meters before it. */
function carriedOn(reading: KnownReading, change: RegisterChange | undefined): KnownReading {
  if (change === undefined) return reading;
  const carried = change.first.thousandths - shownOf(change.first);
  return { ...reading, thousandths: reading.thousandths + carried, shown: reading.thousandths };
}

/** Put on record what a contract says of changed meters, and the readings that a person gave. */
export function meterRecord({ contract = NO_CHANGES, overrides = [], sums = [] }: MeterRecordGiven): MeterRecord {
  const lists = REGISTERS.map(
    (register) => [register, sums.includes(register) ? [] : registerChanges(contract, register)] as const,
  );
  const byRegister: ReadonlyMap<Register, readonly RegisterChange[]> = new Map(lists);
  const changesOf = (register: Register): readonly RegisterChange[] => byRegister.get(register)!;
  const onCount = (reading: KnownReading, moment: number): KnownReading =>
    carriedOn(
      reading,
      changesOf(reading.register).findLast((change) => change.at <= moment),
    );
  const given = overrides.map(shownBy).map((reading) => onCount(reading, reading.at));
  const onRecord = (register: Register, side: "last" | "first"): KnownReading[] => {
    const changed = changesOf(register).map((change) => change[side]);
    return [...changed, ...given.filter((reading) => reading.register === register)].sort(inTime);
  };
  return {
    continued: (reading) => onCount(reading, reading.at),
    endOfDay: (reading) => onCount(reading, reading.at - 1),
    before: (register, until, since) =>
      onRecord(register, "first").findLast((reading) => reading.at >= since && reading.at <= until),
    after: (register, from, until) =>
      onRecord(register, "last").find((reading) => reading.at > from && reading.at <= until),
    changes: (register, after, upTo) => changesOf(register).filter((change) => change.at > after && change.at <= upTo),
  };
}
