import { ReadingError } from "../../errors.ts";
import type { Reading } from "../../reading.ts";
import { mostPerHour } from "../../source/decode/most-per-hour.ts";
import type { Text } from "../../text.ts";
import { isoInstant } from "../../units/zone.ts";
import { quantityWords } from "../quantity-words.ts";
import { REGISTER_NAME } from "../register-name.ts";
import type { KnownReading } from "./known-reading.ts";
import type { RegisterChange } from "./register-change.ts";
import { shownOf } from "./shown-of.ts";

/** A smaller fall is a rounding of the device and counts as no use (interface §3.2). Thousandths. */
export const SMALL_DIP = 20;

const HOUR = 3_600_000;

/** The most that a home can use between two readings, in thousandths; they are taken to be at least an hour apart. */
const mostBetween = (start: Reading, end: Reading): number =>
  (Math.max(end.at - start.at, HOUR) / HOUR) * mostPerHour(end.register);

/** Whether one reading can follow another: it does not fall, and does not rise by more than a home can use. */
export const canFollow = (start: Reading, end: Reading): boolean =>
  end.thousandths - start.thousandths >= -SMALL_DIP && end.thousandths - start.thousandths <= mostBetween(start, end);

const UNRECORDED: Text = {
  en: "If the meter was replaced then, add it to `meterChanges` in the contract, with the last readings of the old meter and the first of the new one; if it stands there with another time, correct that",
  nl: "Is de meter toen vervangen, zet dat dan in `meterChanges` van het contract, met de laatste standen van de oude meter en de eerste van de nieuwe; staat het er met een andere tijd, verbeter die dan",
};

const RECORDED: Text = {
  en: "Look at that entry of `meterChanges` in the contract: its time or its readings do not fit what the device read",
  nl: "Kijk naar die regel van `meterChanges` in het contract: het tijdstip of de standen passen niet bij wat het apparaat las",
};

/** Whose word a reading is, where the device did not read it. */
function wordOf({ register, by, ...reading }: KnownReading): Text | undefined {
  if (by === undefined) return undefined;
  const { en, nl } = quantityWords(shownOf(reading), register);
  if (by === "meter-change") return { en: `${en} stands in \`meterChanges\``, nl: `${nl} staat in \`meterChanges\`` };
  return {
    en: `${en} is an override of ${by.date} (${by.reason})`,
    nl: `${nl} is een eigen opgave van ${by.date} (${by.reason})`,
  };
}

/** Behind a sentence about two readings: which of them a person gave. */
function givenBy(...readings: readonly KnownReading[]): Text {
  const words = readings.map(wordOf).filter((word) => word !== undefined);
  return { en: words.map(({ en }) => `; ${en}`).join(""), nl: words.map(({ nl }) => `; ${nl}`).join("") };
}

function overriddenHint({ register, at }: KnownReading, zone: string): Text {
  const when = isoInstant(at, zone);
  return {
    en: `Look at the line of the overrides file for ${register} at ${when}: its value or its time does not fit the other readings`,
    nl: `Kijk naar de regel voor ${register} op ${when} in het bestand van \`--overrides\`: de waarde of het tijdstip past niet bij de andere standen`,
  };
}

/** What to look at: a line that a person wrote is wrong more often than a device. */
function hintOf(readings: readonly KnownReading[], zone: string, otherwise: Text): Text {
  const override = readings.find(({ by }) => typeof by === "object");
  if (override !== undefined) return overriddenHint(override, zone);
  return readings.some(({ by }) => by === "meter-change") ? RECORDED : otherwise;
}

function decreased(start: KnownReading, end: KnownReading, zone: string): ReadingError {
  const [from, to] = [start, end].map((reading) => quantityWords(shownOf(reading), reading.register));
  const [name, given] = [REGISTER_NAME[end.register], givenBy(start, end)];
  return new ReadingError({
    code: "decreased",
    register: end.register,
    at: end.at,
    text: {
      en: `Cannot bill: ${name.en} fell from ${from!.en} to ${to!.en} between ${isoInstant(start.at, zone)} and ${isoInstant(end.at, zone)}${given.en}`,
      nl: `Geen rekening gemaakt: ${name.nl} daalde van ${from!.nl} naar ${to!.nl} tussen ${isoInstant(start.at, zone)} en ${isoInstant(end.at, zone)}${given.nl}`,
    },
    hint: hintOf([start, end], zone, UNRECORDED),
  });
}

const ONE_IS_WRONG: Text = {
  en: "Look at the readings with `meterkast readings DATE`; one of the two is wrong",
  nl: "Bekijk de standen met `meterkast readings DATUM`; een van de twee is fout",
};

function implausible(start: KnownReading, end: KnownReading, used: number, zone: string): ReadingError {
  const [name, rise, given] = [REGISTER_NAME[end.register], quantityWords(used, end.register), givenBy(start, end)];
  return new ReadingError({
    code: "implausible",
    register: end.register,
    at: end.at,
    text: {
      en: `Cannot bill: ${name.en} rose by ${rise.en} between ${isoInstant(start.at, zone)} and ${isoInstant(end.at, zone)}, more than a home can use${given.en}`,
      nl: `Geen rekening gemaakt: ${name.nl} steeg met ${rise.nl} tussen ${isoInstant(start.at, zone)} en ${isoInstant(end.at, zone)}, meer dan een woning kan gebruiken${given.nl}`,
    },
    hint: hintOf([start, end], zone, ONE_IS_WRONG),
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
