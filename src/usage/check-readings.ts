import { ReadingError } from "../errors.ts";
import type { Reading, Register } from "../reading.ts";
import type { Text } from "../text.ts";
import { quantityText } from "../units/energy.ts";
import { isoInstant } from "../units/zone.ts";
import type { KnownReading } from "./known-reading.ts";
import type { RegisterChange } from "./register-change.ts";
import { REGISTER_NAME } from "./register-name.ts";
import { shownOf } from "./shown-of.ts";

/** A smaller fall is a rounding of the device and counts as no use (interface §3.2). Thousandths. */
export const SMALL_DIP = 20;

const HOUR = 3_600_000;

/** The most that a home can use, per hour, in thousandths: 3 × 80 A is 55 kW; 25 m³ for the largest home gas meter. */
const mostPerHour = (register: Register): number => (register === "gas" ? 25_000 : 55_000);

/** The most that a home can use between two readings, in thousandths; they are taken to be at least an hour apart. */
const mostBetween = (start: Reading, end: Reading): number =>
  (Math.max(end.at - start.at, HOUR) / HOUR) * mostPerHour(end.register);

/** Whether one reading can follow another: it does not fall, and does not rise by more than a home can use. */
export const canFollow = (start: Reading, end: Reading): boolean =>
  end.thousandths - start.thousandths >= -SMALL_DIP && end.thousandths - start.thousandths <= mostBetween(start, end);

const UNRECORDED: Text = {
  en: "If the meter was replaced, add it to `meterChanges` in the contract, with the last readings of the old meter and the first of the new one",
  nl: "Is de meter vervangen, zet dat dan in `meterChanges` van het contract, met de laatste standen van de oude meter en de eerste van de nieuwe",
};

const RECORDED: Text = {
  en: "Look at that entry of `meterChanges` in the contract: its time or its readings do not fit what the device read",
  nl: "Kijk naar die regel van `meterChanges` in het contract: het tijdstip of de standen passen niet bij wat het apparaat las",
};

/** Whether one of two readings is the contract's word of a changed meter. */
const isRecorded = (...readings: readonly KnownReading[]): boolean => readings.some(({ by }) => by === "meter-change");

function decreased(start: KnownReading, end: KnownReading, zone: string): ReadingError {
  const [from, to] = [quantityText(shownOf(start)), quantityText(shownOf(end))];
  const name = REGISTER_NAME[end.register];
  return new ReadingError({
    code: "decreased",
    register: end.register,
    at: end.at,
    text: {
      en: `Cannot bill: ${name.en} fell from ${from} to ${to} between ${isoInstant(start.at, zone)} and ${isoInstant(end.at, zone)}`,
      nl: `Geen rekening gemaakt: ${name.nl} daalde van ${from} naar ${to} tussen ${isoInstant(start.at, zone)} en ${isoInstant(end.at, zone)}`,
    },
    hint: isRecorded(start, end) ? RECORDED : UNRECORDED,
  });
}

const ONE_IS_WRONG: Text = {
  en: "Look at the readings with `meterkast readings DATE`; one of the two is wrong",
  nl: "Bekijk de standen met `meterkast readings DATUM`; een van de twee is fout",
};

function implausible(start: KnownReading, end: KnownReading, used: number, zone: string): ReadingError {
  const name = REGISTER_NAME[end.register];
  const unit = end.register === "gas" ? "m³" : "kWh";
  return new ReadingError({
    code: "implausible",
    register: end.register,
    at: end.at,
    text: {
      en: `Cannot bill: ${name.en} rose by ${quantityText(used)} ${unit} between ${isoInstant(start.at, zone)} and ${isoInstant(end.at, zone)}, more than a home can use`,
      nl: `Geen rekening gemaakt: ${name.nl} steeg met ${quantityText(used)} ${unit} tussen ${isoInstant(start.at, zone)} en ${isoInstant(end.at, zone)}, meer dan een woning kan gebruiken`,
    },
    hint: isRecorded(start, end) ? RECORDED : ONE_IS_WRONG,
  });
}

function check(start: KnownReading, end: KnownReading, zone: string): void {
  const used = end.thousandths - start.thousandths;
  if (used < -SMALL_DIP) throw decreased(start, end, zone);
  if (used > mostBetween(start, end)) throw implausible(start, end, used, zone);
}

/**
 * What a register counted between two readings, in whole thousandths. A dip of at most 0.02 counts as 0.
 *
 * @param changes those between the two, in order of time: each meter is looked at by itself
 * @throws ReadingError `decreased` when it fell further, `implausible` when it rose by more than a home can use
 */
export function checkedDifference(
  start: KnownReading,
  end: KnownReading,
  zone: string,
  changes: readonly RegisterChange[] = [],
): number {
  let first = start;
  for (const change of changes) {
    check(first, change.last, zone);
    first = change.first;
  }
  check(first, end, zone);
  return Math.max(0, end.thousandths - start.thousandths);
}
